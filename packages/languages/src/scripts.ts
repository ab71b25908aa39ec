/** Scripts whose letters can pass for each other. */
export const LOOK_ALIKE_SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
	["Latin", /\p{Script=Latin}/u],
	["Cyrillic", /\p{Script=Cyrillic}/u],
	["Greek", /\p{Script=Greek}/u],
];

/** Letters as wide as a square, without spaces between words, as in a class of an expression. */
export const WIDE_LETTERS = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";

/** Letters and digits of words that are parted by spaces, in folded text, as in a class of an expression without `u`. */
export const FOLDED_LETTERS = "a-z0-9\\u00c0-\\u024f\\u0400-\\u04ff";
