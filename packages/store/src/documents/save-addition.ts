import { createHash } from "node:crypto";
import { type Document, failed, type Outcome } from "@fissure/core";
import type { Added } from "@fissure/model";
import type { Selectable } from "kysely";
import { sealedRow } from "../dialects/sqlite/keep-checksums.ts";
import { type Change, changeRow, recordNew } from "../history/change.ts";
import { indexTokens } from "../query/index-tokens.ts";
import type { CaseTables } from "../schema/schema.ts";
import { CAPTURE } from "./captures.ts";
import { DOCUMENT } from "./document-codecs.ts";
import { datePeriod } from "./document-filters.ts";
import { packContent, saveContent } from "./original-files.ts";

type Version = Pick<
	Selectable<CaseTables["documents"]>,
	"key" | "id" | "fingerprint" | "captured_at" | "later_version" | "until"
>;

/** Saves one text, unless it is in the case; what was there before stays. */
export async function saveAddition(change: Change, packed: PackedAddition): Promise<Added> {
	const { addition, sha256, source, fingerprint } = packed;
	const { bytes, mediaType = null } = addition;
	await saveContent({ db: change.db, files: change.file.files }, { ...packed, mediaType, size: bytes.length });
	await keepCapture(change, packed);
	const versions: readonly Version[] = await change.db
		.selectFrom("documents")
		.select(["key", "id", "fingerprint", "captured_at", "later_version", "until"])
		.where("source", "=", source)
		.orderBy("key")
		.execute();
	const standing = versions.filter(({ until }) => until === null);
	const newest = standing.at(-1);
	const same = versions.filter((version) => version.fingerprint === fingerprint).at(-1);
	if (same !== undefined && !isReturn(same, newest, addition.document.capturedAt)) {
		if (same.until === null) return { id: same.id, status: "held", sha256 };
		const part = await firstPart(change, source);
		if (part !== null) return { id: part, status: "held", sha256 };
		await restore(change, same, newest);
		return { id: same.id, status: "restored", sha256 };
	}
	if (newest !== undefined && (await isCorrectedTo(change, newest, packed)))
		return { id: newest.id, status: "held", sha256 };
	const id = await freeId(change, versions[0]?.id ?? addition.document.id, versions.length > 0);
	await insertDocument(change, packed, id, standing[0]?.id ?? null);
	if (newest !== undefined) await linkVersions(change, newest, id);
	return { id, status: newest === undefined ? "added" : "new-version", sha256 };
}

/** Whether a person has said of the text what is now said of it where it is added. */
async function isCorrectedTo({ db }: Change, { key }: Version, { fingerprint }: PackedAddition): Promise<boolean> {
	const row = await db.selectFrom("documents").selectAll().where("key", "=", key).executeTakeFirst();
	return row !== undefined && fingerprintOf(DOCUMENT.read(row)) === fingerprint;
}

/** By what the two parts of a text are known that a person has split. */
export const partsOfSource = (source: string): readonly [string, string] => [
	`${source} (part 1)`,
	`${source} (part 2)`,
];

/** Id of the first part that is there of a text which was split. */
async function firstPart({ db }: Change, source: string): Promise<string | null> {
	const row = await db
		.selectFrom("documents")
		.select("id")
		.where("source", "in", partsOfSource(source))
		.where("until", "is", null)
		.orderBy("key")
		.executeTakeFirst();
	return row?.id ?? null;
}

/** Whether a page went back to what it said before: a change too, and none of the same file read again. */
function isReturn(same: Version, newest: Version | undefined, capturedAt: string | undefined): boolean {
	if (newest === undefined || same.until !== null || same.key === newest.key || capturedAt === undefined) return false;
	return capturedAt > (newest.captured_at ?? "");
}

async function restore(change: Change, { key, id, until }: Version, newest: Version | undefined): Promise<void> {
	await changeRow(change, "documents", key, { before: { until }, after: { until: null } });
	if (newest !== undefined && newest.key < key) await linkVersions(change, newest, id);
}

const linkVersions = (change: Change, { key, later_version }: Version, id: string): Promise<void> =>
	changeRow(change, "documents", key, { before: { later_version }, after: { later_version: id } });

async function keepCapture({ db, action }: Change, { addition, sha256, source }: PackedAddition): Promise<void> {
	const { document, headers = {} } = addition;
	const capture = CAPTURE.write({ address: source, capturedAt: document.capturedAt ?? "", headers });
	await db
		.insertInto("captures")
		.values({ ...capture, content: sha256, added: await action() })
		.onConflict((conflict) => conflict.columns(["address", "at", "content"]).doNothing())
		.execute();
}

