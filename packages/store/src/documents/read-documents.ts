import { DOCUMENT_KINDS, type Document, type Outcome } from "@fissure/core";
import type { DamagedText, DocumentFacts, DocumentFilters, DocumentVersion, Origin } from "@fissure/model";
import type { Kysely } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { damagedOriginal, intact, intactPages, intactRows, pagesOf } from "../checksums/intact.ts";
import { damagedColumn } from "../rows/read-column.ts";
import type { CaseTables } from "../schema/schema.ts";
import { DOCUMENT, DOCUMENT_FACTS } from "./document-codecs.ts";
import { passing } from "./document-filters.ts";
import { packedContent, unpackIntact } from "./original-files.ts";

/** As it was added, but for its id where that was taken. */
export function documentOf(row: Parameters<typeof DOCUMENT.read>[0]): Document {
	const document = DOCUMENT.read(row);
	if (!DOCUMENT_KINDS.includes(document.kind)) throw damagedColumn("documents.kind");
	return document;
}

/** A document that is current, by its id; null where none does. */
export async function readDocument({ db }: Case, id: string): Promise<Document | null> {
	const [row] = await intactRows(
		"documents",
		db.selectFrom("documents").where("id", "=", id).where("until", "is", null),
	);
	return row === undefined ? null : documentOf(row);
}

/**
 * Bytes as they came, of a row of `content`.
 *
 * - stops: throws what `attempt` makes `case-damaged` of, naming the texts that were read from them
 */
export async function unpackContent(
	file: Case,
	row: { readonly sha256: string; readonly bytes: Uint8Array | null },
): Promise<Uint8Array> {
	const { sha256 } = row;
	const bytes = await unpackIntact(await packedContent(file, row), sha256);
	if (bytes !== null) return bytes;
	const texts = await textsOfContent(file.db, [sha256]);
	const named = texts.map(
		({ id, title, date }) => `"${id}"${title === null ? "" : ` (${title}${date === null ? "" : `, ${date}`})`}`,
	);
	throw damagedOriginal(named.length === 0 ? `what has the SHA-256 ${sha256}` : `the text ${named.join(" and ")}`);
}

/** The texts that were read from these bytes, by their SHA-256. */
export async function textsOfContent(
	db: Kysely<CaseTables>,
	sha256s: readonly string[],
): Promise<readonly DamagedText[]> {
	const texts = await db
		.selectFrom("documents")
		.select(["id", "title", "date"])
		.where("sha256", "in", sha256s)
		.orderBy("key")
		.execute();
	return texts.map(({ date, ...text }) => ({ ...text, date: date === "" ? null : date }));
}

/** Bytes as they came, by their SHA-256; null where there are none. */
export async function readContent(file: Case, sha256: string): Promise<Uint8Array | null> {
	const row = await file.db
		.selectFrom("content")
		.select(["sha256", "bytes"])
		.where("sha256", "=", sha256)
		.executeTakeFirst();
	return row === undefined ? null : unpackContent(file, row);
}

/** Ids looked up at once: below the number of variables that any SQLite takes. */
const IDS_AT_ONCE = 500;

/** Of documents that are current, by id; one that is not is left out. */
export const documentFacts = (
	file: Case,
	ids: readonly string[],
): Promise<Outcome<ReadonlyMap<string, DocumentFacts>>> =>
	attempt(file.address, async () => {
		const facts = new Map<string, DocumentFacts>();
		for (let from = 0; from < ids.length; from += IDS_AT_ONCE)
			for (const row of await factsIn(file, ids.slice(from, from + IDS_AT_ONCE)))
				facts.set(row.id, DOCUMENT_FACTS.read(row));
		return { ok: true, value: facts };
	});

/** Of documents that are current and pass, the oldest first. */
export const factsOfAll = (file: Case, filters: DocumentFilters = {}): Promise<Outcome<readonly DocumentFacts[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("documents")
			.select(DOCUMENT_FACTS.columns)
			.where((builder) => passing(filters, builder))
			.orderBy("date")
			.orderBy("key")
			.execute();
		return { ok: true, value: rows.map((row) => DOCUMENT_FACTS.read(row)) };
	});

