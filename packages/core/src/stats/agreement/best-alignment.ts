import type { Unit } from "./unitising-alpha.ts";

/** How much position and category count in the dissimilarity of two units, each against a unit that has no counterpart. */
export interface DissimilarityWeights {
	readonly position: number;
	readonly category: number;
}

export interface BestAlignment {
	/** The sum over its unitary alignments; each unit without any counterpart is 1. */
	readonly disorder: number;
	readonly unitaryAlignments: number;
	/** Of all coders together. */
	readonly units: number;
	/** Of each coder's units, in the order given, what each adds to the disorder: its price in the dual linear program. */
	readonly shares: readonly Float64Array[];
	/** No other alignment has less disorder; else it is the best of those that were tried. */
	readonly isExact: boolean;
}

/**
 * How unlike are two units? The square of what their ends are apart in relation to their lengths, and 1 for other categories.
 *
 * - source: Mathet, Widlöcher & Métivier (2015), Computational Linguistics 41(3), 437–479, doi:10.1162/COLI_a_00227, section 4.3
 */
export function dissimilarity(one: Unit, other: Unit, { position, category }: DissimilarityWeights): number {
	const apart = Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
	const share = apart / (one.end - one.start + (other.end - other.start));
	return position * share * share + (one.category === other.category ? 0 : category);
}

/** States of a search kept at once, so that a text of any length ends. */
const MOST_STATES = 20_000;
/** Of the quick search that gives the bound for the full one. */
const FEW_STATES = 60;
/** Groups of units that may be one; more are refused. */
const MOST_CANDIDATES = 400_000;

/**
 * Which units of different coders mean the same? The partition into unitary alignments (at most one unit of each coder in each)
 * with the least disorder.
 *
 * The disorder of a unitary alignment is the mean dissimilarity over all pairs of coders; a pair in which one has no unit is 1. The
 * search goes through units in the order of the text and keeps for each set of units that are taken already the least disorder; what
 * cannot beat a bound from prices (a solution of the dual linear program) is dropped. Exact, unless more than 20,000 sets are open at
 * once: then the 20,000 best are kept, which is said.
 *
 * - in:     of each coder the units of one text, which may overlap
 * - out:    null for fewer than two coders, for no units, and where units can be joined in more than 400,000 ways
 * - cost:   grows with the units that lie over each other, and hardly with the length of the text
 * - source: Mathet, Widlöcher & Métivier (2015), doi:10.1162/COLI_a_00227, sections 4 and 5.1 (the problem); the search is ours
 */
export function bestAlignment(
	coders: readonly (readonly Unit[])[],
	weights: DissimilarityWeights,
): BestAlignment | null {
	const units = coders
		.flatMap((own, coder) => own.map((unit, at): CodedUnit => ({ ...unit, coder, at })))
		.sort((a, b) => a.start - b.start || a.end - b.end || a.coder - b.coder);
	if (coders.length < 2 || units.length === 0) return null;
	const groups = groupsOf(units, coders.length, weights);
	if (groups === null) return null;
	const prices = pricesOf(units.length, groups);
	const bound = prices.reduce((sum, one) => sum + one, 0);
	const beginning = groupedByFirst(units.length, groups, prices);
	const quick = search(beginning, Number.POSITIVE_INFINITY, FEW_STATES) as Found;
	const full = search(beginning, quick.excess, MOST_STATES);
	const shares = coders.map((own) => new Float64Array(own.length));
	for (const [place, { coder, at }] of units.entries()) (shares[coder] as Float64Array)[at] = prices[place] as number;
	const best = full === null || full.excess > quick.excess ? quick : full;
	return {
		disorder: bound + best.excess,
		unitaryAlignments: best.taken,
		units: units.length,
		shares,
		isExact: full?.isComplete ?? true,
	};
}

interface CodedUnit extends Unit {
	readonly coder: number;
	/** Its place among the units of this coder, as they were given. */
	readonly at: number;
}

/** Units that may be one, by their places in the order of the text, rising. */
interface Group {
	readonly places: readonly number[];
	readonly disorder: number;
}

/** Every group that no split into two would better. Null where they are too many. */
function groupsOf(units: readonly CodedUnit[], coders: number, weights: DissimilarityWeights): readonly Group[] | null {
	const pairs = (coders * (coders - 1)) / 2;
	// A unit that is as unlike the others as this is better alone.
	const most = pairs + coders - 1;
	const groups: Group[] = [];
	const near = nearUnits(units, most, weights);
	const grow = (places: readonly number[], apart: readonly number[], total: number): boolean => {
		const size = places.length;
		if (size === 1 || apart.every((one) => one < pairs + size - 1)) {
			groups.push({ places, disorder: (total + pairs - (size * (size - 1)) / 2) / pairs });
			if (groups.length > MOST_CANDIDATES) return false;
		}
		if (size === coders) return true;
		const last = places[size - 1] as number;
		for (const [next] of near[last] as readonly Near[]) {
			const far = places.map((place) => farOf(near[place] as readonly Near[], next));
			if (far.some((one) => one === null)) continue;
			const added = far.reduce<number>((sum, one) => sum + (one as number), 0);
			const sums = [...apart.map((one, at) => one + (far[at] as number)), added];
			if (sums.every((one) => one < most) && !grow([...places, next], sums, total + added)) return false;
		}
		return true;
	};
	for (let place = 0; place < units.length; place++) if (!grow([place], [0], 0)) return null;
	return groups;
}

type Near = readonly [place: number, apart: number];

