/** Scripts whose letters can pass for each other. */
export const LOOK_ALIKE_SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
	["Latin", /\p{Script=Latin}/u],
	["Cyrillic", /\p{Script=Cyrillic}/u],
	["Greek", /\p{Script=Greek}/u],
];

/** Letters as wide as a square, without spaces between words, as in a class of an expression. */
export const WIDE_LETTERS = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";

/** Signs and radicals of the same width, as in a class of an expression. */
export const WIDE_SIGNS = "\\u3000-\\u303F\\u2E80-\\u2FDF\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65";

/** Letters and digits of words that are parted by spaces, in folded text, as in a class of an expression without `u`. */
export const FOLDED_LETTERS = "a-z0-9\\u00c0-\\u024f\\u0400-\\u04ff\\u0621-\\u064a";

/** Signs behind a year, a month and a day in the scripts that write them so. */
export const DATE_SIGNS = ["年", "月", "日"] as const;

const LATIN = "aceopxyABCEHKMOPTX";
const CYRILLIC = "асеорхуАВСЕНКМОРТХ";
/** A word that mixes Latin and Cyrillic letters, in the Cyrillic ones that look alike; any other as it is. */
export const asOneScript = (word: string): string =>
	/\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)
		? [...word].map((letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter).join("")
		: word;
