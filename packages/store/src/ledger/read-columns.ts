import { setImmediate } from "node:timers/promises";
import { withoutVersion } from "@fissure/core";
import type { Grade } from "@fissure/model";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { either } from "../dialects/either.ts";
import type { CaseTables } from "../schema/schema.ts";

/** A document as the ledger filters and counts by it. */
export interface LedgerDocument {
	/** Of the file, as are those below. */
	readonly key: number;
	readonly publisher: string | null;
	readonly kind: string;
	readonly venue: string | null;
	readonly language: string;
	/** As given: day, month or year; empty where it is not known. */
	readonly date: string;
	/** The last day that the date may mean. */
	readonly dateLast: string;
	/** Key of the action that first analysed it; null where none did. */
	readonly analysed: number | null;
}

/** Documents and codings read at once: some 10 ms. */
const AT_ONCE = 2_000;

/** Every document, without its text; others are answered in between. */
export async function readDocumentRows(db: Kysely<CaseTables>): Promise<readonly LedgerDocument[]> {
	const all: LedgerDocument[] = [];
	for (let last = -1; ; ) {
		const rows = await db
			.selectFrom("documents")
			.select(["key", "publisher", "kind", "venue", "language", "date", "date_last as dateLast"])
			.select(({ selectFrom }) =>
				selectFrom("codings")
					.select(({ fn }) => fn.min<number | null>("codings.added").as("first"))
					.whereRef("codings.document", "=", "documents.key")
					.as("analysed"),
			)
			.where("key", ">", last)
			.orderBy("key")
			.limit(AT_ONCE)
			.execute();
		for (const row of rows) all.push(row);
		last = rows.at(-1)?.key ?? last;
		if (rows.length < AT_ONCE) return all;
		await setImmediate();
	}
}

/** Whose the codings are, by key; without versions. Others are answered in between. */
export async function readCoders(db: Kysely<CaseTables>): Promise<ReadonlyMap<number, string>> {
	const all = new Map<number, string>();
	for (let last = -1; ; ) {
		const rows = await db
			.selectFrom("codings")
			.select(["key", "coder"])
			.where("until", "is", null)
			.where("key", ">", last)
			.orderBy("key")
			.limit(AT_ONCE)
			.execute();
		for (const { key, coder } of rows) all.set(key, withoutVersion(coder));
		last = rows.at(-1)?.key ?? last;
		if (rows.length < AT_ONCE) return all;
		await setImmediate();
	}
}

/** A position as the ledger has it in columns. */
export interface LedgerRecord {
	readonly key: number;
	readonly issue: string;
	readonly holder: string;
	readonly asserter: string;
	readonly manner: string;
	readonly stance: number | null;
	readonly certainty: Grade | null;
	readonly coding: number;
	readonly start_at: number;
	readonly end_at: number;
	readonly aside: 1 | null;
}

const FIELDS = [
	...(["key", "issue", "holder", "asserter", "manner", "stance", "certainty", "coding"] as const),
	...(["start_at", "end_at", "aside"] as const),
] as const;

/** The place of a text in the ledger. */
export interface TextPlace {
	readonly date: string;
	readonly document: number;
}

const LISTED = sql.join(FIELDS.map((field) => sql.ref(field)));
/** All of a text as one value: a third of the time that as many rows take. */
const RECORDS: RawBuilder<string> = either({
	sqlite: sql`json_group_array(json_array(${LISTED}) order by number, key)`,
	postgres: sql`json_agg(json_build_array(${LISTED}) order by number, key)::text`,
});

/** The positions that are current of the next texts, the oldest first. */
export async function readTextsOf(
	db: Kysely<CaseTables>,
	after: TextPlace | null,
	limit: number,
): Promise<readonly (TextPlace & { readonly records: readonly LedgerRecord[] })[]> {
	let asked = db
		.selectFrom("positions")
		.select(["date", "document"])
		.select(RECORDS.as("records"))
		.where("until", "is", null)
		.groupBy(["date", "document"])
		.orderBy("date")
		.orderBy("document")
		.limit(limit);
	if (after !== null)
		asked = asked.where(({ eb, refTuple, tuple }) =>
			eb(refTuple("date", "document"), ">", tuple(after.date, after.document)),
		);
	const rows = await asked.execute();
	return rows.map(({ records, ...place }) => ({
		...place,
		records: (JSON.parse(records) as readonly (readonly unknown[])[]).map(recordOf),
	}));
}

function recordOf(values: readonly unknown[]): LedgerRecord {
	const [key, issue, holder, asserter, manner, stance, certainty, coding, start_at, end_at, aside] =
		values as readonly never[];
	return { key, issue, holder, asserter, manner, stance, certainty, coding, start_at, end_at, aside } as never;
}