/** Of each unit those behind it in the order, of other coders, that it could be one with. */
function nearUnits(
	units: readonly CodedUnit[],
	most: number,
	weights: DissimilarityWeights,
): readonly (readonly Near[])[] {
	const longest = units.reduce((length, { start, end }) => Math.max(length, end - start), 0);
	const reach = weights.position > 0 ? Math.sqrt(most / weights.position) : Number.POSITIVE_INFINITY;
	return units.map((unit, place) => {
		const near: Near[] = [];
		// What begins so far behind is too far, however long it is.
		const last = unit.start + reach * (unit.end - unit.start + longest);
		for (let other = place + 1; other < units.length; other++) {
			const candidate = units[other] as CodedUnit;
			if (candidate.start > last) break;
			if (candidate.coder === unit.coder) continue;
			const apart = dissimilarity(unit, candidate, weights);
			if (apart < most) near.push([other, apart]);
		}
		return near;
	});
}

/** Null where they are of one coder or too far apart. */
function farOf(near: readonly Near[], place: number): number | null {
	let [low, high] = [0, near.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((near[middle] as Near)[0] < place) low = middle + 1;
		else high = middle;
	}
	const found = near[low];
	return found?.[0] === place ? found[1] : null;
}

/** How soft the prices are from step to step; in the last they are those of the dual program but for this. */
const SOFTNESS = [0.3, 0.1, 0.03, 0.01] as const;
/** Rounds in each step. */
const ROUNDS = 40;

/**
 * A price for each unit, such that no group costs less than its units: what is left over of the cheapest alignment can then never
 * cost less than the prices of the units in it. The higher they are, the fewer states the search keeps.
 *
 * Coordinate ascent on the dual of the linear program, smoothed: each unit in turn takes the soft minimum of what its groups leave.
 */
function pricesOf(units: number, groups: readonly Group[]): Float64Array {
	const within = Array.from({ length: units }, (): number[] => []);
	for (const [at, { places }] of groups.entries()) for (const place of places) (within[place] as number[]).push(at);
	const prices = new Float64Array(units);
	const left = Float64Array.from(groups, ({ disorder }) => disorder);
	const raise = (place: number, softness: number): void => {
		const own = within[place] as readonly number[];
		let least = Number.POSITIVE_INFINITY;
		for (const at of own) least = Math.min(least, left[at] as number);
		let by = least;
		if (softness > 0) {
			let sum = 0;
			for (const at of own) sum += Math.exp((least - (left[at] as number)) / softness);
			by -= softness * Math.log(sum);
		}
		prices[place] = (prices[place] as number) + by;
		for (const at of own) left[at] = (left[at] as number) - by;
	};
	for (const softness of SOFTNESS)
		for (let round = 0; round < ROUNDS; round++) for (let place = 0; place < units; place++) raise(place, softness);
	// The first pass takes back what is too much, so that no group costs less than its units; the second takes what is left.
	for (let pass = 0; pass < 2; pass++) for (let place = 0; place < units; place++) raise(place, 0);
	return prices;
}

interface Choice {
	/** Behind the first. */
	readonly others: readonly number[];
	/** What the group costs more than its units. */
	readonly excess: number;
}

/** Of each unit the groups in which it is the first. */
function groupedByFirst(units: number, groups: readonly Group[], prices: Float64Array): readonly (readonly Choice[])[] {
	const beginning = Array.from({ length: units }, (): Choice[] => []);
	for (const { places, disorder } of groups) {
		const [first, ...others] = places as [number, ...number[]];
		const excess = Math.max(
			0,
			places.reduce((left, place) => left - (prices[place] as number), disorder),
		);
		(beginning[first] as Choice[]).push({ others, excess });
	}
	return beginning;
}

interface State {
	/** Units behind the place reached that are in groups already, rising. */
	readonly ahead: readonly number[];
	readonly excess: number;
	readonly taken: number;
}

interface Found {
	readonly excess: number;
	readonly taken: number;
	/** No state was dropped but those that cannot win. */
	readonly isComplete: boolean;
}

/** The least excess of an alignment below the bound, or equal to it; null where there is none. */
function search(beginning: readonly (readonly Choice[])[], bound: number, most: number): Found | null {
	let states: readonly State[] = [{ ahead: [], excess: 0, taken: 0 }];
	let isComplete = true;
	for (const [place, choices] of beginning.entries()) {
		const next = new Map<string, State>();
		const keep = (state: State): void => {
			if (state.excess > bound + 1e-9) return;
			const key = state.ahead.join(",");
			const known = next.get(key);
			if (known === undefined || state.excess < known.excess) next.set(key, state);
		};
		for (const { ahead, excess, taken } of states) {
			if (ahead[0] === place) {
				keep({ ahead: ahead.slice(1), excess, taken });
				continue;
			}
			for (const choice of choices) {
				if (choice.others.some((other) => ahead.includes(other))) continue;
				keep({ ahead: merged(ahead, choice.others), excess: excess + choice.excess, taken: taken + 1 });
			}
		}
		states = [...next.values()];
		if (states.length > most) {
			states = states.toSorted((a, b) => a.excess - b.excess).slice(0, most);
			isComplete = false;
		}
	}
	const [last] = states;
	return last === undefined ? null : { excess: last.excess, taken: last.taken, isComplete };
}

const merged = (one: readonly number[], other: readonly number[]): readonly number[] =>
	other.length === 0 ? one : [...one, ...other].sort((a, b) => a - b);
