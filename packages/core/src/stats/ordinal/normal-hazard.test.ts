import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { normalTailRatio } from "../normal-tail.ts";
import { millsRatio, normalBetween, normalHazard } from "./normal-hazard.ts";

const exact = (x: number): number => (Math.sqrt(2 * Math.PI) / 2) * normalTailRatio(x);

describe("the hazard of the normal distribution", () => {
	it("is that of the exact series and fraction, to eight digits, in the table and beyond it", () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (x) => {
				expect(Math.abs(millsRatio(x) / exact(x) - 1)).toBeLessThan(1e-8);
			}),
			{ numRuns: draws(200) },
		);
		expect(normalHazard(0)).toBeCloseTo(Math.sqrt(2 / Math.PI), 9);
		expect(normalHazard(-30)).toBeCloseTo(30.0332, 3);
		expect(normalHazard(10)).toBeLessThan(1e-21);
	});

	it("between two limits mirrors that between their mirror images, far out as well", () => {
		const limit = fc.double({ min: -25, max: 25, noNaN: true });
		fc.assert(
			fc.property(limit, fc.double({ min: 0.01, max: 5, noNaN: true }), (low, gap) => {
				const [here, there] = [
					{ low: 0, high: 0 },
					{ low: 0, high: 0 },
				];
				normalBetween(low, low + gap, here);
				normalBetween(-low - gap, -low, there);
				expect(here.low).toBeCloseTo(there.high, 6);
				expect(here.high).toBeCloseTo(there.low, 6);
			}),
			{ numRuns: draws(200) },
		);
	});

	it("between the middle and far above is twice the height of the middle", () => {
		const into = { low: 0, high: 0 };
		normalBetween(0, 20, into);
		expect(into.low).toBeCloseTo(2 / Math.sqrt(2 * Math.PI), 8);
		expect(into.high).toBeCloseTo(0, 8);
	});
});
