import { seeded } from "../seeded.ts";
import type { Ties } from "./spectral-distance.ts";

/** Which of two blocs each node is in: 0 or 1. */
export type Membership = readonly number[];

export interface BlocSplit {
	readonly value: number;
	readonly membership: Membership;
}

/** Distances of a network to two blocs of allies, each against the other. */
export interface TwoBlocs {
	/** As Discourse Network Analyzer has it: its formula at the split with the greatest distance. */
	readonly compatible: BlocSplit;
	/** The same formula at the split with the least. */
	readonly minimised: BlocSplit;
	/** Against ties that are spread evenly, at the split with the least distance: 0 of two perfect blocs. */
	readonly corrected: BlocSplit;
	/** All splits were tried. */
	readonly isExact: boolean;
}

/**
 * How far is a network from two blocs of equal size, all of whose agreement is inside and all of whose conflict between them?
 *
 * The distance is the sum of the differences between each tie and the ideal one, over twice the sum of all ties. Discourse Network
 * Analyzer 3 expects of each pair but a half of an even share, so that two perfect blocs are at 0.25; and it looks for the split with
 * the greatest distance, where allies are in opposite blocs.
 *
 * - in:     agreement and conflict between the same nodes, each 0 or more; the diagonals do not count
 * - unit:   0–1
 * - chance: more than 16 nodes are not split in every way: 4 to 32 seeded searches exchange nodes as long as that helps
 * - silent: null with fewer than four nodes, and without ties
 * - source: Leifeld (2013), Policy Studies Journal 41(1), 169–198, doi:10.1111/psj.12007, for the networks; the measure as the code of
 *           Discourse Network Analyzer 3 has it (leifeld-lab/dna, Polarization.java), whose test has 0.5342493 for its sample
 */
export function twoBlocs(agreement: Ties, conflict: Ties, seed: number): TwoBlocs | null {
	const { size } = agreement;
	const sums = { agreement: sumOf(agreement), conflict: sumOf(conflict) };
	if (size < FEWEST_NODES || sums.agreement + sums.conflict === 0) return null;
	const network = { agreement: agreement.values, conflict: conflict.values, size, sums };
	const isExact = size <= MOST_EXACT;
	const [compatible, minimised, corrected] = (
		[
			[0.5, -1],
			[0.5, 1],
			[1, 1],
		] as const
	).map(([share, towards]) => {
		const costs = costsOf(network, share);
		return isExact ? tryAll(costs, towards) : search(costs, towards, seed);
	}) as [BlocSplit, BlocSplit, BlocSplit];
	return { compatible, minimised, corrected, isExact };
}

const FEWEST_NODES = 4;
/** 6,435 splits. */
const MOST_EXACT = 16;
/** Fewer of larger networks, of which each takes longer and most end at the same split. */
const searchesOf = (size: number): number => Math.max(4, Math.min(32, Math.floor(1_200 / size)));

interface Network {
	readonly agreement: Float64Array;
	readonly conflict: Float64Array;
	readonly size: number;
	readonly sums: { readonly agreement: number; readonly conflict: number };
}

function sumOf({ values, size }: Ties): number {
	let sum = 0;
	for (let row = 0; row < size; row++)
		for (let column = 0; column < size; column++)
			if (row !== column) sum += Math.abs(values[row * size + column] as number);
	return sum;
}

/** What is expected of a pair in one bloc, by bloc, and of a pair in two. */
interface Expected {
	readonly within: readonly [number, number];
	readonly between: number;
}

/** `share`: 1 spreads all ties evenly; ½ is what Discourse Network Analyzer makes of two blocs, or near it where they differ by one. */
function expectedOf({ size, sums }: Network, first: number, share: 0.5 | 1): Expected {
	const second = size - first;
	const dyads = [first * (first - 1), second * (second - 1)] as const;
	const within = dyads[0] + dyads[1];
	const between = 2 * first * second;
	const even = sums.agreement / within;
	return share === 1
		? { within: [even, even], between: sums.conflict / between }
		: {
				within: [(dyads[0] / within) * even, (dyads[1] / within) * even],
				between: ((first * second) / between) * (sums.conflict / between),
			};
}

/** What each pair adds to the distance: in the first or the second bloc together, or apart. */
interface Costs {
	readonly together: readonly [Float64Array, Float64Array];
	readonly apart: Float64Array;
	readonly size: number;
	/** Distances are shares of it. */
	readonly scale: number;
}

function costsOf(network: Network, share: 0.5 | 1): Costs {
	const { agreement, conflict, size, sums } = network;
	const { within, between } = expectedOf(network, Math.ceil(size / 2), share);
	const each = (cost: (agree: number, oppose: number) => number): Float64Array =>
		agreement.map((agree, at) => (Math.floor(at / size) === at % size ? 0 : cost(agree, conflict[at] as number)));
	const together = (bloc: 0 | 1) => each((agree, oppose) => Math.abs(agree - within[bloc]) + Math.abs(oppose));
	return {
		together: [together(0), together(1)],
		apart: each((agree, oppose) => Math.abs(agree) + Math.abs(oppose - between)),
		size,
		scale: 2 * (sums.agreement + sums.conflict),
	};
}

