import { type QueryExecutorProvider, sql } from "kysely";
import { isPostgres } from "./either.ts";
import { listPostgresTables } from "./postgres/tables.ts";
import { listSqliteTables } from "./sqlite/tables.ts";
import type { TableShape } from "./table-shape.ts";

/**
 * Every table that holds data of its own, in the order in which they were made. The index of words is none: it is made of
 * the texts; nor are the sums of checksums, which are made of the rows, and the identity of the file.
 */
export const listTables = (db: QueryExecutorProvider): Promise<readonly TableShape[]> =>
	isPostgres(db) ? listPostgresTables(db) : listSqliteTables(db);

/** In a transaction: rows may refer to rows that come later in it. */
export async function deferReferences(db: QueryExecutorProvider): Promise<void> {
	await (isPostgres(db) ? sql`set constraints all deferred` : sql`pragma defer_foreign_keys = on`).execute(db);
}

/** Whether an error says that rows contradict the tables: doubled, of the wrong type, or referring to nothing. */
export const isContradiction = (error: unknown): error is Error =>
	error instanceof Error && String((error as { readonly code?: unknown }).code).startsWith("SQLITE_CONSTRAINT");
