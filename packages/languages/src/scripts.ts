/** Scripts whose letters can pass for each other. */
export const LOOK_ALIKE_SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
	["Latin", /\p{Script=Latin}/u],
	["Cyrillic", /\p{Script=Cyrillic}/u],
	["Greek", /\p{Script=Greek}/u],
];

/** Letters as wide as a square, without spaces between words, as in a class of an expression. */
export const WIDE_LETTERS = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
