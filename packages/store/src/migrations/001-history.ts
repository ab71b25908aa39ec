import { sql } from "kysely";
import { ORDINARY } from "../dialects/column-kinds.ts";
import type { MigrationContext } from "./migration.ts";

/** Who did what, when, and what it changed. */
export async function up(db: MigrationContext): Promise<void> {
	await db.schema
		.createTable("actions")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("verb", "text", (column) => column.notNull())
		.addColumn("who", "text", (column) => column.notNull())
		.addColumn("at", "text", (column) => column.notNull())
		.addColumn("undoes", "integer", (column) => column.references("actions.key"))
		.addColumn("undone_by", "integer", (column) => column.references("actions.key"))
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema
		.createTable("journal")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("action", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("table_name", "text", (column) => column.notNull())
		.addColumn("row_key", "integer", (column) => column.notNull())
		.addColumn("before", "text")
		.addColumn("after", "text", (column) => column.notNull())
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema.createIndex("journal_by_action").on("journal").columns(["action", "key"]).execute();
	await db.schema.createIndex("journal_by_row").on("journal").columns(["table_name", "row_key"]).execute();
	await db.schema
		.createView("history")
		.as(
			sql`select journal.key, at, who, verb, table_name, row_key, before, after, undone_by
				from journal join actions on actions.key = journal.action` as never,
		)
		.execute();
}
