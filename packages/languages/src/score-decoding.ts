import { languages } from "./packs.ts";

const LATIN = "\\p{Script=Latin}";
const COMMON_LATIN_EXTRA = new Set("éèêëàâäáãåçñöôóõúüùûíîïßæøœÉÈÀÇÑÖÜÄÁŠŽžš’‘“”–—…«»€£©®°§·");
const CONTROLS_OF_TEXT = "\t\n\v\f\r\u001b";

/** Letters of one script beyond Latin, and which of them are common in the languages that are written in it. */
interface Letters {
	readonly holds: (character: string) => boolean;
	readonly common: ReadonlySet<string>;
	readonly spaced: boolean;
}

/** Where decodings put the letters of a script: letters elsewhere are the marks of a wrong one. */
const RANGES: Readonly<Record<string, readonly [first: string, last: string]>> = {
	"\\p{Script=Han}": ["\u4e00", "\u9fff"],
	"\\p{Script=Cyrillic}": ["\u0400", "\u04ff"],
};

const SCRIPTS: readonly Letters[] = [...new Set(languages.map(({ letters }) => letters))]
	.filter((letters) => letters !== LATIN)
	.map(lettersOf);

function lettersOf(letters: string): Letters {
	const written = languages.filter((language) => language.letters === letters);
	const range = RANGES[letters];
	const any = new RegExp(`[${letters}]`, "u");
	return {
		holds:
			range === undefined
				? (character) => any.test(character)
				: (character) => character >= range[0] && character <= range[1],
		common: new Set(written.flatMap(({ files }) => [...(files?.commonLetters ?? "")])),
		spaced: written.every(({ sentences }) => !sentences.unspaced),
	};
}

interface Tally {
	letters: number;
	common: number;
	/** Pairs of neighbours that no language writes: a capital after a small letter, two scripts in one word. */
	torn: number;
	foreign: number;
}

/**
 * How much does this decoding read like an official text in a language that Fissure reads, or in a Latin script?
 *
 * - unit: share, 0–1, of its non-ASCII characters that are common in running text, less what no language writes
 */
export function scoreDecoding(text: string): number {
	const tally: Tally = { letters: 0, common: 0, torn: 0, foreign: 0 };
	let previous = "";
	let ascii = 0;
	for (const character of text) {
		if (character > "\u007f") count(character, previous, tally);
		else {
			ascii++;
			if (character < " " && !CONTROLS_OF_TEXT.includes(character)) tally.foreign++;
			else if (/[a-z]/i.test(character) && scriptOf(previous)?.spaced === true) tally.torn++;
		}
		previous = character;
	}
	if (tally.letters === 0) return tally.foreign > ascii * 0.01 ? 0 : ascii > 0 ? 0.5 : 0;
	return Math.max(0, (tally.common - tally.torn - 2 * tally.foreign) / tally.letters);
}

const scriptOf = (character: string): Letters | undefined =>
	character > "\u007f" ? SCRIPTS.find(({ holds }) => holds(character)) : undefined;

function count(character: string, previous: string, tally: Tally): void {
	tally.letters++;
	const script = scriptOf(character);
	if (script !== undefined) countLetter(script, character, previous, tally);
	else if (COMMON_LATIN_EXTRA.has(character)) {
		tally.common++;
		if (/[a-z]/i.test(previous)) tally.common += 0.3;
		else if (previous > "\u00bf" && COMMON_LATIN_EXTRA.has(previous)) tally.torn += 1.5;
	} else if (/[\u3000-\u303f\uff00-\uffef\u2010-\u2030№\u00a0]/.test(character)) tally.common += 0.5;
	else tally.foreign += 0.5;
}

function countLetter({ holds, common, spaced }: Letters, character: string, previous: string, tally: Tally): void {
	const lower = character.toLowerCase();
	// Weighted so that ordinary Chinese, where a third to a half is common, meets ordinary Russian at par.
	if (common.has(lower)) tally.common += spaced ? 1 : 1.6;
	if (!spaced) return;
	if (lower !== character && holds(previous) && previous.toLowerCase() === previous) tally.torn++;
	else if (/[a-z]/i.test(previous)) tally.torn++;
}
