import { phrases } from "../shared/phrases.ts";

const MARKS = "[\\u0640\\u064B-\\u0652]*";
const VARIANTS: Readonly<Record<string, string>> = { ا: "[اأإآ]", ي: "[يى]", ه: "[هة]" };

/**
 * The source of an expression that is written in folded letters, for text as it is: every letter in all its spellings, with signs of
 * vowels behind it. No class of letters may be in it.
 */
export const asWritten = (source: string): string =>
	source.replace(/[\u0621-\u064A]/g, (letter) => `(?:${VARIANTS[letter] ?? letter}${MARKS})`);

export const written = (source: string, flags = "u"): RegExp => new RegExp(asWritten(source), flags);

/** "And" or "so", written as one word with what follows. */
export const AND = "(?:و|ف)?";

/** A word apart, in any spelling, with "and" before it. */
export const word = (source: string): string => String.raw`(?<!\p{L})${AND}(?:${source})(?!\p{L})`;

/** As `phrases`, with "and" before any of them. */
export const joinedPhrases = (lines: readonly string[]): RegExp => phrases([`${AND}(?:${lines.join("|")})`]);

/** Terms parted by commas, each also with "and" before it. */
export const withAnd = (terms: string): string =>
	[
		...new Set(
			terms
				.split(",")
				.map((term) => term.trim())
				.filter((term) => term !== "")
				.flatMap((term) => [term, `و${term}`]),
		),
	].join(", ");

/** The same for a table of them. */
export const allWithAnd = <Key extends string>(terms: Readonly<Record<Key, string>>): Readonly<Record<Key, string>> =>
	Object.fromEntries(Object.entries<string>(terms).map(([key, list]) => [key, withAnd(list)])) as Record<Key, string>;
