import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { looksBinary } from "../bytes/binary.ts";
import { formatOf } from "../formats/format-of.ts";
import { MAX_BYTES } from "../reading/read-options.ts";
import { nameOf } from "../reading/read-path.ts";

// Synchronous, since threads that do nothing else call it ten thousand times: a promise for each file costs more than the
// reading.

/** The bytes of a plain text as they lie on disk, until the next call. Null where `readInputs` must look: it is no UTF-8, no text, or gone. */
export function rawText(path: string): Buffer | null {
	const bytes = rawBytes(path, 0, MAX_BYTES + 1);
	if (bytes === null || bytes.length === 0 || bytes.length > MAX_BYTES || !isCleanUtf8(bytes)) return null;
	return isPlain(bytes, path) ? bytes : null;
}

const HEAD_BYTES = 4096;
const CAPITAL_P = 0x50;

/** What begins with a letter is no page and no archive (zip archives begin with "PK"), unless it begins as an e-mail does. */
function isPlain(bytes: Buffer, path: string): boolean {
	const first = bytes[0] as number;
	const isLetter = (first >= 0x61 && first <= 0x7a) || (first >= 0x41 && first <= 0x5a && first !== CAPITAL_P);
	const head = bytes.subarray(0, HEAD_BYTES);
	if (isLetter && head.indexOf("%PDF-") === -1 && !mayBeMarkedUp(head)) return true;
	return formatOf(head, { place: path, name: nameOf(path) }) === "plain-text";
}

const LINE = 80;
/** The first line of subtitles or of an e-mail: a colon after the first word, or a word that they begin with. */
const mayBeMarkedUp = (head: Buffer): boolean => /^(?:[\w-]+:|From |WEBVTT)/.test(head.toString("latin1", 0, LINE));

const isCleanUtf8 = (bytes: Uint8Array): boolean => isUtf8(bytes) && !bytes.includes(0);

/** Whether bytes that hold control characters are still a text. */
export const isStillText = (bytes: Uint8Array): boolean => !looksBinary(bytes);

/** The lines of a JSONL file that begin between two places, until the next call. */
export interface RawLines {
	readonly bytes: Buffer;
	/** Place of the first byte in the file. */
	readonly base: number;
	/** Half-open, in `bytes`; blank lines left out. */
	readonly lines: readonly {
		readonly from: number;
		readonly to: number;
		readonly number: number;
		readonly id: string;
		/** Behind the key of its text, in `bytes`. */
		readonly text: number;
	}[];
	/** Line breaks that these lines end with, blank lines included. */
	readonly breaks: number;
}

const LINE_FEED = 0x0a;
/** Longer than nearly all texts: where the last line is expected to end. */
const MARGIN = 64 * 1024;

/**
 * Null where `readInputs` must look at the whole file: a line is no JSON object with a text of its own, as far as its ends
 * and keys show, or is too long, or is no UTF-8.
 */
export function rawLines(path: string, from: number, to: number): RawLines | null {
	// One byte more before, to see whether a line begins here; and after, until the last line ends.
	const base = Math.max(0, from - 1);
	for (let margin = MARGIN; margin <= MAX_BYTES * 2; margin *= 4) {
		const bytes = rawBytes(path, base, to - base + margin);
		if (bytes === null) return null;
		const feed = bytes.indexOf(LINE_FEED, to - base - 1);
		if (feed === -1 && bytes.length === to - base + margin) continue;
		return linesIn(feed === -1 ? bytes : bytes.subarray(0, feed + 1), base, from, to);
	}
	return null;
}

function linesIn(bytes: Buffer, base: number, from: number, to: number): RawLines | null {
	const lines: RawLines["lines"][number][] = [];
	let breaks = 0;
	let at = 0;
	if (from > 0) {
		at = bytes.indexOf(LINE_FEED) + 1;
		if (at === 0) return { bytes, base, lines, breaks };
	}
	// A line may hold several texts, and only its reader can tell them apart.
	if (!isCleanUtf8(bytes.subarray(at)) || bytes.includes('"docs"')) return null;
	while (at < bytes.length && base + at < to) {
		const feed = bytes.indexOf(LINE_FEED, at);
		const end = feed === -1 ? bytes.length : feed;
		const line = trimmed(bytes, at, end);
		if (line.from < line.to) {
			const text = textIn(bytes, line);
			const id = text === null ? null : idOf(bytes, line);
			if (text === null || id === null || end - at > MAX_BYTES) return null;
			lines.push({ from: at, to: end, number: breaks + 1, id, text });
		}
		breaks += feed === -1 ? 0 : 1;
		at = end + 1;
	}
	return { bytes, base, lines, breaks };
}

interface Range {
	readonly from: number;
	readonly to: number;
}

function trimmed(bytes: Uint8Array, from: number, to: number): Range {
	const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x09 || byte === 0x0d;
	let [start, end] = [from, to];
	while (start < end && isBlank(bytes[start])) start++;
	while (end > start && isBlank(bytes[end - 1])) end--;
	return { from: start, to: end };
}

const HEAD_OF_TEXT = 200;
/** After the key of a text: a letter, before which there are only signs and white space. */
const LETTER_SOON = /^\s*:\s*"(?:\\u[\da-fA-F]{4}|\\[^u]|[^"\\\p{L}\p{N}])*[\p{L}\p{N}]/u;

/** Does a line surely have a text, since it begins with a letter, or nearly? Of others only their reader can tell. */
export const beginsWithLetters = (bytes: Buffer, { text, to }: RawLines["lines"][number]): boolean =>
	LETTER_SOON.test(bytes.toString("utf8", text, Math.min(to, text + HEAD_OF_TEXT)));

const TEXT_KEY = '"text"';

/** Behind the key of the text of a record; null where it is none. */
function textIn(bytes: Buffer, { from, to }: Range): number | null {
	if (bytes[from] !== 0x7b || bytes[to - 1] !== 0x7d) return null;
	const key = bytes.indexOf(TEXT_KEY, from);
	return key === -1 || key >= to ? null : key + TEXT_KEY.length;
}

const ID_KEY = '"id"';
/** An id is short; a longer one is read with the whole line. */
const ID_BYTES = 400;

/** The id that the record gives itself; null where it has none, and its reader must find one. */
function idOf(bytes: Buffer, { from, to }: Range): string | null {
	const key = bytes.indexOf(ID_KEY, from);
	if (key === -1 || key >= to) return null;
	const after = bytes.toString("utf8", key + ID_KEY.length, Math.min(to, key + ID_KEY.length + ID_BYTES));
	const value = /^\s*:\s*("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*)/.exec(after)?.[1];
	if (value === undefined) return null;
	try {
		const id: unknown = JSON.parse(value);
		return String(id).trim() === "" ? null : String(id);
	} catch {
		return null;
	}
}

/**
 * Bytes of a file, at most so many. They are in memory that the next call uses again: a fresh buffer for each file would
 * cost more than reading it. Null where the file cannot be read.
 */
export function rawBytes(path: string, from: number, most: number): Buffer | null {
	let file: number;
	try {
		file = openSync(path, "r");
	} catch {
		return null;
	}
	try {
		const size = Math.max(0, Math.min(most, fstatSync(file).size - from));
		if (size > room.length) room = Buffer.allocUnsafeSlow(Math.max(size, room.length * 2));
		let read = 0;
		while (read < size) {
			const got = readSync(file, room, read, size - read, from + read);
			if (got === 0) break;
			read += got;
		}
		return room.subarray(0, read);
	} catch {
		return null;
	} finally {
		closeSync(file);
	}
}

let room = Buffer.alloc(0);
