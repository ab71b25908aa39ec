import { withoutVersion } from "@fissure/core";
import type { Kysely } from "kysely";
import type { CaseTables } from "../schema/schema.ts";
import type { Cursor } from "./cursor.ts";

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

/** Every document, without its text. */
export const readDocumentRows = (db: Kysely<CaseTables>): Promise<readonly LedgerDocument[]> =>
	db
		.selectFrom("documents")
		.select(["key", "publisher", "kind", "venue", "language", "date", "date_last as dateLast"])
		.select(({ selectFrom }) =>
			selectFrom("codings")
				.select(({ fn }) => fn.min<number | null>("codings.added").as("first"))
				.whereRef("codings.document", "=", "documents.key")
				.as("analysed"),
		)
		.orderBy("key")
		.execute();

/** Whose the codings are, by key; without versions. */
export const readCoders = async (db: Kysely<CaseTables>): Promise<ReadonlyMap<number, string>> => {
	const rows = await db.selectFrom("codings").select(["key", "coder"]).where("until", "is", null).execute();
	return new Map(rows.map(({ key, coder }) => [key, withoutVersion(coder)]));
};

/** The next positions that are current, the oldest first. */
export function readPositionRows(db: Kysely<CaseTables>, after: Cursor | null, limit: number) {
	const asked = db
		.selectFrom("positions")
		.select(["date", "document", "number", "key", "issue", "holder", "asserter", "manner", "stance"])
		.select(["certainty", "coding", "start_at", "end_at", "aside"])
		.where("until", "is", null)
		.orderBy("date")
		.orderBy("document")
		.orderBy("number")
		.orderBy("key")
		.limit(limit);
	if (after === null) return asked.execute();
	const { date, document, number, key } = after;
	return asked
		.where(({ eb, refTuple, tuple }) =>
			eb(refTuple("date", "document", "number", "key"), ">", tuple(date, document, number, key)),
		)
		.execute();
}
