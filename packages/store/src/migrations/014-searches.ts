import { sql } from "kysely";
import { ORDINARY } from "../dialects/column-kinds.ts";
import type { Migration } from "./migration.ts";

/** Questions to the ledger or the texts that are kept under a name. */
export const up: Migration = async (db) => {
	await db.schema
		.createTable("searches")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"))
		.addColumn("name", "text", (column) => column.notNull())
		.addColumn("searched", "text", (column) => column.notNull())
		.addColumn("filters", "text", (column) => column.notNull())
		.addColumn("seen", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("checksum", "integer")
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema
		.createIndex("searches_standing")
		.unique()
		.on("searches")
		.column("name")
		.where(sql.ref("until"), "is", null)
		.execute();
	await sql`insert into table_checksums (table_name, rows, total) values ('searches', 0, 0)`.execute(db);
};
