import { GRAM, gramHash, nextKnown, slotOf } from "./gram-table.ts";
import type { LetterBytes } from "./letter-bytes.ts";
import { type Probes, STEP } from "./probes.ts";

/** Share of a quotation's grams from which a passage is worth a look. */
export const LEAST_SHARE = 0.3;
/** Lower, since of few sampled grams a passage may by chance show fewer than its share. */
const LEAST_SAMPLED_SHARE = 0.2;
/** A passage ends where, for a while, fewer grams than this share of the quotation's are met. */
const ENDING_SHARE = 0.15;
/** How far around the sampled grams of a passage its others may lie, in lengths of the quotation. */
const MARGIN = 0.25;
/** Passages of one quotation kept in one text. */
const MOST_PASSAGES = 3;

export interface Passage {
	readonly family: number;
	/** Letter bytes, half-open. */
	readonly start: number;
	readonly end: number;
	/** Of the family's grams, those found here. */
	readonly share: number;
}

/**
 * Of each family, the passage being read: it gains by every gram of the quotation that it did not hold yet, loses by every
 * byte, and ends when it has lost all. What it had when it had most is the passage's best.
 */
export interface NearScan {
	readonly probes: Probes;
	readonly step: number;
	text: number;
	passages: number;
	readonly touched: number[];
	/** What a passage of each family loses by a byte. */
	readonly lossOf: Float64Array;
	readonly textOf: Uint32Array;
	readonly passageOf: Uint32Array;
	readonly score: Float64Array;
	readonly lastAt: Float64Array;
	readonly start: Float64Array;
	readonly hits: Uint32Array;
	readonly bestScore: Float64Array;
	readonly bestHits: Uint32Array;
	readonly bestEnd: Float64Array;
	/** Of each entry of the gram table, the passage in which it was met last. */
	readonly metIn: Uint32Array;
	readonly found: Passage[];
}

export function nearScanOf(probes: Probes, step: number): NearScan {
	const families = probes.gramsOf.length;
	return {
		probes,
		step,
		text: 0,
		passages: 0,
		touched: [],
		lossOf: Float64Array.from(
			probes.gramsOf,
			(grams, family) => (ENDING_SHARE * expectedOf(grams, step)) / (probes.lettersOf[family] as number),
		),
		textOf: new Uint32Array(families),
		passageOf: new Uint32Array(families),
		score: new Float64Array(families),
		lastAt: new Float64Array(families),
		start: new Float64Array(families),
		hits: new Uint32Array(families),
		bestScore: new Float64Array(families),
		bestHits: new Uint32Array(families),
		bestEnd: new Float64Array(families),
		metIn: new Uint32Array(probes.entryOwner.length),
		found: [],
	};
}

export function beginText(near: NearScan): void {
	near.text++;
	near.touched.length = 0;
	near.found.length = 0;
}

/** Grams that a passage of the quotation's own words would show. */
const expectedOf = (grams: number, step: number): number => grams / (step === 1 ? 1 : STEP);

/** A gram of a family's words was met at a letter byte. */
export function meetGram(near: NearScan, entry: number, at: number): void {
	const { probes, score } = near;
	const family = probes.entryOwner[entry] as number;
	const letters = probes.lettersOf[family] as number;
	const offset = probes.entryOffset[entry] as number;
	if (near.textOf[family] !== near.text) {
		near.textOf[family] = near.text;
		near.touched.push(family);
		near.bestHits[family] = 0;
		score[family] = 0;
		near.lastAt[family] = at;
	}
	let left = (score[family] as number) - (near.lossOf[family] as number) * (at - (near.lastAt[family] as number));
	if (left <= 0) {
		endPassage(near, family);
		near.passageOf[family] = ++near.passages;
		near.hits[family] = 0;
		near.bestScore[family] = 0;
		near.bestHits[family] = 0;
		near.start[family] = at - offset;
		left = 0;
	}
	near.lastAt[family] = at;
	if (near.metIn[entry] !== near.passageOf[family]) {
		near.metIn[entry] = near.passageOf[family] as number;
		near.hits[family] = (near.hits[family] as number) + 1;
		left++;
		if (left > (near.bestScore[family] as number)) {
			near.bestScore[family] = left;
			near.bestHits[family] = near.hits[family] as number;
			near.bestEnd[family] = at - offset + letters;
		}
	}
	score[family] = left;
}

function endPassage(near: NearScan, family: number): void {
	const hits = near.bestHits[family] as number;
	const share = hits / expectedOf(near.probes.gramsOf[family] as number, near.step);
	if (hits === 0 || share < (near.step === 1 ? LEAST_SHARE : LEAST_SAMPLED_SHARE)) return;
	const start = near.start[family] as number;
	near.found.push({ family, start, end: Math.max(start + 1, near.bestEnd[family] as number), share });
}

/** The best passages of each family that is not `settled`, in the order in which the families were met. */
export function passagesIn(
	near: NearScan,
	letters: LetterBytes,
	settled: (family: number) => boolean,
): readonly Passage[] {
	for (const family of near.touched) endPassage(near, family);
	const byFamily = new Map<number, Passage[]>();
	for (const sampled of near.found) {
		if (settled(sampled.family)) continue;
		const passage = near.step === 1 ? sampled : lookedThrough(near, letters, sampled);
		if (passage.share < LEAST_SHARE) continue;
		const passages = byFamily.get(passage.family) ?? [];
		passages.push(passage);
		byFamily.set(passage.family, passages);
	}
	return [...byFamily.values()].flatMap((passages) =>
		passages.toSorted((a, b) => b.share - a.share || a.start - b.start).slice(0, MOST_PASSAGES),
	);
}

/** All grams around a passage that sampling found. */
function lookedThrough(near: NearScan, { view, length }: LetterBytes, { family, start, end }: Passage): Passage {
	const { probes } = near;
	const { table } = probes;
	const margin = Math.ceil((probes.lettersOf[family] as number) * MARGIN);
	const last = Math.min(length, end + margin) - GRAM + 1;
	const passage = ++near.passages;
	let hits = 0;
	let at = nextKnown(table, view, Math.max(0, start - margin), last, 1);
	for (; at < last; at = nextKnown(table, view, at + 1, last, 1)) {
		const low = view.getInt32(at, true);
		const high = view.getInt32(at + 4, true);
		const slot = slotOf(table, low, high, gramHash(low, high));
		if (slot === -1) continue;
		const entry = entryOf(probes, slot, family);
		if (entry === -1 || near.metIn[entry] === passage) continue;
		near.metIn[entry] = passage;
		hits++;
	}
	return { family, start, end, share: hits / (probes.gramsOf[family] as number) };
}

/** Entries looked at for one gram: a gram of more quotations than this tells none from another. */
export const MOST_ENTRIES = 64;

function entryOf({ table, anchors, entryOwner }: Probes, slot: number, family: number): number {
	const first = table.first[slot] as number;
	const last = Math.min(table.last[slot] as number, first + MOST_ENTRIES);
	for (let place = first; place < last; place++) {
		const entry = table.entries[place] as number;
		if (entry >= anchors && entryOwner[entry] === family) return entry;
	}
	return -1;
}
