import { languages } from "@fissure/languages";
import type { Quotation, QuotedPiece } from "@fissure/model";
import {
	type Familiar,
	familiarity,
	GRAM,
	type GramTable,
	gramHash,
	gramTableOf,
	NOTHING_FAMILIAR,
} from "./gram-table.ts";
import { emptyLetterBytes, isOfWideLetter, readLetters } from "./letter-bytes.ts";

/** Letters are looked at in a text only at every fourth byte: enough to meet one of four neighbouring grams. */
export const STEP = 4;
/** Any stretch of so many letter bytes holds a gram that begins at a multiple of STEP. Shorter keys are sought byte by byte. */
const SHORTEST_SAMPLED = GRAM + STEP - 1;
/** More grams of one quotation would say no more about where it comes from. */
const MOST_GRAMS = 128;
/** Of a quotation that says only what everybody says, so many grams stay. */
const FEWEST_GRAMS = 24;
/** Share of a sample's grams up to which a gram tells one text from another. */
const TELLING_SHARE = 3e-6;

/**
 * What to look for in texts, made once for all quotations; plain arrays, so that it can be sent to another thread.
 *
 * A *probe* is the letters of one quoted stretch. A *family* is all quotations that ask for the same letters.
 */
export interface Probes {
	/** Quotations of each family: `members[firstMember[family]]` up to `firstMember[family + 1]`. */
	readonly members: Uint32Array;
	readonly firstMember: Uint32Array;
	/** Of each family: its stretches of words, their letter bytes, and the grams by which a near passage is known. */
	readonly pieces: Uint32Array;
	readonly lettersOf: Uint32Array;
	readonly gramsOf: Uint32Array;
	/** Letter bytes of each probe: `keys[firstKey[probe]]` up to `firstKey[probe + 1]`. */
	readonly keys: Uint8Array;
	readonly firstKey: Uint32Array;
	readonly familyOf: Uint32Array;
	/** Index of the piece; -1 for the words of the whole quotation. */
	readonly pieceOf: Int32Array;
	/** Where in the probe its STEP anchors begin: the grams from which the whole of it is compared. */
	readonly anchorAt: Uint32Array;
	/** Entries below `anchors` belong to probes, the others to families. */
	readonly table: GramTable;
	readonly anchors: number;
	readonly entryOwner: Uint32Array;
	readonly entryOffset: Uint32Array;
	/** Short probes by their first two bytes; empty where there are none. */
	readonly pairFilter: Uint32Array;
	readonly firstOfPair: Uint32Array;
	readonly probesOfPair: Uint32Array;
}

/** One quotation has one family; a family without a letter is not looked for. */
interface Family {
	readonly members: number[];
	readonly probes: readonly { readonly piece: number; readonly key: Uint8Array }[];
}

/**
 * What do these quotations ask of a text?
 *
 * - familiar: grams that say little in the texts to be read, from `familiarGrams`; passages are then known by the others,
 *             which is many times faster
 */
export function probesOf(
	quotations: readonly Pick<Quotation, "words" | "pieces">[],
	familiar: Familiar = NOTHING_FAMILIAR,
): Probes {
	const families = familiesOf(quotations);
	const probes = families.flatMap(({ probes }, family) => probes.map((probe) => ({ ...probe, family })));
	const keys = probes.map(({ key }) => key);
	const grams = emptyGrams();
	const anchorAt = keys.map((key, probe) =>
		key.length < SHORTEST_SAMPLED ? 0 : addAnchors(grams, key, probe, familiar),
	);
	const anchors = grams.low.length;
	const near = families.map((family, at) => addFamily(grams, family, at, familiar));
	return {
		members: Uint32Array.from(families.flatMap(({ members }) => members)),
		firstMember: startsOf(families.map(({ members }) => members.length)),
		pieces: Uint32Array.from(families, ({ probes }) => probes.filter(({ piece }) => piece !== -1).length),
		lettersOf: Uint32Array.from(near, ({ letters }) => letters),
		gramsOf: Uint32Array.from(near, ({ grams }) => grams),
		keys: joined(keys),
		firstKey: startsOf(keys.map(({ length }) => length)),
		familyOf: Uint32Array.from(probes, ({ family }) => family),
		pieceOf: Int32Array.from(probes, ({ piece }) => piece),
		anchorAt: Uint32Array.from(anchorAt),
		table: gramTableOf(grams.low, grams.high),
		anchors,
		entryOwner: Uint32Array.from(grams.owner),
		entryOffset: Uint32Array.from(grams.offset),
		...pairsOf(keys),
	};
}

