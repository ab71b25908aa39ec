import { type Expression, type QueryExecutorProvider, type SqlBool, sql } from "kysely";

// Our own tokens stand in the index, parted by spaces; the texts stand in `documents` and are not kept twice. `ascii` cuts at
// spaces only and takes every character beyond ASCII as it is; `unicode61` would drop what Unicode added after 2012.
// PostgreSQL's side will be a column `tsvector` made with the configuration `simple`.

export async function createTextIndex(db: QueryExecutorProvider): Promise<void> {
	await sql`create virtual table texts using fts5(tokens, content = '', tokenize = 'ascii')`.execute(db);
	// Bytes of new entries that are gathered before they are written out: fewer, larger pieces to merge later.
	await sql`insert into texts(texts, rank) values ('hashsize', 16777216)`.execute(db);
}

export async function indexText(db: QueryExecutorProvider, document: number, tokens: string): Promise<void> {
	await sql`insert into texts(rowid, tokens) values (${document}, ${tokens})`.execute(db);
}

/** Documents whose tokens fit the expression, as a table of `document` and `score`, the better the lower. */
export const matching = (expression: string) =>
	sql<{ readonly document: number; readonly score: number }>`(
		select rowid as document, rank as score from texts where texts match ${expression})`;

export const isMatching = (document: Expression<number>, expression: string): Expression<SqlBool> =>
	sql<SqlBool>`${document} in (select rowid from texts where texts match ${expression})`;
