import { type QueryExecutorProvider, sql } from "kysely";
import type { ColumnShape, TableShape } from "../table-shape.ts";

/** As `listTables`. */
export async function listSqliteTables(db: QueryExecutorProvider): Promise<readonly TableShape[]> {
	const { rows } = await sql<{ readonly name: string }>`
		select listed.name as name
		from pragma_table_list as listed join sqlite_schema as made on made.type = 'table' and made.name = listed.name
		where listed.schema = 'main' and listed.type = 'table' and listed.name not like 'sqlite\\_%' escape '\\' and listed.name not in ('table_checksums', 'case_identity')
		order by made.rowid`.execute(db);
	const tables: TableShape[] = [];
	for (const { name } of rows) tables.push(await shapeOf(db, name));
	return tables;
}

interface ColumnRow {
	readonly name: string;
	readonly type: string;
	readonly notnull: 0 | 1;
	readonly pk: number;
}

async function shapeOf(db: QueryExecutorProvider, table: string): Promise<TableShape> {
	const { rows } = await sql<ColumnRow>`
		select name, type, "notnull", pk from pragma_table_info(${table}) order by cid`.execute(db);
	return {
		name: table,
		columns: rows.map(({ name, type, notnull, pk }) => ({
			name,
			type: type.toLowerCase() as ColumnShape["type"],
			isOptional: notnull === 0 && pk === 0,
		})),
		key: rows
			.filter(({ pk }) => pk > 0)
			.sort((a, b) => a.pk - b.pk)
			.map(({ name }) => name),
	};
}
