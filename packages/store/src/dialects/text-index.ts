import type { Expression, Kysely, QueryExecutorProvider, RawBuilder, SqlBool } from "kysely";
import type { TextQuery } from "../query/text-query.ts";
import type { CaseTables } from "../schema/schema.ts";
import { either, isPostgres } from "./either.ts";
import { bestMatching, inPostgres } from "./postgres/text-index.ts";
import { inSqlite, ranked as rankedInSqlite } from "./sqlite/text-index.ts";
import type { IndexedTokens, IndexLengths, Occurrences, TextIndex, WordSum } from "./word-sums.ts";

export { bestMatching };

// The index of words of a case, as both databases keep it: it proposes the texts that may hold what is looked for, and the texts themselves
// decide. Our own tokens are in it, so that both propose the same.

const indexOf = (db: QueryExecutorProvider): TextIndex => (isPostgres(db) ? inPostgres : inSqlite);

export const indexTexts = (db: QueryExecutorProvider, texts: readonly IndexedTokens[]): Promise<void> =>
	texts.length === 0 ? Promise.resolve() : indexOf(db).indexTexts(db, texts);

/** Documents that fit a query, as a table of `document`. */
export const matching = (query: TextQuery): RawBuilder<{ readonly document: number }> =>
	either({
		sqlite: inSqlite.matching(query) as RawBuilder<{ readonly document: number }>,
		postgres: inPostgres.matching(query) as RawBuilder<{ readonly document: number }>,
	});

/** Documents that fit a query, as a table of `document` and `score`, the better the lower. In a file; PostgreSQL has `bestMatching`. */
export const ranked = (query: TextQuery): RawBuilder<{ readonly document: number; readonly score: number }> =>
	rankedInSqlite(query) as RawBuilder<{ readonly document: number; readonly score: number }>;

export const isMatching = (document: Expression<number>, query: TextQuery): RawBuilder<SqlBool> =>
	either({
		sqlite: inSqlite.isMatching(document, query) as RawBuilder<SqlBool>,
		postgres: inPostgres.isMatching(document, query) as RawBuilder<SqlBool>,
	});

/** Of each of these tokens in how many texts it is, and how often in all; what the index does not know is left out. */
export const occurrencesOf = (
	db: QueryExecutorProvider,
	tokens: readonly string[],
): Promise<ReadonlyMap<string, Occurrences>> => indexOf(db).occurrencesOf(db, tokens);

/**
 * Where a token is in all texts: `text * most + place of the word`, ascending.
 *
 * @param most more words than any text has
 */
export const placesIn = (db: QueryExecutorProvider, token: string, most: number): Promise<readonly number[]> =>
	indexOf(db).placesIn(db, token, most);

/** What the index has of each text, by its key: every entry is read. */
export const indexedWords = (db: Kysely<CaseTables>): Promise<Map<number, WordSum>> => indexOf(db).indexedWords(db);

export const indexLengths = (db: QueryExecutorProvider): Promise<IndexLengths> => indexOf(db).indexLengths(db);

/** Takes every text out of the index, so that it can be made again from the texts. */
export const clearTextIndex = (db: QueryExecutorProvider): Promise<void> => indexOf(db).clearTextIndex(db);
