import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { monotonicTrend } from "./monotonic-trend.ts";

const trendOf = (values: readonly number[]) => monotonicTrend(values.map((value, at) => ({ at, value })));

describe("a trend", () => {
	it("is the median slope, which one odd value does not move", () => {
		expect(trendOf([0, 2, 4, 6, 8])).toMatchObject({ slope: 2, s: 10, n: 5 });
		expect(trendOf([0, 2, 4, 6, 8, 10, -90])?.slope).toBeCloseTo(2, 12);
	});

	it("has the exact chance of its order", () => {
		// Of 120 orders of five two are as clear; S = 8 has four more neighbours either way: 2 × 5 / 120.
		expect(trendOf([1, 2, 3, 4, 5])?.p).toBeCloseTo(2 / 120, 12);
		expect(trendOf([2, 1, 3, 4, 5])).toMatchObject({ s: 8, p: 10 / 120 });
		expect(trendOf([5, 4, 3, 2, 1])?.p).toBeCloseTo(2 / 120, 12);
	});

	it("asks the normal distribution where values are equal", () => {
		// S = 9, one tie of two: variance (5·4·15 − 2·1·9) / 18 = 282 / 18; z = 8 / 3.958 = 2.0212.
		expect(trendOf([1, 1, 2, 3, 4])).toMatchObject({ s: 9 });
		expect(trendOf([1, 1, 2, 3, 4])?.p).toBeCloseTo(0.04326, 4);
		expect(trendOf([1, 1, 1, 1, 1])).toMatchObject({ slope: 0, p: 1 });
		const long = Array.from({ length: 60 }, (_, at) => Math.floor(at / 2));
		expect(trendOf(long)?.p).toBeLessThan(1e-12);
	});

	it("is not read from four values", () => {
		expect(trendOf([1, 2, 3, 4])).toBe(null);
		expect(() => monotonicTrend(Array.from({ length: 5 }, (_, at) => ({ at: 0, value: at })))).toThrow(RangeError);
	});

	const values = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 15 });

	it("turns with its values, and does not ask in which order they come", () => {
		fc.assert(
			fc.property(values, (some) => {
				const points = some.map((value, at) => ({ at: at * 2, value }));
				const [up, down] = [monotonicTrend(points), trendOf(some.map((value) => -value))];
				expect(up?.slope).toBeCloseTo(-(down?.slope ?? 0) / 2, 12);
				expect(up?.p).toBe(down?.p);
				expect(monotonicTrend([...points].reverse())).toEqual(up);
			}),
			{ numRuns: draws(60) },
		);
	});
});
