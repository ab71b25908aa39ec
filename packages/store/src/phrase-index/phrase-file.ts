import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type { PhraseArrays, PhraseTable } from "@fissure/core";

/** Changed whenever files of before could not be read, or would count otherwise. */
const VERSION = 4;
const MAGIC = "fissure phrases\n";
const INTEGER = 4;

/** What is written at the head of a file of phrases. */
interface Head<Facts> {
	readonly version: number;
	/** Of what it was made from. */
	readonly stamp: string;
	readonly depth: number;
	/** Bytes of each part, in the order in which they follow. */
	readonly parts: readonly number[];
	/** What is known of the texts, in the order of the table. */
	readonly facts: Facts;
}

/** A table in a file, open for reading. */
export interface PhraseFile<Facts> {
	readonly facts: Facts;
	readonly table: PhraseTable;
	readonly close: () => void;
}

/**
 * Writes a table of phrases: words and places as they are in memory, the words in alphabetical order with their numbers.
 *
 * @param path of a file that nobody reads yet
 */
export function writePhraseFile<Facts>(
	path: string,
	{ words, order, firsts, firstOfText, vocabulary, depth }: PhraseArrays,
	{ stamp, facts }: { readonly stamp: string; readonly facts: Facts },
): void {
	const sorted = Int32Array.from(vocabulary.keys()).sort((a, b) =>
		(vocabulary[a] as string) < (vocabulary[b] as string) ? -1 : 1,
	);
	const written = Array.from(sorted, (number) => Buffer.from(vocabulary[number] as string, "utf8"));
	const ends = Int32Array.from(written, ({ length }) => length);
	for (let at = 1; at < ends.length; at++) (ends[at] as number) += ends[at - 1] as number;
	const parts = [
		bytesOf(words),
		bytesOf(order),
		bytesOf(firsts),
		bytesOf(firstOfText),
		bytesOf(sorted),
		bytesOf(ends),
		Buffer.concat(written),
	];
	const head: Head<Facts> = { version: VERSION, stamp, depth, parts: parts.map(({ length }) => length), facts };
	const headBytes = Buffer.from(JSON.stringify(head), "utf8");
	const file = openSync(path, "wx");
	try {
		const lead = Buffer.alloc(MAGIC.length + INTEGER);
		lead.write(MAGIC, "latin1");
		lead.writeInt32LE(headBytes.length, MAGIC.length);
		for (const part of [lead, headBytes, ...parts]) writeAll(file, part);
	} finally {
		closeSync(file);
	}
}

const bytesOf = (array: Int32Array): Buffer => Buffer.from(array.buffer, array.byteOffset, array.byteLength);

function writeAll(file: number, bytes: Buffer): void {
	for (let from = 0; from < bytes.length; )
		from += writeSync(file, bytes, from, Math.min(bytes.length - from, MOST_AT_ONCE));
}
const MOST_AT_ONCE = 1 << 26;

/**
 * Opens such a file; its words and places are read as they are asked for.
 *
 * - in:     whether the stamp of the file is that of what is to be read
 * - silent: null where there is no such file, or it is of another version or made from something else
 */
export function openPhraseFile<Facts>(path: string, fits: (stamp: string) => boolean): PhraseFile<Facts> | null {
	let file: number;
	try {
		file = openSync(path, "r");
	} catch {
		return null;
	}
	try {
		const head = readHead<Facts>(file);
		if (head !== null && head.version === VERSION && fits(head.stamp)) return fileOf(file, head);
	} catch {
		// Cut short, or something else of that name: it is made again.
	}
	closeSync(file);
	return null;
}

type Placed<Facts> = Head<Facts> & { readonly from: number };

function readHead<Facts>(file: number): Placed<Facts> | null {
	const lead = readBytes(file, 0, MAGIC.length + INTEGER);
	if (lead.toString("latin1", 0, MAGIC.length) !== MAGIC) return null;
	const length = lead.readInt32LE(MAGIC.length);
	const head = JSON.parse(readBytes(file, lead.length, length).toString("utf8")) as Head<Facts>;
	return { ...head, from: lead.length + length };
}

function fileOf<Facts>(file: number, { parts, from, depth, facts }: Placed<Facts>): PhraseFile<Facts> {
	const starts = parts.map((_, at) => from + parts.slice(0, at).reduce((sum, length) => sum + length, 0));
	const bytesAt = (part: number): Buffer => readBytes(file, starts[part] as number, parts[part] as number);
	const numbersAt = (part: number): Int32Array => {
		const bytes = bytesAt(part);
		return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / INTEGER);
	};
	const listAt = (part: number): ((at: number) => number) => paged(file, starts[part] as number, parts[part] as number);
	const sorted = numbersAt(4);
	const ends = numbersAt(5);
	const letters = bytesAt(6);
	return {
		facts,
		close: () => closeSync(file),
		table: {
			depth,
			wordAt: listAt(0),
			placeAt: listAt(1),
			placesIn(at, to) {
				const bytes = readBytes(file, (starts[1] as number) + at * INTEGER, Math.max(0, to - at) * INTEGER);
				return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / INTEGER);
			},
			firsts: numbersAt(2),
			firstOfText: numbersAt(3),
			numberOf: {
				get(word) {
					const wordAt = (at: number): string =>
						letters.toString("utf8", at === 0 ? 0 : (ends[at - 1] as number), ends[at] as number);
					let low = 0;
					let high = sorted.length - 1;
					while (low < high) {
						const middle = (low + high) >>> 1;
						if (wordAt(middle) < word) low = middle + 1;
						else high = middle;
					}
					return wordAt(low) === word ? sorted[low] : undefined;
				},
			},
		},
	};
}

const PAGE_BITS = 14;

/** A list in a file, of which pages of 64 kB are read when one of their numbers is first asked for. */
function paged(file: number, start: number, length: number): (at: number) => number {
	const count = length / INTEGER;
	const pages: Int32Array[] = [];
	return (at) => {
		if (at < 0 || at >= count) return 0;
		let page = pages[at >> PAGE_BITS];
		if (page === undefined) {
			const from = (at >> PAGE_BITS) << PAGE_BITS;
			const bytes = readBytes(file, start + from * INTEGER, Math.min(1 << PAGE_BITS, count - from) * INTEGER);
			page = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / INTEGER);
			pages[at >> PAGE_BITS] = page;
		}
		return page[at & ((1 << PAGE_BITS) - 1)] as number;
	};
}

/** In memory of its own, so that numbers can be read where they are. */
function readBytes(file: number, from: number, length: number): Buffer {
	const bytes = Buffer.from(new ArrayBuffer(length));
	for (let at = 0; at < length; ) {
		const read = readSync(file, bytes, at, Math.min(length - at, MOST_AT_ONCE), from + at);
		if (read === 0) throw new RangeError(`Expected ${length} bytes from ${from}, got ${at}`);
		at += read;
	}
	return bytes;
}
