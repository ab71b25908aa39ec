import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { normalTailRatio } from "../normal-tail.ts";
import { hazardAt, hazardsBetween, hazardTable } from "./normal-hazard.ts";

const cubics = hazardTable();
const density = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
/** Below the middle, by the exact series and fraction. */
const exact = (x: number): number => 2 / (Math.sqrt(2 * Math.PI) * normalTailRatio(x));

describe("the hazard of the normal distribution", () => {
	it("is that of the exact series and fraction, in the table and beyond it, on either side", () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (x) => {
				expect(Math.abs(hazardAt(cubics, -x) / exact(-x) - 1)).toBeLessThan(1e-7);
				const above = density(x) / (1 - density(x) / exact(-x));
				expect(Math.abs(hazardAt(cubics, x) - above)).toBeLessThan(1e-9);
			}),
			{ numRuns: draws(200) },
		);
		expect(hazardAt(cubics, 0)).toBeCloseTo(Math.sqrt(2 / Math.PI), 9);
		expect(hazardAt(cubics, -30)).toBeCloseTo(30.0332, 3);
		expect(hazardAt(cubics, 10)).toBeLessThan(1e-20);
	});

	it("between two limits mirrors that between their mirror images, far out as well", () => {
		const limit = fc.double({ min: -25, max: 25, noNaN: true });
		fc.assert(
			fc.property(limit, fc.double({ min: 0.01, max: 5, noNaN: true }), (low, gap) => {
				const [here, there] = [
					{ low: 0, high: 0 },
					{ low: 0, high: 0 },
				];
				hazardsBetween(cubics, low, low + gap, here);
				hazardsBetween(cubics, -low - gap, -low, there);
				expect(here.low).toBeCloseTo(there.high, 6);
				expect(here.high).toBeCloseTo(there.low, 6);
			}),
			{ numRuns: draws(200) },
		);
	});

	it("between two limits is that of the shares below either, on one side and across the middle", () => {
		const into = { low: 0, high: 0 };
		for (const [low, high] of [
			[0.5, 1.7],
			[-2.1, -0.2],
			[-0.6, 1.1],
		] as const) {
			const below = (x: number): number => (x <= 0 ? density(x) / exact(x) : 1 - density(x) / exact(-x));
			hazardsBetween(cubics, low, high, into);
			expect(into.low).toBeCloseTo(density(low) / (below(high) - below(low)), 7);
			expect(into.high).toBeCloseTo(density(high) / (below(high) - below(low)), 7);
		}
	});

	it("between the middle and far above is twice the height of the middle", () => {
		const into = { low: 0, high: 0 };
		hazardsBetween(cubics, 0, 20, into);
		expect(into.low).toBeCloseTo(2 / Math.sqrt(2 * Math.PI), 8);
		expect(into.high).toBeCloseTo(0, 8);
	});
});
