import fc from "fast-check";
import { expect, it } from "vitest";
import { normalisedMutualInformation } from "./two-by-two.ts";

it("is 0 for independence and 1 where neither is without the other", () => {
	expect(normalisedMutualInformation(6, 20, 30, 100)).toBeCloseTo(0, 12);
	expect(normalisedMutualInformation(7, 7, 7, 100)).toBeCloseTo(1, 12);
	expect(normalisedMutualInformation(5, 5, 5, 5)).toBe(1);
	// ln(4 · 100 / (8 · 10)) / −ln(4 / 100)
	expect(normalisedMutualInformation(4, 8, 10, 100)).toBeCloseTo(Math.log(5) / Math.log(25), 12);
});

it("says what cannot be counted", () => {
	expect(() => normalisedMutualInformation(0, 8, 10, 100)).toThrow(RangeError);
	expect(() => normalisedMutualInformation(9, 8, 10, 100)).toThrow(RangeError);
	expect(() => normalisedMutualInformation(4, 8, 200, 100)).toThrow(RangeError);
});

it("is within its range, and the same both ways", () => {
	const count = fc.integer({ min: 1, max: 1000 });
	fc.assert(
		fc.property(count, count, count, count, (both, more, others, rest) => {
			const [one, other] = [both + more, both + others];
			const total = both + more + others + rest;
			const value = normalisedMutualInformation(both, one, other, total);
			expect(value).toBe(normalisedMutualInformation(both, other, one, total));
			expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
		}),
	);
});
