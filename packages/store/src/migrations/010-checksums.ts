import { sql } from "kysely";
import { ORDINARY } from "../dialects/column-kinds.ts";
import { isPostgres } from "../dialects/either.ts";
import { checkedShapes, countChecksums, sealRows } from "../dialects/sqlite/keep-checksums.ts";
import { LISTED, LISTED_SHORT } from "./006-corrections.ts";
import type { Migration, MigrationContext } from "./migration.ts";

/**
 * A checksum for each row, and for each table the number and the sum of them. Of rows that were there before, nothing tells whether
 * they are as they were written: `since` says from when on it is known; empty where it always was.
 */
export const up: Migration = async (db, step) => {
	await listDocuments(db);
	await db.schema
		.createTable("table_checksums")
		.addColumn("table_name", "text", (column) => column.primaryKey())
		.addColumn("rows", "integer", (column) => column.notNull())
		.addColumn("total", "integer", (column) => column.notNull())
		.addColumn("since", "text", (column) => column.notNull().defaultTo(""))
		.modifyEnd(ORDINARY)
		.execute();
	for (const shape of await checkedShapes(db)) {
		await db.schema.alterTable(shape.table).addColumn("checksum", "integer").execute();
		await step(shape.table);
		if (!isPostgres(db)) await sealRows(db, shape);
	}
	if (isPostgres(db)) return;
	await step("table_checksums");
	await countChecksums(db);
	await sql`update table_checksums set since = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') where rows > 0`.execute(db);
};

/** The first cases of version 7 were made before it had this index. */
async function listDocuments(db: MigrationContext): Promise<void> {
	await db.schema
		.createIndex("documents_listed")
		.ifNotExists()
		.on("documents")
		.columns(isPostgres(db) ? LISTED_SHORT : LISTED)
		.columns(["later_version", "until"])
		.where(sql.ref("until"), "is", null)
		.where(sql.ref("later_version"), "is", null)
		.execute();
}
