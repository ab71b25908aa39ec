import type { Selectable } from "kysely";
import { type Change, changeRow, recordNew } from "../history/change.ts";
import type { CaseTables } from "../schema/schema.ts";
import { indexText } from "../sqlite/text-index.ts";
import type { Added } from "./addition.ts";
import { CAPTURE } from "./capture-codecs.ts";
import { datePeriod } from "./date-period.ts";
import { DOCUMENT } from "./document-codecs.ts";
import type { PackedAddition } from "./pack-addition.ts";
import { surrogatePairs } from "./surrogate-pairs.ts";

type Version = Pick<
	Selectable<CaseTables["documents"]>,
	"key" | "id" | "fingerprint" | "captured_at" | "later_version" | "until"
>;

/** Keeps one text, unless it is held; what was held before stays. */
export async function keepAddition(change: Change, packed: PackedAddition): Promise<Added> {
	const { addition, sha256, source, fingerprint } = packed;
	await keepContent(change, packed);
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
		await restore(change, same, newest);
		return { id: same.id, status: "restored", sha256 };
	}
	const id = await freeId(change, versions[0]?.id ?? addition.document.id, versions.length > 0);
	await insertDocument(change, packed, id, standing[0]?.id ?? null);
	if (newest !== undefined) await linkVersions(change, newest, id);
	return { id, status: newest === undefined ? "added" : "new-version", sha256 };
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

async function keepContent({ db }: Change, { addition, sha256, packed }: PackedAddition): Promise<void> {
	const { bytes, mediaType = null } = addition;
	await db
		.insertInto("content")
		.values({ sha256, packing: "gzip", bytes: packed, media_type: mediaType, size: bytes.length })
		.onConflict((conflict) => conflict.column("sha256").doNothing())
		.execute();
}

async function keepCapture({ db, action }: Change, { addition, sha256, source }: PackedAddition): Promise<void> {
	const { document, headers = {} } = addition;
	const capture = CAPTURE.write({ address: source, capturedAt: document.capturedAt ?? "", headers });
	await db
		.insertInto("captures")
		.values({ ...capture, content: sha256, added: action })
		.onConflict((conflict) => conflict.columns(["address", "at", "content"]).doNothing())
		.execute();
}

/** `readout`; where that names another text `readout-2`; of a later version `readout~2`. */
async function freeId({ db }: Change, wanted: string, isVersion: boolean): Promise<string> {
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

async function insertDocument(
	change: Change,
	{ addition: { document }, sha256, source, fingerprint, tokens }: PackedAddition,
	id: string,
	versionOf: string | null,
): Promise<void> {
	const { first, last } = datePeriod(document.date ?? "");
	const { key } = await change.db
		.insertInto("documents")
		.values({
			...DOCUMENT.write(document),
			...{ id, date_first: first, date_last: last },
			sha256,
			source,
			fingerprint,
			version_of: versionOf,
			later_version: null,
			added: change.action,
			until: null,
			pairs: surrogatePairs(document.text),
		})
		.returning("key")
		.executeTakeFirstOrThrow();
	await indexText(change.db, key, tokens);
	await recordNew(change, "documents", key, { id, sha256 });
}
