import { setImmediate } from "node:timers/promises";
import { type Expression, type Kysely, type QueryExecutorProvider, type SqlBool, sql } from "kysely";
import type { CaseTables } from "../../schema/schema.ts";

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

/** Of each of these tokens in how many texts it is, and how often in all; what the index does not know is left out. */
export async function occurrencesOf(
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

/**
 * Where a token is in all texts: `text * most + place of the word`, ascending.
 *
 * @param most more words than any text has
 */
export async function placesIn(db: QueryExecutorProvider, token: string, most: number): Promise<readonly number[]> {
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

/** The words of a text: how many, and a sum over each with its place, in whatever order they come. */
export interface WordSum {
	readonly words: number;
	readonly sum: number;
}

const addWord = ({ words, sum }: WordSum, hash: number, place: number): WordSum => ({
	words: words + 1,
	sum: (sum + Math.imul(hash, 2 * place + 1)) | 0,
});

const NO_WORDS: WordSum = { words: 0, sum: 0 };
const PRIME = 0x01000193;

function hashOf(word: string): number {
	let hash = 0;
	for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, PRIME) + word.charCodeAt(at) + 1) | 0;
	return hash;
}

/** Of tokens as `indexText` takes them. */
export const wordSumOf = (tokens: string): WordSum =>
	tokens
		.split(" ")
		.filter((token) => token !== "")
		.reduce((sum, token, place) => addWord(sum, hashOf(token), place), NO_WORDS);

/** Entries of the index between two moments at which others are heard. */
const AT_ONCE = 200_000;

/** What the index has of each text, by its key: every entry is read. */
export async function indexedWords(db: Kysely<CaseTables>): Promise<Map<number, WordSum>> {
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

/** What the index says of the lengths of texts, by which it ranks them. */
export interface IndexLengths {
	/** Words of each text, by its key. */
	readonly ofTexts: ReadonlyMap<number, number>;
	readonly texts: number;
	readonly words: number;
}

export async function indexLengths(db: QueryExecutorProvider): Promise<IndexLengths> {
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

/** Makes the index again from the texts. */
export async function clearTextIndex(db: QueryExecutorProvider): Promise<void> {
	await sql`insert into texts(texts) values ('delete-all')`.execute(db);
}
