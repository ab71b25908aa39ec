import { sql } from "kysely";
import { isPostgres } from "../dialects/either.ts";
import type { Migration } from "./migration.ts";

/** The order of the ledger; then what tells whether a position is counted, so that counting looks up no row. */
const BY_DATE = ["date", "document", "number", "key", "certainty", "aside", "until"];
const OTHERS = ["issue", "holder", "asserter", "publisher"];

/** The whole ledger is counted from one index. The others have the key once in SQLite, which adds it to each index itself. */
export const up: Migration = async (db, step) => {
	const isFile = !isPostgres(db);
	for (const first of isFile ? ["date", ...OTHERS] : ["date"]) {
		await step("positions");
		await db.schema.dropIndex(`positions_by_${first}`).execute();
		await db.schema
			.createIndex(`positions_by_${first}`)
			.on("positions")
			.columns(first === "date" ? BY_DATE : [first, "date", "document", "number"])
			.where(sql.ref("until"), "is", null)
			.execute();
	}
};
