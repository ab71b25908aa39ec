/** Words in one sequence: one word, or a phrase. */
export interface WordsQuery {
	readonly kind: "words";
	/** As the index has them. */
	readonly tokens: readonly string[];
	/** Folded words that must be as they are, not in another form; null where any form will do. */
	readonly exact: readonly string[] | null;
	/** The one word may go on. */
	readonly prefix: string | null;
}

/** What a person looks for, understood. */
export type TextQuery =
	| WordsQuery
	/** Never without something to find: `not` only takes away. */
	| { readonly kind: "all"; readonly of: readonly TextQuery[]; readonly not: readonly TextQuery[] }
	| { readonly kind: "any"; readonly of: readonly TextQuery[] };

/** The words to be shown, those that are taken away left out. */
export const wordsIn = (query: TextQuery): readonly WordsQuery[] =>
	query.kind === "words" ? [query] : query.of.flatMap(wordsIn);
