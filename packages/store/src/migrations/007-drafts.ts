import { sql } from "kysely";
import { ORDINARY } from "../dialects/column-kinds.ts";
import type { MigrationContext } from "./migration.ts";

/** What is written from a case. */
export async function up(db: MigrationContext): Promise<void> {
	await db.schema
		.createTable("drafts")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"))
		.addColumn("id", "text", (column) => column.notNull())
		.addColumn("title", "text", (column) => column.notNull())
		.addColumn("saved_at", "text", (column) => column.notNull())
		.addColumn("text", "text", (column) => column.notNull())
		.modifyEnd(ORDINARY)
		.execute();
	// At most one of a name stands, whatever two windows do at once.
	await db.schema
		.createIndex("drafts_standing")
		.unique()
		.on("drafts")
		.column("id")
		.where(sql.ref("until"), "is", null)
		.execute();
	await db.schema.createIndex("drafts_by_id").on("drafts").column("id").execute();
}
