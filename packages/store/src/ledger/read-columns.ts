import type { Kysely } from "kysely";
import type { CaseTables } from "../schema.ts";
import type { Cursor } from "./cursor.ts";
import type { LedgerDocument } from "./ledger-columns.ts";

/** Every document, without its text. */
export const readDocumentRows = (db: Kysely<CaseTables>): Promise<readonly LedgerDocument[]> =>
	db.selectFrom("documents").select(["key", "publisher", "kind", "venue", "language", "date"]).orderBy("key").execute();

/** The next positions that stand, the oldest first. */
export function readPositionRows(db: Kysely<CaseTables>, after: Cursor | null, limit: number) {
	const asked = db
		.selectFrom("positions")
		.select(["date", "document", "number", "key", "issue", "holder", "asserter", "manner", "stance"])
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
