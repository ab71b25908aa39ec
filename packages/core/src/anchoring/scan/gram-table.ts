import { emptyLetterBytes, type LetterSource, readLetters } from "./letter-bytes.ts";

/** Letter bytes of a gram: eight Latin letters, or two Han characters and most of a third. */
export const GRAM = 8;

/**
 * Grams and what each of them stands for, as plain arrays that can be sent to another thread. Most grams of a text are in
 * no quotation, so a filter that is small enough for the processor's cache is asked first.
 */
export interface GramTable {
	/** One bit for each value of the upper bits of the hash. */
	readonly filter: Uint32Array;
	readonly filterShift: number;
	/** Open addressing; a slot without entries is free. */
	readonly low: Int32Array;
	readonly high: Int32Array;
	/** Of each slot, its entries: `entries[first[slot]]` up to `entries[last[slot]]`, the last left out. */
	readonly first: Uint32Array;
	readonly last: Uint32Array;
	/** Numbers in the order in which the grams were given. */
	readonly entries: Uint32Array;
}

/** Bits of the filter for each gram: one false alarm in so many looks. */
const BITS_A_GRAM = 32;
const SMALLEST_FILTER_LOG = 10;
/** 512 KB; more would not stay in the cache. */
const LARGEST_FILTER_LOG = 22;

/** `low` and `high` are the two halves of each gram, read with the lowest byte first. */
export function gramTableOf(low: readonly number[], high: readonly number[]): GramTable {
	const filterLog = Math.min(LARGEST_FILTER_LOG, Math.max(SMALLEST_FILTER_LOG, logOf(low.length * BITS_A_GRAM)));
	const slots = 2 ** logOf(Math.max(2, low.length * 2));
	const table = {
		filter: new Uint32Array(2 ** filterLog / 32),
		filterShift: 32 - filterLog,
		low: new Int32Array(slots),
		high: new Int32Array(slots),
		first: new Uint32Array(slots),
		last: new Uint32Array(slots),
		entries: new Uint32Array(low.length),
	};
	const slotOfGram = Uint32Array.from(low, (half, at) => claimSlot(table, half, high[at] as number));
	let next = 0;
	for (let slot = 0; slot < slots; slot++) {
		const count = table.last[slot] as number;
		table.first[slot] = next;
		table.last[slot] = next;
		next += count;
	}
	for (let at = 0; at < slotOfGram.length; at++) {
		const slot = slotOfGram[at] as number;
		const place = table.last[slot] as number;
		table.entries[place] = at;
		table.last[slot] = place + 1;
	}
	return table;
}

const logOf = (size: number): number => Math.ceil(Math.log2(size));

/** While the table is built, `last` counts a slot's entries. */
function claimSlot(table: GramTable, low: number, high: number): number {
	const hash = gramHash(low, high);
	const bit = hash >>> table.filterShift;
	table.filter[bit >>> 5] = (table.filter[bit >>> 5] as number) | (1 << (bit & 31));
	const mask = table.low.length - 1;
	let slot = hash & mask;
	while (table.last[slot] !== 0 && (table.low[slot] !== low || table.high[slot] !== high)) slot = (slot + 1) & mask;
	table.low[slot] = low;
	table.high[slot] = high;
	table.last[slot] = (table.last[slot] as number) + 1;
	return slot;
}

/** Of the two halves of a gram, 32 bits, unsigned or not: only shifts and masks are asked of it. */
export function gramHash(low: number, high: number): number {
	const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca77);
	return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
}

/** The next place, from one to before another, whose gram the filter lets pass; `end` where there is none. */
export function nextKnown(table: GramTable, view: DataView, from: number, end: number, step: number): number {
	const { filter, filterShift } = table;
	for (let at = from; at < end; at += step) {
		const bit = gramHash(view.getInt32(at, true), view.getInt32(at + 4, true)) >>> filterShift;
		if ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0) return at;
	}
	return end;
}

/** The slot of a gram that has passed the filter; -1 where it was a false alarm. */
export function slotOf(table: GramTable, low: number, high: number, hash: number): number {
	const mask = table.low.length - 1;
	for (let slot = hash & mask; table.first[slot] !== table.last[slot]; slot = (slot + 1) & mask)
		if (table.low[slot] === low && table.high[slot] === high) return slot;
	return -1;
}

/** How often grams are met in a sample of texts; grams that share a hash are counted together. */
export interface Familiar {
	readonly counts: Uint16Array;
	readonly total: number;
}

const HASH_BITS = 20;
const MOST = 0xffff;

export const NOTHING_FAMILIAR: Familiar = { counts: new Uint16Array(1), total: 0 };

/**
 * Which grams does everybody use? A megabyte of the texts to be read is enough to know.
 *
 * - escaped: the samples are raw JSON
 */
export function familiarGrams(
	samples: readonly { readonly source: LetterSource; readonly escaped: boolean }[],
): Familiar {
	const counts = new Uint16Array(2 ** HASH_BITS);
	const letters = emptyLetterBytes();
	let total = 0;
	for (const { source, escaped } of samples) {
		readLetters(letters, source, escaped);
		const { view, length } = letters;
		total += Math.max(0, length - GRAM + 1);
		for (let at = 0; at + GRAM <= length; at++) {
			const place = gramHash(view.getInt32(at, true), view.getInt32(at + 4, true)) >>> (32 - HASH_BITS);
			counts[place] = Math.min(MOST, (counts[place] as number) + 1);
		}
	}
	return { counts, total };
}

/** Times that the gram with this hash was met in the sample. */
export const familiarity = ({ counts }: Familiar, hash: number): number =>
	counts.length === 1 ? 0 : (counts[hash >>> (32 - HASH_BITS)] as number);
