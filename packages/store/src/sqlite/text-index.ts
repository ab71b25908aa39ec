import { type Expression, type QueryExecutorProvider, type SqlBool, sql } from "kysely";

// Our own tokens are in the index, parted by spaces; the texts are in `documents` and are not kept twice. `ascii` cuts at
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

// The index of words, seen as a list of its tokens. It belongs to the connection, not to the file, so that a case opened for
// reading has it too. PostgreSQL's side will ask `ts_stat` once and keep the answer.

/** In how many texts is each of these tokens? None is left out: what the index does not know is in 0. */
export async function countTexts(
	db: QueryExecutorProvider,
	tokens: readonly string[],
): Promise<ReadonlyMap<string, number>> {
	await sql`create virtual table if not exists temp.text_tokens using fts5vocab('main', 'texts', 'row')`.execute(db);
	const counts = new Map<string, number>();
	for (const token of new Set(tokens)) {
		const { rows } = await sql<{ readonly doc: number }>`
			select doc from temp.text_tokens where term = ${token}`.execute(db);
		counts.set(token, rows[0]?.doc ?? 0);
	}
	return counts;
}
