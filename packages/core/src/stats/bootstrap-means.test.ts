import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { bootstrapMeans, quantiles } from "./bootstrap-means.ts";
import { seeded } from "./seeded.ts";

const meansOf = (values: readonly number[], step = 0, seed = 1) =>
	bootstrapMeans(values, seeded(seed), { draws: 4_000, step });
const spreadOf = (values: ArrayLike<number>): number => {
	const all = Array.from(values);
	const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
	return Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
};

describe("means by the bootstrap", () => {
	it("spread as a standard error of the mean does, few values included", () => {
		// Deviations −2, −1, 3: the variance is 14 / 2 = 7, the standard error √(7 / 3) = 1.528.
		expect(spreadOf(meansOf([0, 1, 5]) ?? [])).toBeCloseTo(Math.sqrt(7 / 3), 1);
		expect(spreadOf(meansOf([0, 0, 1, 5, 9, 9, 9, 2]) ?? [])).toBeCloseTo(4.103 / Math.sqrt(8), 1);
	});

	it("of equal values are no certainty where values were rounded", () => {
		expect([...new Set(meansOf([2, 2, 2]) ?? [])]).toEqual([2]);
		const means = meansOf([2, 2, 2, 2], 1) ?? [];
		expect(spreadOf(means)).toBeCloseTo(Math.sqrt(1 / 12 / 4), 2);
		expect(Math.max(...means)).toBeLessThanOrEqual(2.25);
	});

	it("are none of one value", () => {
		expect(meansOf([1])).toBe(null);
	});

	it("are the same for the same values in whatever order", () => {
		const values = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 12 });
		fc.assert(
			fc.property(values, fc.integer(), (some, seed) => {
				const of = (order: readonly number[]) => bootstrapMeans(order, seeded(seed), { draws: 20, step: 1 });
				expect(of([...some].reverse())).toEqual(of(some));
			}),
			{ numRuns: draws(40) },
		);
	});
});

it("takes a quantile between the two values next to it", () => {
	expect(quantiles([4, 1, 3, 2], [0.25, 1])).toEqual([1.75, 4]);
	expect(quantiles([10, 20], [0.5])).toEqual([15]);
	expect(quantiles([], [0.5])).toEqual([]);
	expect(() => quantiles([1], [1.1])).toThrow(RangeError);
});
