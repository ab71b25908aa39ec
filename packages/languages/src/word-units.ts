import { UNSPACED } from "./registry.ts";

/** What is between a unit and the one before it: nothing that parts them, a comma or bracket, or the end of a sentence. */
export const GAP = { none: 0, pause: 1, stop: 2 } as const;

/** The units of a text in order: words, and single characters where a language writes no spaces. */
export interface WordUnits {
	readonly count: number;
	/** Of each unit, in UTF-16 code units of the text. Longer than `count`: read no further. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** `GAP` before each unit. */
	readonly gaps: Uint8Array;
}

const OTHER = 0;
const LETTER = 1;
const UNSPACED_LETTER = 2;
const APOSTROPHE = 3;
const PAUSE = 4;
const STOP = 5;
const LINE = 6;
const JOINER = 7;

/**
 * What are the units of which a phrase is made?
 *
 * Letters, marks and digits, with apostrophes inside; hyphens and spaces part words; of letters that are written without spaces
 * each is a unit of its own. In linear time, without a string for each word: a case has tens of millions.
 *
 * - in: folded text, see `foldText`
 */
export function wordUnits(folded: string): WordUnits {
	const kinds = kindTable();
	const { length } = folded;
	let { starts, ends, gaps } = roomFor(Math.max(16, length >> 2));
	let count = 0;
	let gap = GAP.stop as number;
	for (let at = 0; at < length; ) {
		const kind = kinds[folded.charCodeAt(at)] as number;
		if (kind !== LETTER && kind !== UNSPACED_LETTER) {
			if (kind >= PAUSE) gap = Math.max(gap, gapAt(kind, folded, at));
			at++;
			continue;
		}
		const start = at++;
		if (kind === LETTER)
			for (; at < length; at++) {
				const next = kinds[folded.charCodeAt(at)] as number;
				if (next === LETTER) continue;
				if (next !== APOSTROPHE || kinds[folded.charCodeAt(at + 1)] !== LETTER) break;
			}
		else if (isPairAt(folded, start)) at++;
		if (count === starts.length) ({ starts, ends, gaps } = grown({ starts, ends, gaps }));
		starts[count] = start;
		ends[count] = at;
		gaps[count++] = gap;
		gap = GAP.none;
	}
	return { count, starts, ends, gaps };
}

const isPairAt = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;

/** A dash between spaces parts, a hyphen does not; nor does the end of a line, but an empty line does. */
function gapAt(kind: number, text: string, at: number): number {
	if (kind === STOP) return GAP.stop;
	if (kind === PAUSE) return GAP.pause;
	if (kind === JOINER) return isSpace(text, at - 1) || isSpace(text, at + 1) ? GAP.pause : GAP.none;
	for (let next = at + 1; isSpace(text, next); next++) if (text.charCodeAt(next) === NEW_LINE) return GAP.stop;
	return GAP.none;
}

const NEW_LINE = 10;
const isSpace = (text: string, at: number): boolean => {
	const unit = text.charCodeAt(at);
	return unit === 32 || (unit >= 9 && unit <= 13);
};

interface Room {
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly gaps: Uint8Array;
}

const roomFor = (units: number): Room => ({
	starts: new Int32Array(units),
	ends: new Int32Array(units),
	gaps: new Uint8Array(units),
});

function grown(room: Room): Room {
	const more = roomFor(room.starts.length * 2);
	more.starts.set(room.starts);
	more.ends.set(room.ends);
	more.gaps.set(room.gaps);
	return more;
}

let table: Uint8Array | null = null;

/** What each code unit is; made with the first text. */
function kindTable(): Uint8Array {
	if (table !== null) return table;
	const unspaced = new RegExp(`[${UNSPACED}]`, "u");
	const made = new Uint8Array(0x10000);
	for (let unit = 0; unit < made.length; unit++) {
		const character = String.fromCharCode(unit);
		// Halves of pairs: letters beyond the basic plane are hardly anything but rare characters of such languages.
		if (unit >= 0xd800 && unit < 0xe000) made[unit] = unit < 0xdc00 ? UNSPACED_LETTER : OTHER;
		else if (/[\p{L}\p{M}\p{N}]/u.test(character)) made[unit] = unspaced.test(character) ? UNSPACED_LETTER : LETTER;
		else if (character === "'") made[unit] = APOSTROPHE;
		else if (character === "-") made[unit] = JOINER;
		else if (unit === NEW_LINE) made[unit] = LINE;
		else if (/[.!?;:…。！？；：]/u.test(character)) made[unit] = STOP;
		// Marks around the title of a treaty, and the comma of a list that is one expression, are inside formulas.
		else if (/[《》〈〉、]/u.test(character)) made[unit] = OTHER;
		else if (/\p{P}/u.test(character)) made[unit] = PAUSE;
	}
	table = made;
	return made;
}
