import { setImmediate } from "node:timers/promises";
import { type Kysely, type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import type { TextQuery } from "../../query/text-query.ts";
import type { CaseTables } from "../../schema/schema.ts";
import { isPostgres } from "../either.ts";
import {
	addWord,
	hashOf,
	type IndexedTokens,
	type IndexLengths,
	NO_WORDS,
	type TextIndex,
	type WordSum,
} from "../word-sums.ts";
import { indexExpression } from "./index-expression.ts";

// Our own tokens are in the index, parted by spaces; the texts are in `documents` and are not kept twice. `ascii` cuts at
// spaces only and takes every character beyond ASCII as it is; `unicode61` would drop what Unicode added after 2012.

export async function createTextIndex(db: QueryExecutorProvider): Promise<void> {
	// PostgreSQL has other tables for it.
	if (isPostgres(db)) return;
	await sql`create virtual table texts using fts5(tokens, content = '', tokenize = 'ascii')`.execute(db);
	// Bytes of new entries that are gathered before they are written out: fewer, larger pieces to merge later.
	await sql`insert into texts(texts, rank) values ('hashsize', 16777216)`.execute(db);
}

async function indexTexts(db: QueryExecutorProvider, texts: readonly IndexedTokens[]): Promise<void> {
	for (const { key, tokens } of texts)
		await sql`insert into texts(rowid, tokens) values (${key}, ${tokens})`.execute(db);
}

const matching = (query: TextQuery): RawBuilder<unknown> =>
	sql`(select rowid as document from texts where texts match ${indexExpression(query)})`;

export const ranked = (query: TextQuery): RawBuilder<unknown> =>
	sql`(select rowid as document, rank as score from texts where texts match ${indexExpression(query)})`;

const isMatching = (document: unknown, query: TextQuery): RawBuilder<unknown> =>
	sql`${document} in (select rowid from texts where texts match ${indexExpression(query)})`;

// The index of words, seen as a list of its tokens. It belongs to the connection, not to the file, so that a case opened for
// reading has it too.

async function occurrencesOf(
	db: QueryExecutorProvider,
	tokens: readonly string[],
): Promise<ReadonlyMap<string, { readonly texts: number; readonly places: number }>> {
	await sql`create virtual table if not exists temp.text_tokens using fts5vocab('main', 'texts', 'row')`.execute(db);
	const counts = new Map<string, { readonly texts: number; readonly places: number }>();
	for (const token of new Set(tokens)) {
		const { rows } = await sql<{ readonly texts: number; readonly places: number }>`
			select doc as texts, cnt as places from temp.text_tokens where term = ${token}`.execute(db);
		if (rows[0] !== undefined) counts.set(token, rows[0]);
	}
	return counts;
}

async function placesIn(db: QueryExecutorProvider, token: string, most: number): Promise<readonly number[]> {
	await sql`create virtual table if not exists temp.text_places using fts5vocab('main', 'texts', 'instance')`.execute(
		db,
	);
	// As one value: a row for each place would cost five times as much.
	const { rows } = await sql<{ readonly places: string }>`
		select json_group_array(doc * ${sql.lit(most)} + offset) as places from temp.text_places where term = ${token}`.execute(
		db,
	);
	return JSON.parse(rows[0]?.places ?? "[]");
}

/** Entries of the index between two moments at which others are heard. */
const AT_ONCE = 200_000;

async function indexedWords(db: Kysely<CaseTables>): Promise<Map<number, WordSum>> {
	await sql`create virtual table if not exists temp.text_places using fts5vocab('main', 'texts', 'instance')`.execute(
		db,
	);
	const places = sql<{ readonly term: string; readonly doc: number; readonly offset: number }>`temp.text_places`;
	const indexed = new Map<number, WordSum>();
	let [last, hash, read] = ["", 0, 0];
	for await (const { term, doc, offset } of db.selectFrom(places.as("places")).selectAll().stream()) {
		if (term !== last) [last, hash] = [term, hashOf(term)];
		indexed.set(doc, addWord(indexed.get(doc) ?? NO_WORDS, hash, offset));
		if (++read % AT_ONCE === 0) await setImmediate();
	}
	return indexed;
}

async function indexLengths(db: QueryExecutorProvider): Promise<IndexLengths> {
	const { rows } = await sql<{ readonly id: number; readonly sz: Uint8Array }>`
		select id, sz from texts_docsize`.execute(db);
	const { rows: totals } = await sql<{ readonly block: Uint8Array }>`
		select block from texts_data where id = 1`.execute(db);
	const [texts = 0, words = 0] = numbersIn(totals[0]?.block ?? new Uint8Array());
	return { ofTexts: new Map(rows.map(({ id, sz }) => [id, numbersIn(sz)[0] ?? 0])), texts, words };
}

/** Numbers as SQLite writes them: seven bits a byte, the highest first, all bytes but the last with the eighth bit set. */
function numbersIn(bytes: Uint8Array): readonly number[] {
	const numbers: number[] = [];
	let number = 0;
	for (const byte of bytes) {
		number = number * 128 + (byte & 127);
		if (byte >= 128) continue;
		numbers.push(number);
		number = 0;
	}
	return numbers;
}

async function clearTextIndex(db: QueryExecutorProvider): Promise<void> {
	await sql`insert into texts(texts) values ('delete-all')`.execute(db);
}

export const inSqlite: TextIndex = {
	...{ indexTexts, matching, isMatching, occurrencesOf },
	...{ placesIn, indexedWords, indexLengths, clearTextIndex },
};
