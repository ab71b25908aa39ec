/** Two stretches of at most so many pairs are aligned exactly; of larger ones what is rare is found first. */
const MOST_CELLS = 600_000;
/** Deeper than any page needs; a hostile one must not nest for ever. */
const DEEPEST = 40;
/** Items that stand oftener on both sides say little about what corresponds to what. */
const OFTEN = 6;

/** In the sequence `a`, of each item the index of the item of `b` that it corresponds to, or −1. */
export type Alignment = Int32Array;

/**
 * Which items of two sequences correspond, in order?
 *
 * What is common at the ends is paired; in between, items that stand equally often, and rarely, on both sides are anchors
 * (patience diff); between anchors short stretches are aligned exactly, by the heaviest common subsequence. A long stretch
 * without anchors is left unpaired.
 *
 * - in:   items as numbers, equal where they are the same, and the weight of each item of `a`
 * - time: near-linear where most items are common; bounded in any case
 * - source: Bram Cohen's patience diff, which has no paper; the exact part as in `anchoring/word-diff.ts`
 */
export function alignSequences(a: Int32Array, b: Int32Array, weights?: Uint8Array): Alignment {
	const paired = new Int32Array(a.length).fill(-1);
	alignStretch({ a, b, weights, paired }, 0, a.length, 0, b.length, 0);
	return paired;
}

interface Work {
	readonly a: Int32Array;
	readonly b: Int32Array;
	readonly weights: Uint8Array | undefined;
	readonly paired: Int32Array;
}

function alignStretch(work: Work, aFrom: number, aTo: number, bFrom: number, bTo: number, depth: number): void {
	const { a, b, paired } = work;
	let [i, j, m, n] = [aFrom, bFrom, aTo, bTo];
	while (i < m && j < n && a[i] === b[j]) paired[i++] = j++;
	while (i < m && j < n && a[m - 1] === b[n - 1]) paired[--m] = --n;
	if (i === m || j === n || depth > DEEPEST) return;
	if ((m - i) * (n - j) <= MOST_CELLS) {
		alignExactly(work, i, m, j, n);
		return;
	}
	const anchors = anchorsBetween(work, i, m, j, n);
	for (const { mine, theirs } of anchors) {
		alignStretch(work, i, mine, j, theirs, depth + 1);
		paired[mine] = theirs;
		i = mine + 1;
		j = theirs + 1;
	}
	if (anchors.length > 0) alignStretch(work, i, m, j, n, depth + 1);
}

interface Anchor {
	readonly mine: number;
	readonly theirs: number;
}

/** Pairs of items that stand equally often on both sides, thinned to the longest run in order. */
function anchorsBetween({ a, b }: Work, aFrom: number, aTo: number, bFrom: number, bTo: number): readonly Anchor[] {
	const mine = placesOf(a, aFrom, aTo);
	const theirs = placesOf(b, bFrom, bTo);
	for (let most = 1; most <= OFTEN; most++) {
		const pairs: Anchor[] = [];
		for (const [item, places] of mine) {
			const others = theirs.get(item);
			if (others === undefined || others.length !== places.length || places.length > most) continue;
			for (const [at, place] of places.entries()) pairs.push({ mine: place, theirs: others[at] as number });
		}
		if (pairs.length > 0) return longestInOrder(pairs.toSorted((x, y) => x.mine - y.mine));
	}
	return [];
}

function placesOf(items: Int32Array, from: number, to: number): ReadonlyMap<number, readonly number[]> {
	const places = new Map<number, number[]>();
	for (let at = from; at < to; at++) {
		const item = items[at] as number;
		const list = places.get(item);
		if (list === undefined) places.set(item, [at]);
		else if (list.length <= OFTEN) list.push(at);
	}
	return places;
}

/** The longest subsequence that rises on both sides; patience sorting. */
function longestInOrder(pairs: readonly Anchor[]): readonly Anchor[] {
	const tops: number[] = [];
	const before = new Int32Array(pairs.length);
	for (const [at, { theirs }] of pairs.entries()) {
		let [low, high] = [0, tops.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((pairs[tops[middle] as number] as Anchor).theirs < theirs) low = middle + 1;
			else high = middle;
		}
		before[at] = low === 0 ? -1 : (tops[low - 1] as number);
		tops[low] = at;
	}
	const chosen: Anchor[] = [];
	for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] as number) chosen.push(pairs[at] as Anchor);
	return chosen.reverse();
}

/** A pair that another follows weighs a little more, so that words stay with their neighbours. */
const NEIGHBOUR = 1;

function alignExactly({ a, b, weights, paired }: Work, aFrom: number, aTo: number, bFrom: number, bTo: number): void {
	const width = bTo - bFrom + 1;
	const best = new Uint32Array((aTo - aFrom + 1) * width);
	const gain = (i: number, j: number): number =>
		(weights?.[i] ?? 1) * 2 + (i + 1 < aTo && j + 1 < bTo && a[i + 1] === b[j + 1] ? NEIGHBOUR : 0);
	for (let i = aTo - 1; i >= aFrom; i--) {
		for (let j = bTo - 1; j >= bFrom; j--) {
			const at = (i - aFrom) * width + (j - bFrom);
			const skipped = Math.max(best[at + width] as number, best[at + 1] as number);
			best[at] = a[i] === b[j] ? Math.max(skipped, (best[at + width + 1] as number) + gain(i, j)) : skipped;
		}
	}
	let [i, j] = [aFrom, bFrom];
	while (i < aTo && j < bTo) {
		const at = (i - aFrom) * width + (j - bFrom);
		if (a[i] === b[j] && best[at] === (best[at + width + 1] as number) + gain(i, j)) paired[i++] = j++;
		else if ((best[at + width] as number) >= (best[at + 1] as number)) i++;
		else j++;
	}
}