/** Ids of current texts of which it is known who speaks, where that is who is meant. */
export const idsBySpeaker = (
	file: Case,
	isMeant: (speaker: string) => boolean,
): Promise<Outcome<ReadonlySet<string>>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("documents")
			.select(["id", "speaker"])
			.where((builder) => passing({}, builder))
			.where("speaker", "is not", null)
			.execute();
		return { ok: true, value: new Set(rows.flatMap(({ id, speaker }) => (isMeant(speaker ?? "") ? [id] : []))) };
	});

const factsIn = ({ db }: Case, ids: readonly string[]) =>
	db.selectFrom("documents").select(DOCUMENT_FACTS.columns).where("until", "is", null).where("id", "in", ids).execute();

/** A page that was captured more often than this is followed no further. */
const MOST_VERSIONS = 10_000;

/** What the source of a document said when it was last captured; null where that is this document. */
export async function lastVersion(file: Case, id: string): Promise<Document | null> {
	let last = id;
	for (let steps = 0; steps < MOST_VERSIONS; steps++) {
		const row = await file.db
			.selectFrom("documents")
			.select("later_version")
			.where(intact("documents"))
			.where("id", "=", last)
			.where("until", "is", null)
			.executeTakeFirst();
		if (row === undefined || row.later_version === null) break;
		last = row.later_version;
	}
	return last === id ? null : readDocument(file, last);
}

/** Where does a document that is current come from, and who added it? Null where none of this id stands. */
export const originOf = (file: Case, id: string): Promise<Outcome<Origin | null>> =>
	attempt(file.address, async () => {
		const row = await file.db
			.selectFrom("documents")
			.innerJoin("content", "content.sha256", "documents.sha256")
			.innerJoin("actions", "actions.key", "documents.added")
			.select(["source", "media_type as mediaType", "size", "actions.at as addedAt", "actions.who as addedBy"])
			.where("id", "=", id)
			.where("documents.until", "is", null)
			.executeTakeFirst();
		return { ok: true, value: row ?? null };
	});

/** What the source of this document has said over time, the earliest first; the document itself is among them. */
export const versionsOf = (file: Case, id: string): Promise<Outcome<readonly DocumentVersion[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("documents")
			.innerJoin("actions", "actions.key", "documents.added")
			.select(["id", "title", "date", "captured_at as capturedAt", "actions.at as addedAt", "sha256"])
			.select(({ fn }) => fn<number>("length", ["text"]).as("length"))
			.where("source", "=", ({ selectFrom }) =>
				selectFrom("documents").select("source").where("id", "=", id).where("until", "is", null),
			)
			.where("documents.until", "is", null)
			.orderBy("documents.key")
			.execute();
		const versions = rows.map(({ date, ...row }) => ({ ...row, date: date === "" ? null : date }));
		return { ok: true, value: versions.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)) };
	});

const orderOf = ({ capturedAt, addedAt }: DocumentVersion): string => capturedAt ?? addedAt;

export interface TextFilters extends DocumentFilters {
	/** Ids. */
	readonly ids?: readonly string[];
}

/** Documents held in memory at once. */
const TEXTS_AT_ONCE = 50;

/** The documents that are current and pass, in the order in which they were added. */
export async function* documentsOf(file: Case, filters: TextFilters = {}): AsyncGenerator<Document> {
	const { db, comparedTexts } = file;
	const { ids } = filters;
	// Where a page begins is the first parameter.
	let asked = db
		.selectFrom("documents")
		.where("documents.key", ">", 0)
		.where((builder) => passing(filters, builder))
		.orderBy("documents.key")
		.limit(TEXTS_AT_ONCE);
	if (ids !== undefined) asked = asked.where("documents.id", "in", ids);
	const toCompare = intactPages("documents", db, asked);
	const again = pagesOf(db, () => asked.select([...DOCUMENT.columns, "documents.key", "documents.checksum"]));
	for (let after = 0; ; ) {
		let rows: Iterable<DocumentRow> = [];
		let isCompared = false;
		if (comparedTexts.mayHaveAfter(after)) {
			const page = await again(after);
			isCompared = comparedTexts.hasAll(page);
			rows = page;
		}
		if (!isCompared) rows = await toCompare(after);
		let count = 0;
		for (const row of rows) {
			comparedTexts.add(row);
			after = row.key;
			count++;
			yield documentOf(row);
		}
		if (count < TEXTS_AT_ONCE) return;
	}
}

type DocumentRow = Parameters<typeof documentOf>[0] & { readonly key: number; readonly checksum: number | null };