function distance({ together, apart, size, scale }: Costs, membership: Membership): number {
	let sum = 0;
	for (let row = 0; row < size; row++) {
		const bloc = membership[row] as 0 | 1;
		for (let column = 0; column < size; column++)
			sum += (membership[column] === bloc ? together[bloc] : apart)[row * size + column] as number;
	}
	return sum / scale;
}

const sizeOfFirst = (membership: Membership): number =>
	membership.reduce((count, bloc) => count + (bloc === 0 ? 1 : 0), 0);

/** Of two splits that are as good the first is taken, in the order of the nodes. */
function tryAll(costs: Costs, towards: 1 | -1): BlocSplit {
	let best: BlocSplit | null = null;
	for (const membership of splits(costs.size)) {
		const value = distance(costs, membership);
		if (best === null || (best.value - value) * towards > TIE) best = { value, membership };
	}
	return named(best as BlocSplit);
}

/** Differences below it are of rounding. */
const TIE = 1e-12;

/** Every way to put half of the nodes, or one more, into the first bloc; of an even number each way once. */
function* splits(size: number): Generator<Membership> {
	const first = Math.ceil(size / 2);
	for (let chosen = 0; chosen < 2 ** size; chosen++) {
		const membership = Array.from({ length: size }, (_, node) => ((chosen >> node) & 1 ? 0 : 1));
		if (sizeOfFirst(membership) !== first) continue;
		if (size % 2 === 0 && membership[0] === 1) continue;
		yield membership;
	}
}

/** The bloc of the first node is named first. */
const named = ({ value, membership }: BlocSplit): BlocSplit => ({
	value,
	membership: membership[0] === 0 ? membership : membership.map((bloc) => 1 - bloc),
});

function search(costs: Costs, towards: 1 | -1, seed: number): BlocSplit {
	const chance = seeded(seed);
	const half = Math.ceil(costs.size / 2);
	const start = Array.from({ length: costs.size }, (_, node) => (node < half ? 0 : 1));
	let best: BlocSplit | null = null;
	for (let run = 0; run < searchesOf(costs.size); run++) {
		const membership = climb(costs, chance.shuffled(start), towards);
		const value = distance(costs, membership);
		if (best === null || (best.value - value) * towards > TIE) best = { value, membership };
	}
	return named(best as BlocSplit);
}

/** Exchanges two nodes of different blocs as long as the distance gets better by it. */
function climb(costs: Costs, membership: number[], towards: 1 | -1): Membership {
	const { size, scale } = costs;
	const sums = sumsOf(costs, membership);
	for (let hasChanged = true; hasChanged; ) {
		hasChanged = false;
		for (let one = 0; one < size; one++)
			for (let other = one + 1; other < size; other++) {
				if (membership[one] === membership[other]) continue;
				const [first, second] = membership[one] === 0 ? [one, other] : [other, one];
				if (gain(costs, sums, first, second) * towards <= TIE * scale) continue;
				exchange(costs, sums, membership, first, second);
				hasChanged = true;
			}
	}
	return membership;
}

/** What each node would add to the distance with all of a bloc: together with it, and apart from it. */
interface Sums {
	readonly together: readonly [Float64Array, Float64Array];
	readonly apart: readonly [Float64Array, Float64Array];
}

function sumsOf({ together, apart, size }: Costs, membership: Membership): Sums {
	const sums = (bloc: number, costs: Float64Array): Float64Array =>
		Float64Array.from({ length: size }, (_, node) =>
			membership.reduce((sum, own, other) => (own === bloc ? sum + (costs[node * size + other] as number) : sum), 0),
		);
	return { together: [sums(0, together[0]), sums(1, together[1])], apart: [sums(0, apart), sums(1, apart)] };
}

/** By how much the distance falls when a node of the first bloc and one of the second are exchanged. */
function gain({ together, apart, size }: Costs, sums: Sums, first: number, second: number): number {
	const pair = first * size + second;
	const between = apart[pair] as number;
	const of = (list: Float64Array, node: number): number => list[node] as number;
	const before =
		of(sums.together[0], first) +
		of(sums.apart[1], first) +
		of(sums.together[1], second) +
		of(sums.apart[0], second) -
		between;
	const after =
		of(sums.together[1], first) -
		(together[1][pair] as number) +
		of(sums.apart[0], first) +
		of(sums.together[0], second) -
		(together[0][pair] as number) +
		of(sums.apart[1], second) +
		between;
	return 2 * (before - after);
}

function exchange(
	{ together, apart, size }: Costs,
	sums: Sums,
	membership: number[],
	first: number,
	second: number,
): void {
	membership[first] = 1;
	membership[second] = 0;
	const move = (list: Float64Array, costs: Float64Array, node: number, joins: number, leaves: number): void => {
		list[node] =
			(list[node] as number) + (costs[node * size + joins] as number) - (costs[node * size + leaves] as number);
	};
	for (let node = 0; node < size; node++) {
		move(sums.together[0], together[0], node, second, first);
		move(sums.apart[0], apart, node, second, first);
		move(sums.together[1], together[1], node, first, second);
		move(sums.apart[1], apart, node, first, second);
	}
}
