import { stemBeginnings } from "@fissure/core";
import type { TextQuery, WordsQuery } from "../query/text-query.ts";

/** Tokens that follow each other in a text; the last may be the beginning of one. */
export interface Phrase {
	readonly tokens: readonly string[];
	readonly isBeginning: boolean;
}

/**
 * Longest run of tokens that both indexes of words find as one: parts of a text overlap by so many in PostgreSQL. Of a longer one, the
 * beginning is looked for, and the text itself decides.
 */
export const LONGEST_RUN = 64;

/** Whether the index proposes exactly what fits. */
export function isPrecise(query: TextQuery): boolean {
	if (query.kind === "words")
		return query.exact === null && query.prefix === null && query.tokens.length <= LONGEST_RUN;
	return query.of.every(isPrecise) && (query.kind === "any" || query.not.every(isPrecise));
}

/** What the index is asked for words: any of these. Never narrower than the words, so that what fits is among what is proposed. */
export function phrasesOf({ tokens, prefix }: WordsQuery): readonly Phrase[] {
	const whole = (words: readonly string[]): Phrase => ({ tokens: words, isBeginning: false });
	if (prefix === null) return [whole(tokens.slice(0, LONGEST_RUN))];
	// The index has stems: of "policies" it has "polici", which "policie*" would not find, but which is one of its beginnings.
	const beginnings = stemBeginnings(prefix.replaceAll("'", ""));
	const shorter = beginnings.flatMap((bare) =>
		Array.from({ length: Math.max(0, bare.length - SHORTEST_STEM) }, (_, i) => bare.slice(0, i + SHORTEST_STEM)),
	);
	return [
		...beginnings.map((bare) => ({ tokens: [bare], isBeginning: true })),
		...[...tokens, ...shorter].map((token) => whole([token])),
	];
}

const SHORTEST_STEM = 2;

/** What a query takes away and the index knows exactly; a part that it answers too widely would take away too much. */
export const takenAway = (query: TextQuery & { readonly kind: "all" }): readonly TextQuery[] =>
	query.not.filter(isPrecise);

/** Tokens in a row, as something to look for. */
export const inARow = (tokens: readonly string[]): TextQuery => ({ kind: "words", tokens, exact: null, prefix: null });
