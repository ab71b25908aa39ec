import type { RollCall } from "@fissure/model";
import { CELLS, type VoteMatrix } from "./vote-matrix.ts";

/** Two roll calls on what is taken for one resolution, brought again. */
export interface Repetition {
	/** Places in the matrix. */
	readonly earlier: number;
	readonly later: number;
	/** Of their words, 0–1. */
	readonly likeness: number;
	/** The share of those who voted on both that voted alike. */
	readonly alike: number;
}

/** Of the words, rare ones counting more. A typing error of the table passes, another resolution does not. */
const LEAST_LIKENESS = 0.9;
/** Where more change sides, the text was changed or the world was: then nothing is tied. */
const LEAST_ALIKE = 0.97;
/** Who must have voted on both. */
const LEAST_VOTERS = 20;
/** Fewer words name a subject, not a resolution. */
const FEWEST_WORDS = 4;
/** Headings are short, titles are longer. */
const FEWEST_TITLE_WORDS = 6;
/** So many times in a row one resolution is taken for the same: beyond, small changes add up. */
const LONGEST = 2;

/**
 * Which roll calls are on a resolution that was brought again in the next period?
 *
 * Two roll calls whose title or description have nearly the same words, each the most alike of the other's period, on which nearly all who
 * voted on both voted alike. Words with digits are left out, as they are years and numbers. Amendments and paragraphs are never tied, as
 * their texts are not in the table.
 *
 * - in:     of each roll call its period, a whole number; what is repeated is in the next one
 * - silent: on roll calls on which all voted alike
 */
export function repeatedRollCalls(matrix: VoteMatrix, periods: Int32Array): readonly Repetition[] {
	const words = wordsOf(matrix.rollCalls);
	const open = matrix.rollCalls.flatMap((rollCall, at) =>
		rollCall.amendment || rollCall.paragraph || (words.sets[at]?.length ?? 0) === 0 ? [] : [at],
	);
	const byPeriod = new Map<number, number[]>();
	for (const at of open) {
		const period = periods[at] as number;
		byPeriod.set(period, [...(byPeriod.get(period) ?? []), at]);
	}
	const found: Repetition[] = [];
	const length = new Map<number, number>();
	for (const [period, later] of [...byPeriod].toSorted(([a], [b]) => a - b)) {
		const pairs = later
			.flatMap((one) =>
				(byPeriod.get(period - 1) ?? []).map((other) => ({
					...{ earlier: other, later: one },
					likeness: likenessOf(words, other, one),
				})),
			)
			.filter(({ likeness }) => likeness >= LEAST_LIKENESS)
			.map((pair) => ({ ...pair, alike: alikeOf(matrix, pair.earlier, pair.later) }))
			.toSorted((a, b) => b.likeness - a.likeness || b.alike - a.alike || a.later - b.later || a.earlier - b.earlier);
		const taken = new Set<number>();
		for (const pair of pairs) {
			if (taken.has(pair.earlier) || taken.has(pair.later)) continue;
			taken.add(pair.earlier).add(pair.later);
			const before = length.get(pair.earlier) ?? 1;
			if (pair.alike < LEAST_ALIKE || before >= LONGEST) continue;
			length.set(pair.later, before + 1);
			found.push(pair);
		}
	}
	return found;
}

function alikeOf({ voters, cells }: VoteMatrix, one: number, other: number): number {
	let [both, alike] = [0, 0];
	for (let voter = 0; voter < voters.length; voter++) {
		const [a, b] = [cells[one * voters.length + voter] as number, cells[other * voters.length + voter] as number];
		if (a < CELLS.yes || a > CELLS.no || b < CELLS.yes || b > CELLS.no) continue;
		both += 1;
		if (a === b) alike += 1;
	}
	return both < LEAST_VOTERS ? 0 : alike / both;
}

interface Words {
	/** Of each roll call one or two texts: numbers of their words, rising. */
	readonly sets: readonly (readonly Int32Array[])[];
	/** Of each word how much it tells: the logarithm of how rarely it comes. */
	readonly weights: Float64Array;
}

function wordsOf(rollCalls: readonly RollCall[]): Words {
	const numbers = new Map<string, number>();
	const counts: number[] = [];
	const numbersOf = (text: string): Int32Array => {
		const words = new Set(
			text
				.toLowerCase()
				.split(/[^\p{L}\p{N}]+/u)
				.filter((word) => word.length > 1 && !/\p{N}/u.test(word)),
		);
		const own = [...words].map((word) => {
			const number = numbers.get(word) ?? numbers.size;
			numbers.set(word, number);
			return number;
		});
		return Int32Array.from(own).sort();
	};
	const sets = rollCalls.map(({ title, description }) => {
		const own = [numbersOf(description ?? ""), numbersOf(title)] as const;
		for (const number of new Set(own.flatMap((set) => [...set]))) counts[number] = (counts[number] ?? 0) + 1;
		return own.filter((set, at) => set.length >= (at === 0 ? FEWEST_WORDS : FEWEST_TITLE_WORDS));
	});
	return { sets, weights: Float64Array.from(counts, (count) => Math.log((rollCalls.length + 1) / count)) };
}

function likenessOf({ sets, weights }: Words, one: number, other: number): number {
	let most = 0;
	for (const a of sets[one] ?? []) for (const b of sets[other] ?? []) most = Math.max(most, shared(a, b, weights));
	return most;
}

/** The weight of the words of both over that of the words of either: weighted Jaccard. */
function shared(a: Int32Array, b: Int32Array, weights: Float64Array): number {
	let [both, either] = [0, 0];
	for (let i = 0, j = 0; i < a.length || j < b.length; ) {
		const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
		const weight = weights[Math.min(x, y)] as number;
		either += weight;
		if (x === y) both += weight;
		if (x <= y) i++;
		if (y <= x) j++;
	}
	return either === 0 ? 0 : both / either;
}
