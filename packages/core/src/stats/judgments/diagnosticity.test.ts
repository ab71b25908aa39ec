import { CONSISTENCIES, type Consistency } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnosticity } from "./diagnosticity.ts";

describe("how well evidence tells explanations apart", () => {
	it.each<[readonly Consistency[], number | null]>([
		[["CC", "II"], 1],
		[["C", "I"], 1 / 2],
		[["C", "N"], 1 / 4],
		[["C", "C", "C"], 0],
		[["II", "II"], 0],
		[["CC", "II", "II"], 2 / 3],
		// Four of ten pairs differ, by two steps each.
		[["I", "C", "C", "C", "C"], 1 / 5],
		// The range is the same, more pairs differ.
		[["I", "I", "C", "C", "C"], 3 / 10],
		[["C", "NA", "I"], 1 / 2],
		[["C", "NA"], null],
		[["C"], null],
		[[], null],
	])("is for %j: %d", (readings, expected) => {
		if (expected === null) expect(diagnosticity(readings)).toBeNull();
		else expect(diagnosticity(readings)).toBeCloseTo(expected, 12);
	});

	it("stays within 0–1, and depends neither on order nor on direction", () => {
		const mirror = { CC: "II", C: "I", N: "N", I: "C", II: "CC", NA: "NA" } as const;
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...CONSISTENCIES), { maxLength: 8 }), (readings) => {
				const value = diagnosticity(readings);
				if (value === null) return;
				expect(value).toBeGreaterThanOrEqual(0);
				expect(value).toBeLessThanOrEqual(1);
				expect(diagnosticity(readings.toReversed())).toBeCloseTo(value, 12);
				expect(diagnosticity(readings.map((reading) => mirror[reading]))).toBeCloseTo(value, 12);
			}),
		);
	});
});
