import { type QueryExecutorProvider, sql } from "kysely";

// The index of words, seen as a list of its tokens. It belongs to the connection, not to the file, so that a case opened for
// reading has it too. PostgreSQL's side will ask `ts_stat` once and keep the answer.

/** In how many texts does each of these tokens stand? None is left out: what the index does not know stands in 0. */
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
