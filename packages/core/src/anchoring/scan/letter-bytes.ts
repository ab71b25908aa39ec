import { LIGATURES, letterOf, NO_LETTER, SEVERAL_LETTERS } from "../letter-key.ts";

/**
 * The letters of a text, folded as `letterKeyOf` folds them, in a code in which searching is fast: Latin letters, digits and
 * the Russian alphabet are one byte each, everything else three. No byte of one class occurs in another, so that equal
 * bytes are equal letters and no match begins inside a letter.
 */
export interface LetterBytes {
	bytes: Uint8Array;
	/** Of the same bytes. */
	view: DataView;
	length: number;
	/** How many letter bytes are before each stretch of the source, and where it begins. */
	readonly stretchLetters: number[];
	readonly stretchPlaces: number[];
	/** Control characters other than white space and escape; official texts hold none, binary data many. */
	controls: number;
}

/** UTF-16 text, or the bytes of UTF-8. */
export type LetterSource = string | Uint8Array;

export const emptyLetterBytes = (size = 16 * 1024): LetterBytes => ({
	...roomFor(size),
	length: 0,
	stretchLetters: [],
	stretchPlaces: [],
	controls: 0,
});

const roomFor = (size: number): { readonly bytes: Uint8Array; readonly view: DataView } => {
	const bytes = new Uint8Array(size);
	return { bytes, view: new DataView(bytes.buffer) };
};

/** Short enough that finding a place again costs little. */
const STRETCH = 1024;
/** A unit of the source becomes at most so many bytes; the last one of a stretch may be an escape. */
const MOST_BYTES_A_UNIT = 3;
const SLACK = 16;

/**
 * Reads the letters of `source` between two places into `letters`, which is used again and again.
 *
 * - escaped: the source is raw JSON, whose backslashes are read on the way, so that an archive need not be parsed
 */
