import type { Expression, Kysely, QueryExecutorProvider, RawBuilder, SqlBool } from "kysely";
import type { TextQuery } from "../query/text-query.ts";
import type { CaseTables } from "../schema/schema.ts";
import { either, isPostgres } from "./either.ts";
import * as postgres from "./postgres/text-index.ts";
import * as sqlite from "./sqlite/text-index.ts";
import type { IndexedTokens, IndexLengths, WordSum } from "./word-sums.ts";

// The index of words of a case, as both databases keep it: it proposes the texts that may hold what is looked for, and the texts themselves
// decide. Our own tokens are in it, so that both propose the same.

export const indexTexts = (db: QueryExecutorProvider, texts: readonly IndexedTokens[]): Promise<void> =>
	texts.length === 0 ? Promise.resolve() : (isPostgres(db) ? postgres : sqlite).indexTexts(db, texts);

/** Documents that fit a query, as a table of `document`. */
export const matching = (query: TextQuery): RawBuilder<{ readonly document: number }> =>
	either({
		sqlite: sqlite.matching(query) as RawBuilder<{ readonly document: number }>,
		postgres: postgres.matching(query) as RawBuilder<{ readonly document: number }>,
	});

/** Documents that fit a query, as a table of `document` and `score`, the better the lower. In a file; PostgreSQL has `bestMatching`. */
export const ranked = (query: TextQuery): RawBuilder<{ readonly document: number; readonly score: number }> =>
	sqlite.ranked(query) as RawBuilder<{ readonly document: number; readonly score: number }>;

/** Of these documents, which fit, so many of the best, in the order of `ranked`. In PostgreSQL. */
export const bestMatching = postgres.bestMatching;

export const isMatching = (document: Expression<number>, query: TextQuery): RawBuilder<SqlBool> =>
	either({
		sqlite: sqlite.isMatching(document, query) as RawBuilder<SqlBool>,
		postgres: postgres.isMatching(document, query) as RawBuilder<SqlBool>,
	});

/** Of each of these tokens in how many texts it is, and how often in all; what the index does not know is left out. */
export const occurrencesOf = (
	db: QueryExecutorProvider,
	tokens: readonly string[],
): Promise<ReadonlyMap<string, { readonly texts: number; readonly places: number }>> =>
	(isPostgres(db) ? postgres : sqlite).occurrencesOf(db, tokens);

/**
 * Where a token is in all texts: `text * most + place of the word`, ascending.
 *
 * @param most more words than any text has
 */
export const placesIn = (db: QueryExecutorProvider, token: string, most: number): Promise<readonly number[]> =>
	(isPostgres(db) ? postgres : sqlite).placesIn(db, token, most);

/** What the index has of each text, by its key: every entry is read. */
export const indexedWords = (db: Kysely<CaseTables>): Promise<Map<number, WordSum>> =>
	(isPostgres(db) ? postgres : sqlite).indexedWords(db);

export const indexLengths = (db: QueryExecutorProvider): Promise<IndexLengths> =>
	(isPostgres(db) ? postgres : sqlite).indexLengths(db);

/** Takes every text out of the index, so that it can be made again from the texts. */
export const clearTextIndex = (db: QueryExecutorProvider): Promise<void> =>
	(isPostgres(db) ? postgres : sqlite).clearTextIndex(db);
