import { foldText, literally, UNSPACED } from "@fissure/languages";
import { type Document, type Quote, quoteOf } from "@fissure/model";

/** What became of a wording from one text to another. */
export interface PhraseChange {
	readonly change: "appeared" | "vanished";
	/** Where it is now, or stood; never empty. */
	readonly quotes: readonly Quote[];
}

type Text = Pick<Document, "id" | "text">;

/** Quotes that show it; a phrase on every page needs no more. */
const MOST_QUOTES = 5;

/**
 * Did a wording come or go from one text to the other?
 *
 * Compared as terms are: without regard to case, ё, marks and dashes of another style, width, traditional or simplified
 * characters, and line breaks. Whole words, where words are spaced.
 *
 * - silent: null where both have it or neither has, and for a phrase without a letter or digit
 */
export function phraseChange(before: Text, after: Text, phrase: string): PhraseChange | null {
	const pattern = patternOf(phrase);
	if (pattern === null) return null;
	const [was, is] = [placesOf(pattern, before), placesOf(pattern, after)];
	if (was.length > 0 === is.length > 0) return null;
	return is.length > 0 ? { change: "appeared", quotes: is } : { change: "vanished", quotes: was };
}

/** Where a wording is in a text; empty where it does not. */
export function phraseIn(text: Text, phrase: string): readonly Quote[] {
	const pattern = patternOf(phrase);
	return pattern === null ? [] : placesOf(pattern, text);
}

const placesOf = (pattern: RegExp, text: Text): readonly Quote[] =>
	[...foldText(text.text).matchAll(pattern)]
		.slice(0, MOST_QUOTES)
		.map(({ 0: words, index }) => quoteOf(text, { start: index, end: index + words.length }));

/** The others are beside each other without a space. */
const SPACED_LETTER = String.raw`(?![${UNSPACED}])[\p{L}\p{M}\p{N}]`;
const SPACES = String.raw`\s+`;

function patternOf(phrase: string): RegExp | null {
	const folded = foldText(phrase).trim();
	if (!/[\p{L}\p{N}]/u.test(folded)) return null;
	const words = folded.split(/\s+/u).map(literally).join(SPACES);
	const isSpaced = new RegExp(SPACED_LETTER, "u");
	const before = isSpaced.test([...folded][0] ?? "") ? `(?<!${SPACED_LETTER})` : "";
	const after = isSpaced.test([...folded].at(-1) ?? "") ? `(?!${SPACED_LETTER})` : "";
	return new RegExp(before + words + after, "gu");
}
