import { type CreateTableBuilder, sql } from "kysely";
import { ORDINARY } from "../dialects/column-kinds.ts";
import type { MigrationContext } from "./migration.ts";

type Builder = CreateTableBuilder<string, string>;

/** A table whose rows begin with an action and may end with one, each with its checksum. */
export async function lasting(db: MigrationContext, name: string, columns: (table: Builder) => Builder): Promise<void> {
	const table = db.schema
		.createTable(name)
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"));
	await columns(table as Builder)
		.addColumn("checksum", "integer")
		.modifyEnd(ORDINARY)
		.execute();
	await sql`insert into table_checksums (table_name, rows, total) values (${name}, 0, 0)`.execute(db);
}
