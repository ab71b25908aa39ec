/** Scripts whose letters can pass for each other. */
const SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
	["Latin", /\p{Script=Latin}/u],
	["Cyrillic", /\p{Script=Cyrillic}/u],
	["Greek", /\p{Script=Greek}/u],
];
const WORD = /[\p{L}\p{M}]+/gu;
const OVERRIDE = /[\u202D\u202E]/u;

/**
 * Does a quotation hold characters that show a reader other words than they are? The sentence to tell, or null.
 *
 * Letters of two scripts in one word, and overrides of direction, in either text.
 */
export function suspectCharacters(quoted: string, held: string): string | null {
	for (const [whose, text] of [
		["quotation", quoted],
		["held text", held],
	] as const) {
		if (OVERRIDE.test(text))
			return `The ${whose} holds a character that turns the direction of writing (U+202D or U+202E); take it out and compare again`;
		for (const [word] of text.matchAll(WORD)) {
			const mixed = SCRIPTS.filter(([, letter]) => letter.test(word)).map(([name]) => name);
			if (mixed.length > 1)
				return `The word "${word}" in the ${whose} mixes ${mixed.join(" and ")} letters that look alike; write it in one script`;
		}
	}
	return null;
}