export function readLetters(
	letters: LetterBytes,
	source: LetterSource,
	escaped: boolean,
	from = 0,
	to = source.length,
): void {
	letters.length = 0;
	letters.controls = 0;
	letters.stretchLetters.length = 0;
	letters.stretchPlaces.length = 0;
	const { single, pairs } = tablesFor(escaped);
	const view = typeof source === "string" ? null : viewOf(source.subarray(0, to));
	for (let at = from; at < to; ) {
		makeRoom(letters, STRETCH * MOST_BYTES_A_UNIT + SLACK);
		letters.stretchLetters.push(letters.length);
		letters.stretchPlaces.push(at);
		const end = Math.min(to, at + STRETCH);
		at =
			view === null
				? readText(letters, source as string, at, end, single, escaped)
				: readUtf8(letters, view, at, end, pairs, escaped);
	}
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function makeRoom(letters: LetterBytes, more: number): void {
	if (letters.length + more <= letters.bytes.length) return;
	const { bytes, view } = roomFor(Math.max(letters.bytes.length * 2, letters.length + more));
	bytes.set(letters.bytes.subarray(0, letters.length));
	letters.bytes = bytes;
	letters.view = view;
}

// The speed of a whole archive hangs on these two loops, so each does what its kind of source can do fastest.

function readText(
	letters: LetterBytes,
	source: string,
	from: number,
	end: number,
	table: Uint8Array,
	escaped: boolean,
): number {
	const { bytes } = letters;
	let length = letters.length;
	let at = from;
	while (at < end) {
		const unit = source.charCodeAt(at);
		const letter = unit < 0x80 ? (table[unit] as number) : SPECIAL;
		if (letter !== SPECIAL) {
			bytes[length] = letter;
			// One for a letter, without a branch: no processor foresees where words end.
			length += -letter >>> 31;
			at++;
		} else {
			const token = textToken(source, at, escaped);
			at += token >>> TOKEN_SHIFT;
			length = putCharacter(letters, length, token & CHARACTER);
		}
	}
	letters.length = length;
	return at;
}

function readUtf8(
	letters: LetterBytes,
	source: DataView,
	from: number,
	end: number,
	pairs: Int32Array,
	escaped: boolean,
): number {
	let at = from;
	while (at < end) {
		at = readPairs(letters, source, at, Math.min(end, source.byteLength - 1), pairs);
		if (at >= end) break;
		const token = utf8Token(source, at, escaped);
		at += token >>> TOKEN_SHIFT;
		letters.length = putCharacter(letters, letters.length, token & CHARACTER);
	}
	return at;
}

/** Up to the first pair that wants a closer look. Two pairs at once take two thirds of the time. */
function readPairs(letters: LetterBytes, source: DataView, from: number, end: number, pairs: Int32Array): number {
	const { view } = letters;
	let length = letters.length;
	let at = from;
	while (at < end) {
		for (; at < end - 2; at += 4) {
			const four = source.getInt32(at, true);
			const one = pairs[four & 0xffff] as number;
			const other = pairs[four >>> 16] as number;
			if ((one | other) >= BEFORE_ESCAPE) break;
			const first = one >> PAIR_LENGTH_SHIFT;
			view.setInt32(length, (one & 0xffff) | (other << (first * 8)), true);
			length += first + (other >> PAIR_LENGTH_SHIFT);
		}
		if (at >= end) break;
		let pair = pairs[source.getUint16(at, true)] as number;
		if (pair === SPECIAL_PAIR) break;
		if (pair >= BEFORE_ESCAPE) {
			pair -= BEFORE_ESCAPE;
			at--;
		}
		view.setInt16(length, pair, true);
		length += pair >> PAIR_LENGTH_SHIFT;
		at += 2;
	}
	letters.length = length;
	return at;
}

/** A token is one character of the source, read: its code point, and above that how long it is in the source. */
const TOKEN_SHIFT = 24;
const CHARACTER = 0xffffff;
const token = (character: number, length: number): number => character | (length << TOKEN_SHIFT);

const BACKSLASH = 0x5c;
const SMALL_U = 0x75;
/** Stands for what an escape hides: line breaks, marks, control characters. */
const SPACE = 0x20;

function textToken(source: string, at: number, escaped: boolean): number {
	const unit = source.charCodeAt(at);
	if (unit !== BACKSLASH || !escaped) return token(unit, 1);
	const next = source.charCodeAt(at + 1);
	if (next !== SMALL_U) return token(SPACE, 2);
	let character = 0;
	for (let digit = at + 2; digit < at + 6; digit++) character = (character << 4) | hexOf(source.charCodeAt(digit));
	return character < SPACE ? token(SPACE, character < 0 ? 2 : 6) : token(character, 6);
}

function utf8Token(source: DataView, at: number, escaped: boolean): number {
	const byte = source.getUint8(at);
	if (byte < 0x80) {
		if (byte !== BACKSLASH || !escaped) return token(byte, 1);
		if (byteAt(source, at + 1) !== SMALL_U) return token(SPACE, 2);
		let character = 0;
		for (let digit = at + 2; digit < at + 6; digit++) character = (character << 4) | hexOf(byteAt(source, digit));
		return character < SPACE ? token(SPACE, character < 0 ? 2 : 6) : token(character, 6);
	}
	const next = byteAt(source, at + 1) & 0x3f;
	if (byte < 0xe0) return token(((byte & 0x1f) << 6) | next, 2);
	const third = byteAt(source, at + 2) & 0x3f;
	if (byte < 0xf0) return token(((byte & 0x0f) << 12) | (next << 6) | third, 3);
	return token(((byte & 0x07) << 18) | (next << 12) | (third << 6) | (byteAt(source, at + 3) & 0x3f), 4);
}

const byteAt = (source: DataView, at: number): number => (at < source.byteLength ? source.getUint8(at) : 0);

/** Negative for what is no digit, which stays so through shifts: a broken escape is no letter. */
function hexOf(unit: number): number {
	if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
	const letter = unit | 0x20;
	return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function putCharacter(letters: LetterBytes, length: number, character: number): number {
	if (character < 0x10000) return putUnit(letters, length, character);
	const beyond = character - 0x10000;
	const afterHigh = putUnit(letters, length, 0xd800 | (beyond >>> 10));
	return putUnit(letters, afterHigh, 0xdc00 | (beyond & 0x3ff));
}

function putUnit(letters: LetterBytes, length: number, unit: number): number {
	const letter = letterOf(unit);
	if (letter === NO_LETTER) {
		if (isControl(unit)) letters.controls++;
		return length;
	}
	if (letter !== SEVERAL_LETTERS) return putLetter(letters.bytes, length, letter);
	let after = length;
	for (const single of LIGATURES.get(unit) ?? "") after = putLetter(letters.bytes, after, single.charCodeAt(0));
	return after;
}

/** а–я. */
const RUSSIAN = 0x430;
const RUSSIAN_LETTERS = 32;
const RUSSIAN_BYTE = 0x80;
const LEAD_BYTE = 0xa0;
const TRAIL_BYTE = 0xb0;

function putLetter(bytes: Uint8Array, length: number, letter: number): number {
	if (letter < 0x80) {
		bytes[length] = letter;
		return length + 1;
	}
	const russian = letter - RUSSIAN;
	if (russian >= 0 && russian < RUSSIAN_LETTERS) {
		bytes[length] = RUSSIAN_BYTE + russian;
		return length + 1;
	}
	bytes[length] = LEAD_BYTE | (letter >>> 12);
	bytes[length + 1] = TRAIL_BYTE + ((letter >>> 6) & 0x3f);
	bytes[length + 2] = TRAIL_BYTE + (letter & 0x3f);
	return length + 3;
}

const isControl = (unit: number): boolean => unit < 0x20 && (unit < 0x09 || unit > 0x0d) && unit !== 0x1b;

/** In the tables: look closer. */
const SPECIAL = 0xff;
const SPECIAL_PAIR = 1 << 25;
/** The second of the pair begins an escape, and is not yet read. */
const BEFORE_ESCAPE = 1 << 24;
/** Below it the letter bytes of a pair, above it how many they are. */
const PAIR_LENGTH_SHIFT = 16;

interface Tables {
	/** Letter byte of each ASCII unit; 0 where it is no letter, `SPECIAL` where the unit wants a closer look. */
	readonly single: Uint8Array;
	/** Of two neighbouring bytes at once, which is three times as fast. */
	readonly pairs: Int32Array;
}

let plain: Tables | null = null;
let inJson: Tables | null = null;

function tablesFor(escaped: boolean): Tables {
	if (escaped) {
		inJson ??= tablesOfJson();
		return inJson;
	}
	plain ??= tablesOf(isControl);
	return plain;
}

/** An escape other than of a code point hides no letter. One that begins within a pair begins the next. */
function tablesOfJson(): Tables {
	const { single, pairs } = tablesOf((unit) => isControl(unit) || unit === BACKSLASH);
	for (let second = 0; second < 0x100; second++) if (second !== SMALL_U) pairs[BACKSLASH | (second << 8)] = 0;
	for (let first = 0; first < 0x80; first++)
		if (single[first] !== SPECIAL)
			pairs[first | (BACKSLASH << 8)] = BEFORE_ESCAPE + pairOfLetters(single[first] as number, 0);
	return { single, pairs };
}

function tablesOf(isSpecial: (unit: number) => boolean): Tables {
	const single = new Uint8Array(0x100).fill(SPECIAL);
	const pairs = new Int32Array(0x10000).fill(SPECIAL_PAIR);
	for (let unit = 0; unit < 0x80; unit++) if (!isSpecial(unit)) single[unit] = letterOf(unit);
	for (let second = 0; second < 0x80; second++)
		for (let first = 0; first < 0x80; first++)
			pairs[first | (second << 8)] = pairOfLetters(single[first] as number, single[second] as number);
	return { single, pairs };
}

function pairOfLetters(first: number, second: number): number {
	if (first === SPECIAL || second === SPECIAL) return SPECIAL_PAIR;
	if (first === 0) return second === 0 ? 0 : second | (1 << PAIR_LENGTH_SHIFT);
	return second === 0 ? first | (1 << PAIR_LENGTH_SHIFT) : first | (second << 8) | (2 << PAIR_LENGTH_SHIFT);
}

/** Where a letter byte comes from in the source, and whether something stood between it and the letter before. */
export interface LetterPlace {
	readonly start: number;
	readonly end: number;
	readonly apart: boolean;
}

/** The place of one byte of `letters`, read from `source` as it was given to `readLetters`. */
export function placeOfLetter(
	letters: LetterBytes,
	source: LetterSource,
	escaped: boolean,
	index: number,
): LetterPlace {
	let stretch = stretchOf(letters.stretchLetters, index);
	// The letter before may be in the stretch before.
	while (stretch > 0 && (letters.stretchLetters[stretch] as number) >= index) stretch--;
	let at = letters.stretchPlaces[stretch] as number;
	let length = letters.stretchLetters[stretch] as number;
	let lastEnd = -1;
	const view = typeof source === "string" ? null : viewOf(source);
	for (;;) {
		const read = view === null ? textToken(source as string, at, escaped) : utf8Token(view, at, escaped);
		const end = at + (read >>> TOKEN_SHIFT);
		const count = letterBytesOf(read & CHARACTER);
		if (length + count > index || end >= source.length) return { start: at, end, apart: lastEnd !== at };
		length += count;
		if (count > 0) lastEnd = end;
		at = end;
	}
}

function letterBytesOf(character: number): number {
	room.length = 0;
	return putCharacter(room, 0, character);
}

/** For what is counted and thrown away. */
const room: LetterBytes = emptyLetterBytes(SLACK);

function stretchOf(starts: readonly number[], index: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if ((starts[middle] as number) <= index) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Whether a byte is of a letter of another script than Latin and Russian: Han sets no space between words. */
export const isOfWideLetter = (byte: number): boolean => byte >= LEAD_BYTE;
