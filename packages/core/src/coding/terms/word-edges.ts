import { FOLDED_LETTERS, UNSPACED } from "@fissure/languages";
/** What counts as a letter of a word in folded text, as the inside of a character class. */
export const WORD = FOLDED_LETTERS;
/** The same in original text, where capitals count. */
export const CASED_WORD = `${WORD}A-Z`;
/** Letters of the languages that are read, of either case: an expression takes much longer to make of all letters there are. */
export const LETTERS = `${CASED_WORD}${UNSPACED}`;
/** What may be where a term has a space: white space, a hyphen, a line break with its indent. */
export const GAP = "\\s-";
export const LONGEST_GAP = 6;
/** What is before a word that a term lets pass; a word is counted only where one of them is before it: "U.S." is one word. */
export const PARTING = '\\s,"()-';

/** A class of characters as a table by code unit: in a scan of every character an expression would cost too much. */
function tableOf(characterClass: string): Uint8Array {
	const table = new Uint8Array(0x10000);
	const pattern = new RegExp(`[${characterClass}]`);
	for (const [first, last] of [
		[0, 0x6ff],
		[0x1680, 0x1680],
		[0x2000, 0x20ff],
		[0x3000, 0x3000],
		[0xfeff, 0xfeff],
	] as const)
		for (let unit = first; unit <= last; unit++) if (pattern.test(String.fromCharCode(unit))) table[unit] = 1;
	return table;
}

export const IS_WORD = tableOf(WORD);
export const IS_CASED_WORD = tableOf(CASED_WORD);
export const IS_GAP = tableOf(GAP);
export const IS_PARTING = tableOf(PARTING);

export const isWordAt = (text: string, at: number): boolean => at < text.length && IS_WORD[text.charCodeAt(at)] === 1;
