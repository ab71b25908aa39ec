import { sql } from "kysely";
import { ORDINARY } from "../dialects/column-kinds.ts";
import type { Migration } from "./migration.ts";

/** Issues whose readings are left out of lists. */
export const up: Migration = async (db) => {
	await db.schema
		.createTable("mutes")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"))
		.addColumn("issue", "text", (column) => column.notNull())
		.addColumn("checksum", "integer")
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema
		.createIndex("mutes_standing")
		.unique()
		.on("mutes")
		.column("issue")
		.where(sql.ref("until"), "is", null)
		.execute();
	await sql`insert into table_checksums (table_name, rows, total) values ('mutes', 0, 0)`.execute(db);
};
