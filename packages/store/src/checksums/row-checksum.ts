import { isAscii, transcode } from "node:buffer";
import { hash } from "node:crypto";
import { type CheckedTable, ROW_COLUMNS } from "./row-columns.ts";

/** One more than the largest checksum: sums of two stay whole numbers of JavaScript. */
export const CHECKSUM_LIMIT = 2 ** 52;

/**
 * The checksum of a row: the first 52 bits of the SHA-256 of its values, each with its place, type and length; null counts as
 * nothing. It is against damage, not against forgery: who can write to the file can write a checksum too.
 */
export function rowChecksum(values: readonly unknown[]): number {
	let end = 0;
	for (let place = 0; place < values.length; place++) {
		const value = values[place];
		if (value === null) continue;
		makeRoom(end, HEAD_BYTES);
		end = putDigits(place, end);
		if (typeof value === "string") {
			row[end++] = TEXT;
			end = putDigits(value.length, end);
			row[end++] = COLON;
			end = putText(value, end);
		} else if (isSmall(value)) {
			row[end++] = NUMBER;
			row[end++] = ZERO + digitsOf(value);
			row[end++] = COLON;
			end = putDigits(value, end);
		} else {
			const text = String(value);
			row[end++] = NUMBER;
			end = putDigits(text.length, end);
			row[end++] = COLON;
			end = putText(text, end);
		}
	}
	return checksumIn(end);
}

/** Of the bytes of a row that were put, up to here. */
function checksumIn(end: number): number {
	const digest = hash("sha256", row.subarray(0, end), "binary");
	let checksum = 0;
	for (let byte = 0; byte < WHOLE_BYTES; byte++) checksum = checksum * 256 + digest.charCodeAt(byte);
	return checksum * 16 + (digest.charCodeAt(WHOLE_BYTES) >> 4);
}

/** 52 bits are these and a half. */
const WHOLE_BYTES = 6;

// As ASCII: t, n, colon, zero.
const TEXT = 0x74;
const NUMBER = 0x6e;
const COLON = 0x3a;
const ZERO = 0x30;

// The values of a row are put here, byte by byte: hundreds of thousands of rows are read at once, and to join their values as
// strings takes four times as long. Each function is given where to begin, and gives where it ended.
let row = Buffer.allocUnsafeSlow(1 << 16);

/** Place, type and length of a value, or a number, at most. */
const HEAD_BYTES = 32;
/** Of one UTF-16 unit, at most. */
const UNIT_BYTES = 3;
/** From here on a call of the engine is faster. */
const LONG = 256;

function makeRoom(end: number, bytes: number): void {
	if (end + bytes <= row.length) return;
	const larger = Buffer.allocUnsafeSlow(2 * (end + bytes));
	row.copy(larger, 0, 0, end);
	row = larger;
}

const SMALL = 1e9;
/** Most numbers are counts and places, of less than ten digits. */
const isSmall = (value: unknown): value is number =>
	typeof value === "number" && Number.isInteger(value) && value >= 0 && value < SMALL;

function digitsOf(number: number): number {
	let digits = 1;
	for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) digits++;
	return digits;
}

function putDigits(number: number, start: number): number {
	const end = start + digitsOf(number);
	let rest = number;
	for (let at = end - 1; at >= start; at--) {
		const tens = Math.floor(rest / 10);
		row[at] = ZERO + rest - 10 * tens;
		rest = tens;
	}
	return end;
}

function putText(text: string, start: number): number {
	makeRoom(start, text.length * UNIT_BYTES);
	if (text.length < LONG) {
		let at = 0;
		for (; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			if (unit > 0x7f) break;
			row[start + at] = unit;
		}
		if (at === text.length) return start + at;
	}
	return start + row.write(text, start, "utf8");
}

/**
 * The same of a row with a long text, of which the bytes are at hand as they lie in the file. There are few such rows, so that the
 * engine never compiles what is done for each of their letters: their short values are put at once.
 */
export function longRowChecksum(values: readonly unknown[], long: number, bytes: Uint8Array): number {
	let [before, after] = ["", ""];
	for (let place = 0; place < values.length; place++) {
		const value = values[place];
		if (value === null) continue;
		const text = typeof value === "string" ? value : String(value);
		const head = `${place}${typeof value === "string" ? "t" : "n"}${text.length}:`;
		if (place < long) before += head + text;
		else if (place === long) before += head;
		else after += head + text;
	}
	makeRoom(0, bytes.length + UNIT_BYTES * (before.length + after.length));
	let end = row.write(before, 0, "utf8");
	row.set(bytes, end);
	end += bytes.length;
	end += row.write(after, end, "utf8");
	return checksumIn(end);
}

/** The text that lies in the file as these bytes. Bytes that are no UTF-8 give a text that no checksum fits. */
export function textIn(bytes: Uint8Array): string {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (isAscii(buffer)) return buffer.toString("latin1");
	const middle = buffer.length >> 1;
	if (isAscii(buffer.subarray(middle, middle + SAMPLE))) return buffer.toString();
	// Eight times as fast where most letters are beyond ASCII.
	try {
		return transcode(buffer, "utf8", "ucs2").toString("ucs2");
	} catch {
		return buffer.toString();
	}
}

/** Bytes that tell how many letters are beyond ASCII. */
const SAMPLE = 100;

/** The checksum of a row by the names of its columns; what it does not name is null. */
export const checksumOfRow = (table: CheckedTable, row: Readonly<Record<string, unknown>>): number =>
	rowChecksum(valuesOf(table, row));

export function valuesOf(table: CheckedTable, row: Readonly<Record<string, unknown>>): readonly unknown[] {
	const values: unknown[] = [];
	for (const column of ROW_COLUMNS[table]) values.push(row[column] ?? null);
	return values;
}