function familiesOf(quotations: readonly Pick<Quotation, "words" | "pieces">[]): readonly Family[] {
	const families = new Map<string, Family>();
	for (const [at, quotation] of quotations.entries()) {
		const probes = probesOfOne(quotation);
		if (probes.length === 0) continue;
		const name = probes.map(({ piece, key }) => `${piece}:${key.join()}`).join(";");
		const family = families.get(name) ?? { members: [], probes };
		family.members.push(at);
		families.set(name, family);
	}
	return [...families.values()];
}

/** Each stretch of words; and, since a source may itself hold "…" or brackets, the words as they are. */
function probesOfOne({ words, pieces }: Pick<Quotation, "words" | "pieces">): Family["probes"] {
	const probes = pieces.flatMap((piece, at) => (isWords(piece) ? [{ piece: at, key: keyOf(piece.words) }] : []));
	const whole = pieces.length > 1 ? [{ piece: -1, key: keyOf(words) }] : [];
	return [...probes, ...whole].filter(({ key }) => key.length > 0);
}

const isWords = (piece: QuotedPiece): piece is QuotedPiece & { readonly kind: "words" } => piece.kind === "words";

function keyOf(words: string): Uint8Array {
	const letters = emptyLetterBytes(64);
	readLetters(letters, words, false);
	return letters.bytes.slice(0, letters.length);
}

interface Grams {
	readonly low: number[];
	readonly high: number[];
	readonly owner: number[];
	readonly offset: number[];
}

const emptyGrams = (): Grams => ({ low: [], high: [], owner: [], offset: [] });

function addGram(grams: Grams, view: DataView, at: number, owner: number): void {
	grams.low.push(view.getInt32(at, true));
	grams.high.push(view.getInt32(at + 4, true));
	grams.owner.push(owner);
	grams.offset.push(at);
}

/** STEP neighbouring grams that are least familiar, so that the whole is compared seldom. */
function addAnchors(grams: Grams, key: Uint8Array, probe: number, familiar: Familiar): number {
	const view = new DataView(key.buffer, key.byteOffset);
	const costs: number[] = [];
	let cost = 0;
	let best = { at: 0, cost: Number.POSITIVE_INFINITY };
	for (let at = 0; at + GRAM <= key.length; at++) {
		costs.push(familiarity(familiar, hashAt(view, at)) + letterCost(key, at));
		cost += (costs[at] as number) - (costs[at - STEP] ?? 0);
		if (at >= STEP - 1 && cost < best.cost) best = { at: at - STEP + 1, cost };
	}
	for (let at = best.at; at < best.at + STEP; at++) addGram(grams, view, at, probe);
	return best.at;
}

const hashAt = (view: DataView, at: number): number => gramHash(view.getInt32(at, true), view.getInt32(at + 4, true));

/** Below one; decides between grams of which nothing is known. */
function letterCost(key: Uint8Array, from: number): number {
	const common = commonestLetters();
	let cost = 0;
	for (let at = from; at < from + GRAM; at++) cost += common[key[at] as number] as number;
	return cost / (GRAM + 1);
}

