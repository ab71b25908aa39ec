import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import {
	bestSegmentation,
	clearestSegmentation,
	midRanks,
	type Ranked,
	rankScores,
	sumsBefore,
} from "./rank-segments.ts";

const rankedOf = (values: readonly number[], least: number): Ranked => ({
	...{ size: values.length, scores: rankScores(values, values.map(String).fill("")), least },
	borders: values.map((_, at) => at).concat(values.length),
});

/** Every way to cut a series into segments that are long enough. */
function* everyWay(size: number, least: number, from = 0): Generator<readonly number[]> {
	yield [];
	for (let cut = from + least; cut <= size - least; cut++)
		for (const rest of everyWay(size, least, cut)) yield [cut, ...rest];
}

/** Kruskal and Wallis' H as their paper has it, with the correction for ties. */
function kruskalWallis(values: readonly number[], cuts: readonly number[]): number {
	const ranks = midRanks(values);
	const n = values.length;
	const ends = [0, ...cuts, n];
	const between = ends.slice(1).reduce((sum, end, at) => {
		const part = ranks.slice(ends[at], end);
		return sum + part.reduce((total, rank) => total + rank, 0) ** 2 / part.length;
	}, 0);
	const ties = [...new Set(values)].map((value) => values.filter((one) => one === value).length);
	const correction = 1 - ties.reduce((sum, t) => sum + t ** 3 - t, 0) / (n ** 3 - n);
	return ((12 / (n * (n + 1))) * between - 3 * (n + 1)) / correction;
}

const series = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 11 });
const varied = series.filter((values) => new Set(values).size > 1);

describe("segments of ranks", () => {
	it("gives equal values the mean of their ranks", () => {
		expect([...midRanks([2, -1, 2, 3])]).toEqual([2.5, 1, 2.5, 4]);
	});

	it("takes away what groups differ in", () => {
		const scores = rankScores([1, 1, 3, 3], ["a", "a", "b", "b"]);
		expect([...scores]).toEqual([0, 0, 0, 0]);
	});

	it("finds what no other segmentation beats, at its price", () => {
		fc.assert(
			fc.property(
				varied,
				fc.integer({ min: 1, max: 3 }),
				fc.double({ min: 0, max: 6, noNaN: true }),
				(values, least, price) => {
					const ranked = rankedOf(values, least);
					const { cuts, gain } = bestSegmentation(ranked, sumsBefore(ranked, ranked.scores), price);
					const worth = (some: readonly number[]) => kruskalWallis(values, some) - price * some.length;
					const best = Math.max(...[...everyWay(values.length, least)].map(worth));
					expect(worth(cuts)).toBeCloseTo(best, 6);
					expect(gain).toBeCloseTo(kruskalWallis(values, cuts), 6);
				},
			),
			{ numRuns: draws(100) },
		);
	});

	it("is clearest where the gain for each cut is highest", () => {
		fc.assert(
			fc.property(varied, fc.integer({ min: 1, max: 3 }), (values, least) => {
				const ranked = rankedOf(values, least);
				const { cuts, gain } = clearestSegmentation(ranked, sumsBefore(ranked, ranked.scores));
				const ways = [...everyWay(values.length, least)].filter((some) => some.length > 0);
				const most = Math.max(0, ...ways.map((some) => kruskalWallis(values, some) / some.length));
				expect(cuts.length === 0 ? 0 : gain / cuts.length).toBeCloseTo(most, 6);
			}),
			{ numRuns: draws(100) },
		);
	});

	it("cuts nothing where all values are the same, or there is no room", () => {
		const flat = rankedOf([2, 2, 2, 2], 1);
		expect(clearestSegmentation(flat, sumsBefore(flat, flat.scores)).cuts).toEqual([]);
		const short = rankedOf([1, 2, 3], 2);
		expect(clearestSegmentation(short, sumsBefore(short, short.scores)).cuts).toEqual([]);
	});
});
