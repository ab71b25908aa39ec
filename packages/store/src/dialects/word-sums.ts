import type { Kysely, QueryExecutorProvider, RawBuilder } from "kysely";
import type { TextQuery } from "../query/text-query.ts";
import type { CaseTables } from "../schema/schema.ts";

/** What an index of words does, in whichever database: see `text-index.ts`. */
export interface TextIndex {
	readonly indexTexts: (db: QueryExecutorProvider, texts: readonly IndexedTokens[]) => Promise<void>;
	readonly matching: (query: TextQuery) => RawBuilder<unknown>;
	readonly isMatching: (document: unknown, query: TextQuery) => RawBuilder<unknown>;
	readonly occurrencesOf: (
		db: QueryExecutorProvider,
		tokens: readonly string[],
	) => Promise<ReadonlyMap<string, Occurrences>>;
	readonly placesIn: (db: QueryExecutorProvider, token: string, most: number) => Promise<readonly number[]>;
	readonly indexedWords: (db: Kysely<CaseTables>) => Promise<Map<number, WordSum>>;
	readonly indexLengths: (db: QueryExecutorProvider) => Promise<IndexLengths>;
	readonly clearTextIndex: (db: QueryExecutorProvider) => Promise<void>;
}

/** In how many texts a token is, and how often in all. */
export interface Occurrences {
	readonly texts: number;
	readonly places: number;
}

/** The tokens of a text, parted by spaces. */
export interface IndexedTokens {
	/** Of the row of its text. */
	readonly key: number;
	readonly tokens: string;
}

/** The words of a text: how many, and a sum over each with its place, in whatever order they come. */
export interface WordSum {
	readonly words: number;
	readonly sum: number;
}

export const addWord = ({ words, sum }: WordSum, hash: number, place: number): WordSum => ({
	words: words + 1,
	sum: (sum + Math.imul(hash, 2 * place + 1)) | 0,
});

export const NO_WORDS: WordSum = { words: 0, sum: 0 };
const PRIME = 0x01000193;

export function hashOf(word: string): number {
	let hash = 0;
	for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, PRIME) + word.charCodeAt(at) + 1) | 0;
	return hash;
}

/** Of tokens as `indexTexts` takes them. */
export const wordSumOf = (tokens: string): WordSum =>
	tokens
		.split(" ")
		.filter((token) => token !== "")
		.reduce((sum, token, place) => addWord(sum, hashOf(token), place), NO_WORDS);

/** What the index says of the lengths of texts, by which it ranks them. */
export interface IndexLengths {
	/** Words of each text, by its key. */
	readonly ofTexts: ReadonlyMap<number, number>;
	readonly texts: number;
	readonly words: number;
}
