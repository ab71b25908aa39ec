import { sql } from "kysely";
import { ORDINARY } from "../dialects/column-kinds.ts";
import type { Migration } from "./migration.ts";

/** What persons make of findings. */
export const up: Migration = async (db) => {
	await db.schema
		.createTable("verdicts")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"))
		.addColumn("identity", "text", (column) => column.notNull())
		.addColumn("kind", "text", (column) => column.notNull())
		.addColumn("issue", "text")
		.addColumn("decision", "text")
		.addColumn("reason", "text")
		.addColumn("starred", "integer", (column) => column.notNull())
		.addColumn("note", "text")
		.addColumn("tags", "text", (column) => column.notNull())
		.addColumn("checksum", "integer")
		.modifyEnd(ORDINARY)
		.execute();
	// At most one of a finding stands, whatever two windows do at once.
	await db.schema
		.createIndex("verdicts_standing")
		.unique()
		.on("verdicts")
		.column("identity")
		.where(sql.ref("until"), "is", null)
		.execute();
	await sql`insert into table_checksums (table_name, rows, total) values ('verdicts', 0, 0)`.execute(db);
};
