import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { equalCountBins } from "./equal-count-bins.ts";

const many = fc.array(fc.record({ probability: fc.integer({ min: 0, max: 20 }).map((n) => n / 20) }), {
	minLength: 1,
	maxLength: 60,
});

describe("bins of about as many cases", () => {
	const sizes = (values: readonly number[], least?: number) =>
		equalCountBins(values, (value) => value, least === undefined ? {} : { least }).map(({ length }) => length);

	it("are one for few, ten at most", () => {
		expect(sizes([])).toEqual([]);
		expect(sizes([3, 1, 2])).toEqual([3]);
		expect(sizes(Array.from({ length: 9 }, (_, i) => i))).toEqual([9]);
		expect(sizes(Array.from({ length: 12 }, (_, i) => i))).toEqual([6, 6]);
		expect(sizes(Array.from({ length: 500 }, (_, i) => i))).toEqual(Array.from({ length: 10 }, () => 50));
	});

	it("are never more than asked for, however the cases divide", () => {
		const distinct = (count: number) => Array.from({ length: count }, (_, i) => i);
		expect(sizes(distinct(55))).toEqual([5, 5, 5, 5, 5, 6, 6, 6, 6, 6]);
		for (const count of [57, 59, 109]) expect(sizes(distinct(count))).toHaveLength(10);
		for (let count = 1; count <= 300; count++) {
			const all = sizes(distinct(count));
			expect(all).toHaveLength(Math.max(1, Math.min(10, Math.floor(count / 5))));
			expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
		}
	});

	it("never part equal values", () => {
		expect(sizes([1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6])).toEqual([7, 5]);
		expect(sizes(Array.from({ length: 12 }, () => 1))).toEqual([12]);
	});

	it("hold every case once, in order, and enough in each", () => {
		fc.assert(
			fc.property(many, fc.integer({ min: 1, max: 8 }), (cases, least) => {
				const bins = equalCountBins(cases, ({ probability }) => probability, { least });
				expect(bins.flat()).toHaveLength(cases.length);
				const values = bins.flat().map(({ probability }) => probability);
				expect(values).toEqual(values.toSorted((a, b) => a - b));
				if (cases.length >= least) expect(bins.every(({ length }) => length >= least)).toBe(true);
				expect(bins.length).toBeLessThanOrEqual(10);
				const ends = bins.map((bin) => [bin[0]?.probability, bin.at(-1)?.probability]);
				for (const [at, [first]] of ends.entries()) expect(ends[at - 1]?.[1]).not.toBe(first);
			}),
		);
	});
});
