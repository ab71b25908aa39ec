import { isAscii, transcode } from "node:buffer";
import { hash } from "node:crypto";
import { endianness } from "node:os";
import { crc32 } from "node:zlib";
import { type CheckedTable, ROW_COLUMNS } from "./row-columns.ts";

// A checksum is a number against damage, not against forgery: who can write to the file can write a checksum too. It is made of the
// values of a row. From version 11 on it is
//
// - in a table of long texts the CRC-32 of the values as JSON, in which the text is given by its length and its own CRC-32: such rows are
//   few, and the engine has all of this built in, so that the first costs no more than the last;
// - in any other table 52 bits of MurmurHash3: of such rows a coding has hundreds, and a call of the engine would take longer than the work;
//
// and `CHECKSUM_LIMIT` is added. Before, it was 52 bits of the SHA-256, which takes two to three times as long. So the number says how it
// was made, and rows of earlier versions keep theirs until they change.

/** One more than the largest checksum of earlier versions. Sums of checksums are taken modulo this. */
export const CHECKSUM_LIMIT = 2 ** 52;

/** The sum of two, as whole numbers of JavaScript. */
export const addChecksum = (total: number, checksum: number): number =>
	(total + (checksum % CHECKSUM_LIMIT)) % CHECKSUM_LIMIT;

/** Columns of long texts. They are read as bytes: so they are decoded once, and compared as they lie in the file. */
export const LONG_TEXTS: { readonly [Table in CheckedTable]?: string } = { documents: "text", drafts: "text" };

const placeOfText = (table: CheckedTable): number =>
	(ROW_COLUMNS[table] as readonly string[]).indexOf(LONG_TEXTS[table] ?? "");

/** The checksum of a row, as it is made today. */
export function rowChecksum(table: CheckedTable, values: readonly unknown[]): number {
	const place = placeOfText(table);
	if (place < 0) return CHECKSUM_LIMIT + murmurIn(putRow(values));
	return CHECKSUM_LIMIT + crcOf(values, place, crc32(String(values[place])));
}

/** As versions up to 10 made it: 52 bits of the SHA-256. */
const earlierChecksum = (values: readonly unknown[]): number => sha256In(putRow(values));

/** The checksums that a row may have got: today's, and the earlier one. */
export const possibleChecksums = (table: CheckedTable, values: readonly unknown[]): readonly number[] => [
	rowChecksum(table, values),
	earlierChecksum(values),
];

/** Whether a row is as it was when it got this checksum. */
export const fitsRow = (table: CheckedTable, checksum: unknown, values: readonly unknown[]): boolean =>
	checksum === (isEarlier(checksum) ? earlierChecksum(values) : rowChecksum(table, values));

/** The same in a table of long texts, where the bytes of the text are at hand as they lie in the file. */
export const fitsTextRow = (
	table: CheckedTable,
	checksum: unknown,
	values: readonly unknown[],
	bytes: Uint8Array,
): boolean =>
	checksum ===
	(isEarlier(checksum) ? earlierChecksum(values) : CHECKSUM_LIMIT + crcOf(values, placeOfText(table), crc32(bytes)));

const isEarlier = (checksum: unknown): boolean => typeof checksum === "number" && checksum < CHECKSUM_LIMIT;

/** Without the values that are null at the end: a column that is added later changes no checksum. */
function crcOf(values: readonly unknown[], place: number, textCrc: number): number {
	const described = [...values];
	described[place] = [String(values[place]).length, textCrc];
	while (described.at(-1) === null) described.pop();
	return crc32(JSON.stringify(described));
}

/** Of the bytes of a row that were put, up to here. */
function sha256In(end: number): number {
	const digest = hash("sha256", row.subarray(0, end), "binary");
	let checksum = 0;
	for (let byte = 0; byte < WHOLE_BYTES; byte++) checksum = checksum * 256 + digest.charCodeAt(byte);
	return checksum * 16 + (digest.charCodeAt(WHOLE_BYTES) >> 4);
}

/** 52 bits are these and a half. */
const WHOLE_BYTES = 6;