/** So many letters of a language are more than half of all its text. */
const COMMONEST = 10;
/** By letter byte, 1 for the commonest letters of each language, of those that are one byte. */
const commonestLetters = (): Uint8Array => {
	if (commonest !== undefined) return commonest;
	commonest = new Uint8Array(0x100);
	const letters = emptyLetterBytes();
	for (const { files } of languages) {
		readLetters(letters, [...(files?.commonLetters ?? "")].slice(0, COMMONEST).join(""), false);
		for (const byte of letters.bytes.subarray(0, letters.length)) if (!isOfWideLetter(byte)) commonest[byte] = 1;
	}
	return commonest;
};
let commonest: Uint8Array | undefined;

/** The least familiar grams of a family's words, each once; among equals a hash decides, so that none are all of one place. */
function addFamily(
	grams: Grams,
	{ probes }: Family,
	family: number,
	familiar: Familiar,
): { readonly letters: number; readonly grams: number } {
	const keys = probes.filter(({ piece }) => piece !== -1).map(({ key }) => key);
	const letters = joined(keys);
	const view = new DataView(letters.buffer);
	const places = new Map<number, number>();
	let from = 0;
	for (const { length } of keys) {
		for (let at = from; at + GRAM <= from + length; at++) {
			const hash = hashAt(view, at);
			if (!places.has(hash)) places.set(hash, at);
		}
		from += length;
	}
	// Cost above, hash below: numbers alone are sorted without asking us.
	const ranked = Float64Array.from(places.keys(), (hash) => familiarity(familiar, hash) * HASHES + hash + HASHES / 2);
	ranked.sort();
	const telling = Math.max(1, familiar.total * TELLING_SHARE);
	let kept = 0;
	for (const ranking of ranked) {
		const cost = Math.floor(ranking / HASHES);
		if (kept === MOST_GRAMS || (kept >= FEWEST_GRAMS && cost > telling)) break;
		const hash = ranking - cost * HASHES - HASHES / 2;
		addGram(grams, view, places.get(hash) as number, family);
		kept++;
	}
	return { letters: letters.length, grams: kept };
}
const HASHES = 2 ** 32;

function pairsOf(keys: readonly Uint8Array[]): Pick<Probes, "pairFilter" | "firstOfPair" | "probesOfPair"> {
	const short = keys.flatMap((key, probe) =>
		key.length < SHORTEST_SAMPLED ? pairsOfKey(key).map((pair) => ({ pair, probe })) : [],
	);
	if (short.length === 0)
		return { pairFilter: new Uint32Array(), firstOfPair: new Uint32Array(), probesOfPair: new Uint32Array() };
	const sorted = short.toSorted((a, b) => a.pair - b.pair || a.probe - b.probe);
	const counts = new Uint32Array(PAIRS);
	const pairFilter = new Uint32Array(PAIRS / 32);
	for (const { pair } of sorted) {
		counts[pair] = (counts[pair] as number) + 1;
		pairFilter[pair >>> 5] = (pairFilter[pair >>> 5] as number) | (1 << (pair & 31));
	}
	return { pairFilter, firstOfPair: startsOf(counts), probesOfPair: Uint32Array.from(sorted, ({ probe }) => probe) };
}

const PAIRS = 0x10000;

/** A single byte may be followed by any. */
const pairsOfKey = ([first = 0, second]: Uint8Array): readonly number[] =>
	second === undefined ? Array.from({ length: 0x100 }, (_, next) => pairOf(first, next)) : [pairOf(first, second)];

export const pairOf = (first: number, second: number): number => first | (second << 8);

/** Running sums: where each of several neighbours begins, and where the last one ends. */
function startsOf(lengths: ArrayLike<number>): Uint32Array {
	const starts = new Uint32Array(lengths.length + 1);
	for (let at = 0; at < lengths.length; at++) starts[at + 1] = (starts[at] as number) + (lengths[at] as number);
	return starts;
}

function joined(keys: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(keys.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const key of keys) {
		all.set(key, at);
		at += key.length;
	}
	return all;
}
