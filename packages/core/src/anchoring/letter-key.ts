import { foldText, TextUnits } from "@fissure/languages";

/**
 * The letters and digits of a text, folded: what is left when everything is taken away in which two prints of the same words
 * can differ, and more (case, accents, ё, traditional characters). Equal keys are a reason to look, never a match.
 */
export interface LetterKey {
	readonly key: string;
	/** Of each unit of the key, its place in the text. */
	readonly offsets: Uint32Array;
}

export function letterKeyOf(text: string): LetterKey {
	const units = characters.read(text);
	const offsets = new Uint32Array(text.length);
	let length = 0;
	let bits = 0;
	let extra: { at: number; text: string }[] | null = null;
	for (let at = 0; at < text.length; at++) {
		const unit = units[at] as number;
		let letter = letters[unit] as number;
		if (letter >= UNKNOWN) {
			letter = letterOf(unit);
			if (letter === SEVERAL_LETTERS) {
				extra ??= [];
				extra.push({ at: length, text: LIGATURES.get(unit) as string });
			}
		}
		// In place: there are no more letters than units.
		units[length] = letter;
		offsets[length] = at;
		bits |= letter;
		// One for a letter, without a branch: no processor foresees where words end.
		length += -letter >>> 31;
	}
	const key = characters.text(length, bits);
	return extra === null ? { key, offsets: offsets.subarray(0, length) } : expanded(key, offsets, extra);
}

const characters = new TextUnits();

/** Of what is no letter. */
export const NO_LETTER = 0;
/** Of a ligature, whose letters `LIGATURES` has. */
export const SEVERAL_LETTERS = 0xffff;

/** Presentation forms that PDF fonts set for several letters. */
export const LIGATURES: ReadonlyMap<number, string> = new Map(
	["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map((letters, at) => [0xfb00 + at, letters]),
);

/** In the table: nobody has asked for this unit yet. No text has it as a letter, so it is no letter of a key. */
const UNKNOWN = 0xfffe;
/** Of each UTF-16 unit its letter in the key. A text has few of them, and to ask for all takes longer than most searches. */
const letters = new Uint16Array(0x10000).fill(UNKNOWN);

/** What a unit of text is in the key: a letter, `NO_LETTER` or `SEVERAL_LETTERS`. */
export function letterOf(unit: number): number {
	const known = letters[unit] as number;
	if (known !== UNKNOWN) return known;
	const letter = askedLetterOf(unit);
	letters[unit] = letter;
	return letter;
}

function askedLetterOf(unit: number): number {
	if (LIGATURES.has(unit)) return SEVERAL_LETTERS;
	// Halves of pairs stand for themselves: letters beyond the basic plane must not vanish.
	if (unit >= 0xd800 && unit <= 0xdfff) return unit;
	const character = String.fromCharCode(unit);
	if (isPlainHan(unit)) return foldText(character).charCodeAt(0);
	if (isArabicDigit(unit)) return 0x30 + (unit % 16);
	return LETTER.test(character) ? foldText(baseOf(character)).charCodeAt(0) : NO_LETTER;
}

/** A third of all characters: letters without accents, which need not be asked for. */
const isPlainHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** Digits of Arabic and Persian, which texts in these languages write or leave for the usual ones. */
const isArabicDigit = (unit: number): boolean => (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9);

/** Radicals count as symbols, and stand for characters. */
const LETTER = /[\p{L}\p{N}\u2E80-\u2FD5]/u;

/** Without accents: й is и here, since some systems write it as two. Superscripts and fractions stay what they are. */
const baseOf = (character: string): string => {
	const [base = character] = character.normalize("NFD");
	return LETTER.test(base) ? base : character;
};

function expanded(
	key: string,
	offsets: Uint32Array,
	ligatures: readonly { readonly at: number; readonly text: string }[],
): LetterKey {
	const parts: string[] = [];
	const places: number[] = [];
	let from = 0;
	const copy = (to: number): void => {
		parts.push(key.slice(from, to));
		for (let i = from; i < to; i++) places.push(offsets[i] as number);
	};
	for (const { at, text } of ligatures) {
		copy(at);
		parts.push(text);
		for (const _ of text) places.push(offsets[at] as number);
		from = at + 1;
	}
	copy(key.length);
	return { key: parts.join(""), offsets: Uint32Array.from(places) };
}