/** The same with MurmurHash3 (Appleby 2011, x86, 128 bits, seed 0), of whose four parts the first 52 bits are taken. */
function murmurIn(end: number): number {
	let padded = end;
	// Bytes of zero change nothing in the last, incomplete block, so that it needs no code of its own.
	while (padded % BLOCK_BYTES !== 0) row[padded++] = 0;
	if (IS_BIG_ENDIAN) row.subarray(0, padded).swap32();
	let [h1, h2, h3, h4] = [0, 0, 0, 0];
	const whole = (end - (end % BLOCK_BYTES)) / 4;
	for (let at = 0; at < whole; at += 4) {
		h1 ^= mixed(words[at] as number, C1, 15, C2);
		h1 = stepped(((h1 << 19) | (h1 >>> 13)) + h2, 0x561ccd1b);
		h2 ^= mixed(words[at + 1] as number, C2, 16, C3);
		h2 = stepped(((h2 << 17) | (h2 >>> 15)) + h3, 0x0bcaa747);
		h3 ^= mixed(words[at + 2] as number, C3, 17, C4);
		h3 = stepped(((h3 << 15) | (h3 >>> 17)) + h4, 0x96cd1c35);
		h4 ^= mixed(words[at + 3] as number, C4, 18, C1);
		h4 = stepped(((h4 << 13) | (h4 >>> 19)) + h1, 0x32ac3b17);
	}
	if (padded > end) {
		h1 ^= mixed(words[whole] as number, C1, 15, C2);
		h2 ^= mixed(words[whole + 1] as number, C2, 16, C3);
		h3 ^= mixed(words[whole + 2] as number, C3, 17, C4);
		h4 ^= mixed(words[whole + 3] as number, C4, 18, C1);
	}
	const first = (h1 ^ end) + (h2 ^ end) + (h3 ^ end) + (h4 ^ end);
	const [f1, f2, f3, f4] = [
		final(first),
		final((h2 ^ end) + first),
		final((h3 ^ end) + first),
		final((h4 ^ end) + first),
	];
	const sum = f1 + f2 + f3 + f4;
	return (sum >>> 0) * 2 ** 20 + ((f2 + sum) >>> 12);
}

const BLOCK_BYTES = 16;
const IS_BIG_ENDIAN = endianness() === "BE";
// Whole numbers of 32 bits, which the engine need not unpack.
const C1 = 0x239b961b | 0;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5 | 0;
const C4 = 0xa1e38b93 | 0;

function mixed(word: number, before: number, left: number, after: number): number {
	const product = Math.imul(word, before);
	return Math.imul((product << left) | (product >>> (32 - left)), after);
}

const stepped = (sum: number, plus: number): number => (Math.imul(sum, 5) + plus) | 0;

function final(sum: number): number {
	let bits = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return bits ^ (bits >>> 16);
}

// As ASCII: t, n, colon, zero.
const TEXT = 0x74;
const NUMBER = 0x6e;
const COLON = 0x3a;
const ZERO = 0x30;

// The values of a row are put here, byte by byte: hundreds of thousands of rows are read at once, and to join their values as
// strings takes four times as long. Each function is given where to begin, and gives where it ended.
let row = Buffer.allocUnsafeSlow(1 << 16);
let words = new Int32Array(row.buffer);

/** Place, type and length of a value, or a number, at most. */
const HEAD_BYTES = 32;
/** Of one UTF-16 unit, at most. */
const UNIT_BYTES = 3;
/** UTF-16 units from which on a call of the engine is faster. */
const LONG = 256;

function makeRoom(end: number, bytes: number): void {
	if (end + bytes <= row.length) return;
	const larger = Buffer.allocUnsafeSlow(BLOCK_BYTES * Math.ceil((end + bytes) / 8));
	row.copy(larger, 0, 0, end);
	row = larger;
	words = new Int32Array(row.buffer);
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

/** Puts the values of a row, each with its place, type and length; null counts as nothing. Gives where they end. */
function putRow(values: readonly unknown[]): number {
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
	return end;
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
export const checksumOfRow = (table: CheckedTable, row: Row): number => rowChecksum(table, valuesOf(table, row));

type Row = Readonly<Record<string, unknown>>;

/** What the checksum of a row is made of. */
export function valuesOf(table: CheckedTable, row: Row): readonly unknown[] {
	let values = valuesByTable.get(table);
	if (values === undefined) {
		// Written for this table, it takes a fraction of the time of a loop over the names.
		const listed = ROW_COLUMNS[table].map((column) => `row.${column} ?? null`).join();
		values = new Function("row", `return [${listed}]`) as (row: Row) => readonly unknown[];
		valuesByTable.set(table, values);
	}
	return values(row);
}

const valuesByTable = new Map<CheckedTable, (row: Row) => readonly unknown[]>();
