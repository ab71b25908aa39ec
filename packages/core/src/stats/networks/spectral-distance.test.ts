import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { kernelWeight } from "./kernel-weight.ts";
import { degreeSpectrum, laplacianSpectrum, spectralDistance, type Ties } from "./spectral-distance.ts";

const tiesOf = (...rows: readonly (readonly number[])[]): Ties => ({
	values: Float64Array.from(rows.flat()),
	size: rows.length,
});

const shown = (values: Float64Array) => Array.from(values, (value) => Number(value.toFixed(9)));

describe("the spectrum of a network", () => {
	it("is that of its Laplacian, scaled to 1, as worked out by hand", () => {
		// A path of three: 3, 1 and 0 over 4; one of its ends has no tie of its own beside it.
		expect(shown(laplacianSpectrum(tiesOf([0, 1, 0], [1, 0, 1], [0, 1, 0])))).toEqual([0.75, 0.25, 0]);
		expect(shown(degreeSpectrum(tiesOf([0, 1, 0], [1, 0, 1], [0, 1, 0])))).toEqual([0.5, 0.25, 0.25]);
		// A triangle: 3, 3 and 0.
		expect(shown(laplacianSpectrum(tiesOf([0, 2, 2], [2, 0, 2], [2, 2, 0])))).toEqual([0.5, 0.5, 0]);
	});

	it("knows no ties below 0, and nothing of a network without ties", () => {
		expect(shown(laplacianSpectrum(tiesOf([0, -1], [-1, 0])))).toEqual([]);
		expect(shown(laplacianSpectrum(tiesOf([9, 1, -5], [1, 9, 0], [-5, 0, 9])))).toEqual([1, 0]);
	});

	const networks = fc.array(fc.nat(5), { minLength: 25, maxLength: 25 }).map((drawn) => ({
		size: 5,
		values: Float64Array.from(drawn, (_, at) => {
			const [row, column] = [Math.floor(at / 5), at % 5];
			return drawn[Math.max(row, column) * 5 + Math.min(row, column)] as number;
		}),
	}));

	it("is at a distance of 0 to 2, of 0 to itself and to the same network with other strengths", () => {
		fc.assert(
			fc.property(networks, networks, (one, other) => {
				const [first, second] = [laplacianSpectrum(one), laplacianSpectrum(other)];
				const apart = spectralDistance(first, second);
				expect(apart).toBeGreaterThanOrEqual(0);
				expect(apart).toBeLessThanOrEqual(2 + 1e-9);
				expect(apart).toBeCloseTo(spectralDistance(second, first), 12);
				const doubled = { ...one, values: one.values.map((value) => 2 * value) };
				expect(spectralDistance(first, laplacianSpectrum(doubled))).toBeCloseTo(0, 9);
			}),
			{ numRuns: draws(100) },
		);
	});
});

describe("kernelWeight", () => {
	it.each(["uniform", "triangular", "epanechnikov", "gaussian"] as const)(
		"%s has an area of 1, and is the same on both sides",
		(kernel) => {
			const steps = Array.from({ length: 20_001 }, (_, at) => (at - 10_000) / 1000);
			const area = steps.reduce((sum, distance) => sum + kernelWeight(distance, kernel) / 1000, 0);
			expect(area).toBeCloseTo(1, 3);
			for (const distance of steps.slice(0, 10_000))
				expect(kernelWeight(distance, kernel)).toBe(kernelWeight(-distance, kernel));
		},
	);
});
