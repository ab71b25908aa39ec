import { type Kysely, type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import type { TextQuery } from "../../query/text-query.ts";
import type { CaseTables } from "../../schema/schema.ts";
import { LONGEST_RUN, type Phrase, phrasesOf, takenAway } from "../index-phrases.ts";
import {
	addWord,
	hashOf,
	type IndexedTokens,
	type IndexLengths,
	NO_WORDS,
	type TextIndex,
	type WordSum,
} from "../word-sums.ts";

// A text is cut into parts, each a row with a `tsvector` of our own tokens and an index of it (GIN). One `tsvector` a text would lose
// answers without a word: places after the 16,383rd and more than 255 places of a word are not kept. So a part has at most 2,000 tokens of
// its own, fewer where a token would come too often, and ends with the first tokens of the next, so that no run of `LONGEST_RUN` is cut
// in two. In which texts a token is and how often stands
// in a table beside, by which rare words are found first and texts are ranked.

/** Tokens of its own that a part has at most. */
const OWN = 2_000;
/** Places of one token in a part; PostgreSQL keeps 255. */
const MOST_PLACES = 250;

export const TEXT_INDEX: readonly string[] = [
	`create table text_parts (document bigint not null, part bigint not null, first bigint not null, own bigint not null,
		tokens tsvector not null, primary key (document, part))`,
	"create index text_parts_tokens on text_parts using gin (tokens)",
	"create table text_lengths (document bigint primary key, words bigint not null)",
	// Decompressing a part takes longer than to look at it.
	"alter table text_parts alter column tokens set storage external",
	// Of each token in which texts it is and how often: a row for each block of keys, in which a text is its place in the block.
	`create table text_tokens (token text collate "C" not null, block bigint not null, places smallint[] not null,
		counts integer[] not null, primary key (token, block))`,
	// Places of one token in a part, from 1.
	`create function places_of(part tsvector, word text) returns smallint[] language sql immutable parallel safe
		as $$ select positions from unnest(part) where lexeme = word $$`,
	// How often tokens follow each other in a part, where the first of them is one of its own.
	`create function runs_of(part tsvector, own bigint, words text[]) returns bigint language sql immutable parallel safe
		as $$ select count(*) from (
			select from unnest(part) as t join unnest(words) with ordinality as w(word, at) on t.lexeme = w.word,
				unnest(t.positions) as place
			group by place - w.at having count(*) = cardinality(words) and min(place - w.at) < own) as runs $$`,
];

export const TEXT_INDEX_TABLES = ["text_parts", "text_lengths", "text_tokens"] as const;

interface Part {
	readonly first: number;
	readonly own: number;
	readonly tokens: string;
}

/** As PostgreSQL writes a token within a `tsvector` or a `tsquery`. */
const quoted = (token: string): string => `'${token.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

function* partsOf(tokens: readonly string[]): Generator<Part> {
	for (let first = 0; first < tokens.length; ) {
		const places = new Map<string, number[]>();
		let own = 0;
		let at = first;
		for (; at < tokens.length && at < first + OWN + LONGEST_RUN; at++) {
			const token = tokens[at] as string;
			const known = places.get(token) ?? [];
			// It would not be kept: the part ends so that what it shares with the next is whole.
			if (known.length === MOST_PLACES) break;
			if (known.length === 0) places.set(token, known);
			known.push(at - first + 1);
		}
		own = at === tokens.length ? at - first : Math.max(1, at - first - LONGEST_RUN);
		const written = Array.from(places, ([token, listed]) => `${quoted(token)}:${listed.join()}`);
		yield { first, own, tokens: written.join(" ") };
		first += own;
	}
}

async function indexTexts(db: QueryExecutorProvider, texts: readonly IndexedTokens[]): Promise<void> {
	const rows: (Part & { readonly document: number; readonly part: number })[] = [];
	const lengths: number[] = [];
	const counted = new Map<string, TokenRow>();
	for (const { key, tokens: line } of texts) {
		const tokens = line.split(" ").filter((token) => token !== "");
		lengths.push(tokens.length);
		let number = 0;
		for (const part of partsOf(tokens)) rows.push({ ...part, document: key, part: number++ });
		const counts = new Map<string, number>();
		for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
		const block = Math.floor(key / BLOCK);
		for (const [token, count] of counts) {
			const row = counted.get(`${block} ${token}`) ?? { token, block, places: [], counts: [] };
			row.places.push(key % BLOCK);
			row.counts.push(count);
			counted.set(`${block} ${token}`, row);
		}
	}
	await sql`insert into text_lengths (document, words)
		select * from unnest(${texts.map(({ key }) => key)}::bigint[], ${lengths}::bigint[])`.execute(db);
	await sql`insert into text_parts (document, part, first, own, tokens)
		select document, part, first, own, tokens::tsvector
		from unnest(${rows.map(({ document }) => document)}::bigint[], ${rows.map(({ part }) => part)}::bigint[],
			${rows.map(({ first }) => first)}::bigint[], ${rows.map(({ own }) => own)}::bigint[],
			${rows.map(({ tokens }) => tokens)}::text[]) as parts (document, part, first, own, tokens)`.execute(db);
	const listed = (numbers: readonly number[]): string => `{${numbers.join()}}`;
	const all = [...counted.values()];
	await sql`insert into text_tokens as held (token, block, places, counts)
		select token, block, places::smallint[], counts::integer[]
		from unnest(${all.map(({ token }) => token)}::text[], ${all.map(({ block }) => block)}::bigint[],
			${all.map(({ places }) => listed(places))}::text[], ${all.map(({ counts }) => listed(counts))}::text[])
			as rows (token, block, places, counts)
		on conflict (token, block) do update set places = held.places || excluded.places, counts = held.counts || excluded.counts`.execute(
		db,
	);
}

/** Keys of texts that share a row of `text_tokens`. */
const BLOCK = 512;

interface TokenRow {
	readonly token: string;
	readonly block: number;
	readonly places: number[];
	readonly counts: number[];
}

const inTsquery = ({ tokens, isBeginning }: Phrase): string =>
	tokens.map((token) => `${quoted(token)}${isBeginning ? ":*" : ""}`).join(" <-> ");

/** Keys of the texts that have a phrase. One token is looked up where its texts are listed; the planner would read all parts for a common one. */
function having(phrase: Phrase): RawBuilder<unknown> {
	const [token = "", ...more] = phrase.tokens;
	if (more.length > 0) return sql`(select document from text_parts where tokens @@ ${inTsquery(phrase)}::tsquery)`;
	const asked = isToken(token, phrase.isBeginning);
	return sql`(select block * ${sql.lit(BLOCK)} + place as document from text_tokens, unnest(places) as place where ${asked})`;
}

const isToken = (token: string, isBeginning: boolean): RawBuilder<unknown> =>
	isBeginning ? sql`token >= ${token} and token < ${`${token}\u{10ffff}`}` : sql`token = ${token}`;

/** Keys of the texts that fit, as a question of its own. */
function proposedBy(query: TextQuery): RawBuilder<unknown> {
	if (query.kind === "words") return sql`(${sql.join(phrasesOf(query).map(having), sql` union `)})`;
	if (query.kind === "any") return sql`(${sql.join(query.of.map(proposedBy), sql` union `)})`;
	const all = sql`(${sql.join(query.of.map(proposedBy), sql` intersect `)})`;
	return takenAway(query).reduce((rest, part) => sql`(${rest} except ${proposedBy(part)})`, all);
}

const matching = (query: TextQuery): RawBuilder<unknown> =>
	sql`(select distinct document from ${proposedBy(query)} as proposed)`;

const isMatching = (document: unknown, query: TextQuery): RawBuilder<unknown> =>
	sql`${document} in ${proposedBy(query)}`;

/** Phrases that a text which fits may have; of those that are taken away it has none. */
const askedFor = (query: TextQuery): readonly Phrase[] =>
	query.kind === "words" ? phrasesOf(query) : query.of.flatMap(askedFor);

/** A phrase that is ranked by. */
interface Counted {
	readonly phrase: Phrase;
	/** The rarer, the more. */
	readonly rarity: number;
	/** By text, how often it is there; of several tokens in a row, at most so often. */
	readonly often: ReadonlyMap<number, number>;
	/** Whether that is more than a bound. */
	readonly isExact: boolean;
}

/** Texts whose runs are counted at once. */
const COUNTED_AT_ONCE = 64;

/**
 * The best by the score by which SQLite's index ranks, so that both give the same order: Okapi BM25 with k1 = 1.2 and b = 0.75, a phrase that
 * is in more than half of the texts counting next to nothing. How often tokens follow each other is counted only in texts that may be
 * among the best: none has a run more often than its rarest token.
 *
 * - source: Robertson & Zaragoza (2009), The Probabilistic Relevance Framework, doi:10.1561/1500000019
 */
export async function bestMatching(
	db: QueryExecutorProvider,
	query: TextQuery,
	candidates: readonly number[],
	most: number,
): Promise<readonly number[]> {
	const { rows: sizes } = await sql<{ readonly texts: number; readonly words: number }>`
		select count(*) as texts, coalesce(sum(words), 0) as words from text_lengths`.execute(db);
	const { texts, words } = sizes[0] as { readonly texts: number; readonly words: number };
	const { rows: lengths } = await sql<{ readonly document: number; readonly words: number }>`
		select document, words from text_lengths where document = any(${candidates}::bigint[])`.execute(db);
	const mean = words / texts;
	const counted: Counted[] = [];
	for (const phrase of askedFor(query)) counted.push(await count(db, phrase, texts));
	const scoreOf = (length: number, often: (one: Counted) => number): number => {
		let score = 0;
		for (const one of counted) {
			const times = often(one);
			score += one.rarity * ((times * (1.2 + 1.0)) / (times + 1.2 * (1 - 0.75 + (0.75 * length) / mean)));
		}
		return score;
	};
	const hoped = lengths
		.map(({ document, words: length }) => ({
			document,
			length,
			score: scoreOf(length, ({ often }) => often.get(document) ?? 0),
		}))
		.sort((a, b) => b.score - a.score || a.document - b.document);
	if (counted.every(({ isExact }) => isExact)) return hoped.slice(0, most).map(({ document }) => document);
	const known: { readonly document: number; readonly score: number }[] = [];
	for (let from = 0; from < hoped.length; from += COUNTED_AT_ONCE) {
		const last = known[most - 1];
		if (last !== undefined && last.score > (hoped[from]?.score ?? 0)) break;
		const some = hoped.slice(from, from + COUNTED_AT_ONCE);
		const runs = new Map<Counted, ReadonlyMap<number, number>>();
		for (const one of counted)
			if (!one.isExact)
				runs.set(
					one,
					await runsIn(
						db,
						one.phrase,
						some.map(({ document }) => document),
					),
				);
		for (const { document, length } of some)
			known.push({ document, score: scoreOf(length, (one) => (runs.get(one) ?? one.often).get(document) ?? 0) });
		known.sort((a, b) => b.score - a.score || a.document - b.document);
	}
	return known.slice(0, most).map(({ document }) => document);
}

async function count(db: QueryExecutorProvider, phrase: Phrase, texts: number): Promise<Counted> {
	const { tokens, isBeginning } = phrase;
	const each = [];
	for (const token of tokens) each.push(await oftenIn(db, token, isBeginning));
	const [first = new Map<number, number>(), ...more] = each;
	const isExact = more.length === 0;
	const often = new Map<number, number>();
	for (const [document, times] of first) {
		const least = more.reduce((fewest, one) => Math.min(fewest, one.get(document) ?? 0), times);
		if (least > 0) often.set(document, least);
	}
	const found = isExact ? often.size : await countTexts(db, phrase);
	const rarity = Math.log((texts - found + 0.5) / (found + 0.5));
	return { phrase, rarity: rarity <= 0 ? 1e-6 : rarity, often, isExact };
}

async function oftenIn(
	db: QueryExecutorProvider,
	token: string,
	isBeginning: boolean,
): Promise<ReadonlyMap<number, number>> {
	const asked = isToken(token, isBeginning);
	// As JSON, which is read ten times as fast as what PostgreSQL writes of an array.
	const { rows } = await sql<{ readonly block: number; readonly places: string; readonly counts: string }>`
		select block, '[' || array_to_string(places, ',') || ']' as places, '[' || array_to_string(counts, ',') || ']' as counts
		from text_tokens where ${asked}`.execute(db);
	const often = new Map<number, number>();
	for (const row of rows) {
		const [places, counts] = [row.places, row.counts].map((text) => JSON.parse(text) as number[]) as [
			number[],
			number[],
		];
		for (const [at, place] of places.entries()) {
			const document = row.block * BLOCK + place;
			often.set(document, (often.get(document) ?? 0) + (counts[at] ?? 0));
		}
	}
	return often;
}

async function countTexts(db: QueryExecutorProvider, phrase: Phrase): Promise<number> {
	const { rows } = await sql<{ readonly texts: number }>`
		select count(distinct document) as texts from text_parts where tokens @@ ${inTsquery(phrase)}::tsquery`.execute(db);
	return rows[0]?.texts ?? 0;
}

async function runsIn(
	db: QueryExecutorProvider,
	phrase: Phrase,
	documents: readonly number[],
): Promise<ReadonlyMap<number, number>> {
	const { rows } = await sql<{ readonly document: number; readonly runs: number }>`
		select document, sum(runs_of(tokens, own, ${phrase.tokens}::text[])) as runs from text_parts
		where document = any(${documents}::bigint[]) and tokens @@ ${inTsquery(phrase)}::tsquery group by document`.execute(
		db,
	);
	return new Map(rows.map(({ document, runs }) => [document, runs]));
}

async function occurrencesOf(
	db: QueryExecutorProvider,
	tokens: readonly string[],
): Promise<ReadonlyMap<string, { readonly texts: number; readonly places: number }>> {
	const { rows } = await sql<{ readonly token: string; readonly texts: number; readonly places: number }>`
		select token, sum(cardinality(text_tokens.places)) as texts,
			sum((select sum(one) from unnest(counts) as one)) as places
		from text_tokens where token = any(${[...new Set(tokens)]}::text[]) group by token`.execute(db);
	const found = new Map(rows.map(({ token, texts, places }) => [token, { texts, places }]));
	// In the order in which they were asked for.
	return new Map(
		[...new Set(tokens)].flatMap((token) => {
			const known = found.get(token);
			return known === undefined ? [] : [[token, known] as const];
		}),
	);
}

async function placesIn(db: QueryExecutorProvider, token: string, most: number): Promise<readonly number[]> {
	const { rows } = await sql<{ readonly places: string | null }>`
		select json_agg(place order by place)::text as places from (
			select document * ${sql.lit(most)} + first + place - 1 as place
			from text_parts, unnest(places_of(tokens, ${token})) as place
			where document in ${having({ tokens: [token], isBeginning: false })} and place <= own) as found`.execute(db);
	return JSON.parse(rows[0]?.places ?? "[]");
}

/** Texts whose entries are in memory at once. */
const PAGE = 50;

async function indexedWords(db: Kysely<CaseTables>): Promise<Map<number, WordSum>> {
	const indexed = new Map<number, WordSum>();
	for (let after = 0; ; ) {
		const { rows: page } = await sql<{ readonly document: number }>`
			select document from text_lengths where document > ${after} order by document limit ${PAGE}`.execute(db);
		const [last] = page.slice(-1);
		if (last === undefined) return indexed;
		for (const { document } of page) indexed.set(document, NO_WORDS);
		const { rows } = await sql<{ readonly document: number; readonly lexeme: string; readonly places: string }>`
			select document, lexeme, json_agg(first + place - 1)::text as places
			from text_parts, unnest(tokens) as t, unnest(t.positions) as place
			where document > ${after} and document <= ${last.document} and place <= own
			group by document, lexeme`.execute(db);
		for (const { document, lexeme, places } of rows)
			for (const place of JSON.parse(places) as number[])
				indexed.set(document, addWord(indexed.get(document) ?? NO_WORDS, hashOf(lexeme), place));
		after = last.document;
	}
}

async function indexLengths(db: QueryExecutorProvider): Promise<IndexLengths> {
	const { rows } = await sql<{ readonly document: number; readonly words: number }>`
		select document, words from text_lengths`.execute(db);
	return {
		ofTexts: new Map(rows.map(({ document, words }) => [document, words])),
		texts: rows.length,
		words: rows.reduce((sum, { words }) => sum + words, 0),
	};
}

async function clearTextIndex(db: QueryExecutorProvider): Promise<void> {
	for (const table of TEXT_INDEX_TABLES) await sql`delete from ${sql.table(table)}`.execute(db);
}

export const inPostgres: TextIndex = {
	...{ indexTexts, matching, isMatching, occurrencesOf },
	...{ placesIn, indexedWords, indexLengths, clearTextIndex },
};
