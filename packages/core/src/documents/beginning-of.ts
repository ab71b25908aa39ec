import { UNSPACED } from "@fissure/languages";

/** Letters of the words that a sentence shows. */
const SHOWN = 120;
const SHOWN_UNSPACED = 45;

/** How quoted words begin, on one line, to the end of a word, without quotation marks of their own. */
export function beginningOf(words: string): string {
	// Quotation marks inside the words would end those around them.
	const plain = words.replace(/\s+/gu, " ").replaceAll("“", "‘").replaceAll("”", "’");
	const most = UNSPACED_WORDS.test(plain) ? SHOWN_UNSPACED : SHOWN;
	if (plain.length <= most) return plain.replace(/[.。]$/u, "");
	const cut = plain.slice(0, most);
	return `${cut.slice(0, UNSPACED_WORDS.test(plain) ? most : Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}
const UNSPACED_WORDS = new RegExp(`[${UNSPACED}]{8}`, "u");
