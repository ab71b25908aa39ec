import { type QueryExecutorProvider, sql } from "kysely";
import { isPostgres } from "../either.ts";
import { listPostgresTables } from "../postgres/tables.ts";

/** What the database itself says of a table. */
export interface TableShape {
	readonly name: string;
	readonly columns: readonly ColumnShape[];
	/** Columns of the primary key, in its order. */
	readonly key: readonly string[];
}

export interface ColumnShape {
	readonly name: string;
	readonly type: "integer" | "real" | "text" | "blob";
	readonly isOptional: boolean;
}

/**
 * Every table that holds data of its own, in the order in which they were made. The index of words is none: it is made of
 * the texts; nor are the sums of checksums, which are made of the rows, and the identity of the file.
 */
export async function listTables(db: QueryExecutorProvider): Promise<readonly TableShape[]> {
	if (isPostgres(db)) return listPostgresTables(db);
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

/** In a transaction: rows may refer to rows that come later in it. */
export async function deferReferences(db: QueryExecutorProvider): Promise<void> {
	await (isPostgres(db) ? sql`set constraints all deferred` : sql`pragma defer_foreign_keys = on`).execute(db);
}

/** Whether an error says that rows contradict the tables: doubled, of the wrong type, or referring to nothing. */
export const isContradiction = (error: unknown): error is Error =>
	error instanceof Error && String((error as { readonly code?: unknown }).code).startsWith("SQLITE_CONSTRAINT");
