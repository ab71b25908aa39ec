import { sql } from "kysely";
import { ORDINARY } from "../dialects/column-kinds.ts";
import type { MigrationContext } from "./migration.ts";

/** What an analyst judges; and findings by what names them, since judgments rest on them. */
export async function up(db: MigrationContext): Promise<void> {
	await db.schema
		.createTable("judgments")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"))
		.addColumn("id", "text", (column) => column.notNull())
		.addColumn("kind", "text", (column) => column.notNull())
		.addColumn("topics", "text", (column) => column.notNull())
		.addColumn("judgment", "text", (column) => column.notNull())
		.modifyEnd(ORDINARY)
		.execute();
	// At most one of a name stands, whatever two processes do at once.
	await db.schema
		.createIndex("judgments_standing")
		.unique()
		.on("judgments")
		.column("id")
		.where(sql.ref("until"), "is", null)
		.execute();
	await db.schema.createIndex("judgments_by_id").on("judgments").column("id").execute();
	await db.schema.createIndex("findings_by_identity").on("findings").column("identity").execute();
}
