import { type Kysely, type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import type { TextQuery } from "../../query/text-query.ts";
import type { CaseTables } from "../../schema/schema.ts";
import { LONGEST_RUN, type Phrase, phrasesOf, takenAway } from "../index-phrases.ts";
import { addWord, hashOf, type IndexedTokens, type IndexLengths, NO_WORDS, type WordSum } from "../word-sums.ts";

// A text is cut into parts, each a row with a `tsvector` of our own tokens and an index of it (GIN). One `tsvector` a text would lose
// answers without a word: places after the 16,383rd and more than 255 places of a word are not kept. So a part has at most 2,000 tokens of
// its own, fewer where a token would come too often, and ends with the first tokens of the next, so that no run of `LONGEST_RUN` is cut
// in two. How often a token is in all texts stands in a table beside, by which rare words are found first.

/** Tokens of its own that a part has at most. */
const OWN = 2_000;
/** Places of one token in a part; PostgreSQL keeps 255. */
const MOST_PLACES = 250;

export const TEXT_INDEX: readonly string[] = [
	`create table text_parts (document bigint not null, part bigint not null, first bigint not null, own bigint not null,
		tokens tsvector not null, primary key (document, part))`,
	"create index text_parts_tokens on text_parts using gin (tokens)",
	"create table text_lengths (document bigint primary key, words bigint not null)",
	'create table text_tokens (token text collate "C" primary key, texts bigint not null, places bigint not null)',
	// Places of one token in a part, from 1.
	`create function places_of(part tsvector, word text) returns smallint[] language sql immutable parallel safe
		as $$ select positions from unnest(part) where lexeme = word $$`,
	// How often tokens follow each other in a part, where the first of them is one of its own.
	`create function runs_of(part tsvector, own bigint, words text[]) returns bigint language sql immutable parallel safe
		as $$ select count(*) from unnest(places_of(part, words[1])) as place
			where place <= own and not exists (select from unnest(words) with ordinality as w(word, at)
				where at > 1 and not coalesce((place + at - 1)::smallint = any(places_of(part, word)), false)) $$`,
	// How often tokens of a part begin so.
	`create function beginnings_of(part tsvector, own bigint, beginning text) returns bigint language sql immutable parallel safe
		as $$ select count(*) from unnest(part) as t, unnest(t.positions) as place
			where place <= own and starts_with(t.lexeme, beginning) $$`,
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

export async function indexTexts(db: QueryExecutorProvider, texts: readonly IndexedTokens[]): Promise<void> {
	const counts = new Map<string, { texts: number; places: number; last: number }>();
	const rows: (Part & { readonly document: number; readonly part: number })[] = [];
	const lengths: number[] = [];
	for (const { key, tokens: line } of texts) {
		const tokens = line.split(" ").filter((token) => token !== "");
		lengths.push(tokens.length);
		let number = 0;
		for (const part of partsOf(tokens)) rows.push({ ...part, document: key, part: number++ });
		for (const token of tokens) {
			const count = counts.get(token) ?? { texts: 0, places: 0, last: -1 };
			if (count.last !== key) count.texts++;
			count.last = key;
			count.places++;
			counts.set(token, count);
		}
	}
	await sql`insert into text_lengths (document, words)
		select * from unnest(${texts.map(({ key }) => key)}::bigint[], ${lengths}::bigint[])`.execute(db);
	await sql`insert into text_parts (document, part, first, own, tokens)
		select document, part, first, own, tokens::tsvector
		from unnest(${rows.map(({ document }) => document)}::bigint[], ${rows.map(({ part }) => part)}::bigint[],
			${rows.map(({ first }) => first)}::bigint[], ${rows.map(({ own }) => own)}::bigint[],
			${rows.map(({ tokens }) => tokens)}::text[]) as parts (document, part, first, own, tokens)`.execute(db);
	// In one order, so that nobody waits for a token in another's hands.
	const counted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
	await sql`insert into text_tokens as held (token, texts, places)
		select * from unnest(${counted.map(([token]) => token)}::text[], ${counted.map(([, count]) => count.texts)}::bigint[],
			${counted.map(([, count]) => count.places)}::bigint[])
		on conflict (token) do update set texts = held.texts + excluded.texts, places = held.places + excluded.places`.execute(
		db,
	);
}

const inTsquery = ({ tokens, isBeginning }: Phrase): string =>
	tokens.map((token) => `${quoted(token)}${isBeginning ? ":*" : ""}`).join(" <-> ");

/** Keys of the texts that fit, as a question of its own. */
function proposedBy(query: TextQuery): RawBuilder<unknown> {
	if (query.kind === "words") {
		const asked = phrasesOf(query)
			.map((phrase) => `(${inTsquery(phrase)})`)
			.join(" | ");
		return sql`(select document from text_parts where tokens @@ ${asked}::tsquery)`;
	}
	if (query.kind === "any") return sql`(${sql.join(query.of.map(proposedBy), sql` union `)})`;
	const all = sql`(${sql.join(query.of.map(proposedBy), sql` intersect `)})`;
	return takenAway(query).reduce((rest, part) => sql`(${rest} except ${proposedBy(part)})`, all);
}

export const matching = (query: TextQuery): RawBuilder<unknown> =>
	sql`(select distinct document from ${proposedBy(query)} as proposed)`;

export const isMatching = (document: unknown, query: TextQuery): RawBuilder<unknown> =>
	sql`${document} in ${proposedBy(query)}`;

const askedFor = (query: TextQuery): readonly Phrase[] =>
	query.kind === "words"
		? phrasesOf(query)
		: [...query.of.flatMap(askedFor), ...(query.kind === "all" ? takenAway(query).flatMap(askedFor) : [])];

/**
 * With the score by which SQLite's index ranks, so that both give the same order: Okapi BM25 with k1 = 1.2 and b = 0.75, a phrase that
 * is in more than half of the texts counting next to nothing.
 *
 * - source: Robertson & Zaragoza (2009), The Probabilistic Relevance Framework, doi:10.1561/1500000019
 */
export function ranked(query: TextQuery): RawBuilder<unknown> {
	const phrases = askedFor(query);
	const name = (at: number) => sql.id(`phrase${at}`);
	const counted = phrases.map((phrase, at) => {
		const count = phrase.isBeginning
			? sql`beginnings_of(tokens, own, ${phrase.tokens[0]})`
			: sql`runs_of(tokens, own, ${phrase.tokens}::text[])`;
		return sql`${name(at)} as materialized (select document, sum(${count})::double precision as often
			from text_parts where tokens @@ ${inTsquery(phrase)}::tsquery group by document),
			${sql.id(`rarity${at}`)} as materialized (select case when (texts - found + 0.5) / (found + 0.5) > 1
				then ln((texts - found + 0.5) / (found + 0.5)) else 1e-6 end as rarity
				from size, (select count(*)::double precision as found from ${name(at)} where often > 0) as counted)`;
	});
	const score = phrases.map((_, at) => {
		const often = sql`coalesce(${name(at)}.often, 0)`;
		return sql`(select rarity from ${sql.id(`rarity${at}`)}) *
			((${often} * 2.2::double precision) / (${often} + 1.2::double precision * (0.25::double precision + 0.75::double precision * lengths.words::double precision / size.mean)))`;
	});
	const joined = phrases.map((_, at) => sql`left join ${name(at)} on ${name(at)}.document = matched.document`);
	return sql`(with size as materialized (select count(*)::double precision as texts,
			sum(words)::double precision / nullif(count(*), 0)::double precision as mean from text_lengths),
		${sql.join(counted)}
		select matched.document, -1::double precision * (${sql.join(score, sql` + `)}) as score
		from (select distinct document from ${proposedBy(query)} as proposed) as matched
			join text_lengths as lengths on lengths.document = matched.document cross join size ${sql.join(joined, sql` `)})`;
}

export async function occurrencesOf(
	db: QueryExecutorProvider,
	tokens: readonly string[],
): Promise<ReadonlyMap<string, { readonly texts: number; readonly places: number }>> {
	const { rows } = await sql<{ readonly token: string; readonly texts: number; readonly places: number }>`
		select token, texts, places from text_tokens where token = any(${[...new Set(tokens)]}::text[])`.execute(db);
	const found = new Map(rows.map(({ token, texts, places }) => [token, { texts, places }]));
	// In the order in which they were asked for.
	return new Map(
		[...new Set(tokens)].flatMap((token) => {
			const count = found.get(token);
			return count === undefined ? [] : [[token, count] as const];
		}),
	);
}

export async function placesIn(db: QueryExecutorProvider, token: string, most: number): Promise<readonly number[]> {
	const { rows } = await sql<{ readonly places: string | null }>`
		select json_agg(place order by place)::text as places from (
			select document * ${sql.lit(most)} + first + place - 1 as place
			from text_parts, unnest(places_of(tokens, ${token})) as place
			where tokens @@ ${quoted(token)}::tsquery and place <= own) as found`.execute(db);
	return JSON.parse(rows[0]?.places ?? "[]");
}

/** Texts whose entries are in memory at once. */
const PAGE = 50;

export async function indexedWords(db: Kysely<CaseTables>): Promise<Map<number, WordSum>> {
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

export async function indexLengths(db: QueryExecutorProvider): Promise<IndexLengths> {
	const { rows } = await sql<{ readonly document: number; readonly words: number }>`
		select document, words from text_lengths`.execute(db);
	return {
		ofTexts: new Map(rows.map(({ document, words }) => [document, words])),
		texts: rows.length,
		words: rows.reduce((sum, { words }) => sum + words, 0),
	};
}

export async function clearTextIndex(db: QueryExecutorProvider): Promise<void> {
	for (const table of TEXT_INDEX_TABLES) await sql`delete from ${sql.table(table)}`.execute(db);
}