/** `readout`; where that names another text `readout-2`; of a later version `readout~2`. */
export async function freeId({ db }: Change, wanted: string, isVersion: boolean): Promise<string> {
	const stem = `${isVersion ? wanted.replace(/~\d+$/, "") : wanted}${isVersion ? "~" : "-"}`;
	const isTaken = async (id: string): Promise<boolean> =>
		(await db.selectFrom("documents").select("key").where("id", "=", id).executeTakeFirst()) !== undefined;
	if (!isVersion && !(await isTaken(wanted))) return wanted;
	// Those that share the beginning are about as many as the suffixes in use, and more never matter.
	const { count } = await db
		.selectFrom("documents")
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.where("id", ">=", `${stem}0`)
		.where("id", "<", `${stem}:`)
		.executeTakeFirstOrThrow();
	for (let next = count + 2; ; next++) if (!(await isTaken(`${stem}${next}`))) return `${stem}${next}`;
}

/** Saves a text of which the bytes are there already. */
export async function insertDocument(
	change: Change,
	{
		addition: { document },
		sha256,
		source,
		fingerprint,
		tokens,
	}: Pick<PackedAddition, "sha256" | "source" | "fingerprint" | "tokens"> & {
		readonly addition: Pick<Addition, "document">;
	},
	id: string,
	versionOf: string | null,
): Promise<void> {
	const { first, last } = datePeriod(document.date ?? "");
	const row = {
		...DOCUMENT.write(document),
		...{ id, date_first: first, date_last: last },
		sha256,
		source,
		fingerprint,
		version_of: versionOf,
		later_version: null,
		added: await change.action(),
		until: null,
		pairs: surrogatePairs(document.text),
	};
	const { key } = await change.db
		.insertInto("documents")
		.values(await sealedRow(change.db, "documents", row))
		.returning("key")
		.executeTakeFirstOrThrow();
	change.indexed.push({ key, tokens });
	await recordNew(change, "documents", key, { id, sha256 });
}

/** An addition with all that can be made of it before the file is touched. */
export interface PackedAddition extends Packing {
	readonly addition: Addition;
}

/** What is made of an addition, on whatever thread. */
export interface Packing {
	readonly sha256: string;
	readonly packed: Uint8Array;
	readonly source: string;
	readonly fingerprint: string;
	readonly tokens: string;
}

/**
 * - problems: `text-malformed`, `bytes-differ`
 */
export async function packAddition(addition: Addition): Promise<Outcome<Packing>> {
	const { document, bytes, address } = addition;
	const half = HAS_HALVES.test(document.text) ? /\p{Surrogate}/u.exec(document.text) : null;
	if (half !== null) {
		const message = `Expected whole characters, got half of one at ${half.index}; read the source again as UTF-8`;
		return failed("text-malformed", message, document.id);
	}
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	if (document.sha256 !== undefined && document.sha256 !== sha256) {
		const message = `Expected the bytes with SHA-256 ${document.sha256}, got others; read the source again`;
		return failed("bytes-differ", message, document.id);
	}
	return {
		ok: true,
		value: {
			sha256,
			packed: await packContent(bytes),
			source: address ?? `id:${document.id}`,
			fingerprint: fingerprintOf(document),
			tokens: indexTokens(document.text),
		},
	};
}

/**
 * Where and when it was captured, what it is called, who speaks in it, and bytes around its words (a date of today, a counter) make no other text
 * of it. The bytes of every capture are kept all the same.
 */
export function fingerprintOf(document: Document): string {
	const { text, language, kind, publisher, title, date, venue, url, event, guessed } = document;
	const fields = [language, kind, publisher, title, date, venue, url, event, guessed];
	return createHash("sha256").update(JSON.stringify(fields)).update("\n").update(text).digest("hex");
}

/**
 * Where in a text characters of two UTF-16 units begin, as a JSON list: what SQL needs to find the words of a span, since spans
 * count UTF-16 units and SQL counts characters. Null where the text holds a NUL, after which SQLite finds no words.
 */
export const surrogatePairs = (text: string): string | null =>
	text.includes("\0")
		? null
		: HAS_HALVES.test(text)
			? JSON.stringify(Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index))
			: "[]";

/** Asked of every text; without `u`, the engine knows at once that a text of one byte a letter has none. */
const HAS_HALVES = /[\uD800-\uDFFF]/;

/** A text to be kept, with the bytes it was read from. */
export interface Addition {
	readonly document: Document;
	/** As they came: the page, the file, or the line of an archive. */
	readonly bytes: Uint8Array;
	readonly mediaType?: string;
	/**
	 * What names this one text wherever it changes: its URL, or its path. Two texts of one address are versions of each other.
	 * Left out for records of an archive, which are known by their id.
	 */
	readonly address?: string;
	/** Of the reply, by lower-case name. */
	readonly headers?: Readonly<Record<string, string>>;
}
