import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaInterval, betaQuantile, incompleteBeta, logGamma } from "./beta.ts";

const shape = fc.double({ min: 0.02, max: 5000, noNaN: true });
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe("ln Γ", () => {
	it("is the logarithm of (n − 1)! at whole numbers", () => {
		expect(logGamma(1)).toBeCloseTo(0, 13);
		expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
		expect(logGamma(21)).toBeCloseTo(Math.log(2432902008176640000), 11);
	});

	it("is ln √π at one half, and 359.1342 at a hundred", () => {
		expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
		expect(logGamma(100)).toBeCloseTo(359.1342053695754, 10);
	});

	it("refuses zero and below", () => {
		expect(() => logGamma(0)).toThrow(RangeError);
		expect(() => logGamma(-1)).toThrow(RangeError);
	});
});

describe("share of a Beta below a point", () => {
	it("is the polynomial 6x² − 8x³ + 3x⁴ for Beta(2, 3)", () => {
		for (const x of [0.1, 0.25, 0.5, 0.9])
			expect(incompleteBeta(x, 2, 3)).toBeCloseTo(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, 13);
	});

	it("is xᵃ where b is 1, and the arcsine law at one half each", () => {
		expect(incompleteBeta(0.3, 0.2, 1)).toBeCloseTo(0.3 ** 0.2, 13);
		expect(incompleteBeta(0.3, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(0.3)), 13);
	});

	it("is nothing below 0, everything above 1, and rises between", () => {
		expect([incompleteBeta(-1, 2, 3), incompleteBeta(2, 2, 3)]).toEqual([0, 1]);
		fc.assert(
			fc.property(share, share, shape, shape, (x, y, a, b) => {
				const [low, high] = [incompleteBeta(Math.min(x, y), a, b), incompleteBeta(Math.max(x, y), a, b)];
				expect(low).toBeLessThanOrEqual(high + 1e-12);
			}),
		);
	});

	it("mirrors: what lies below x in Beta(a, b) lies above 1 − x in Beta(b, a)", () => {
		fc.assert(
			fc.property(share, shape, shape, (x, a, b) => {
				expect(incompleteBeta(x, a, b)).toBeCloseTo(1 - incompleteBeta(1 - x, b, a), 9);
			}),
		);
	});

	it("refuses shapes that are no shapes", () => {
		expect(() => incompleteBeta(0.5, 0, 1)).toThrow(RangeError);
		expect(() => incompleteBeta(0.5, 1, Number.POSITIVE_INFINITY)).toThrow(RangeError);
	});
});

describe("quantile of a Beta", () => {
	it("solves the polynomial of Beta(2, 3): its median is .38573", () => {
		const median = betaQuantile(0.5, 2, 3);
		expect(median).toBeCloseTo(0.3857276, 6);
		expect(6 * median ** 2 - 8 * median ** 3 + 3 * median ** 4).toBeCloseTo(0.5, 12);
	});

	it("is the plain root for Beta(a, 1) and the share itself for Beta(1, 1)", () => {
		expect(betaQuantile(0.025, 3, 1)).toBeCloseTo(0.025 ** (1 / 3), 12);
		expect(betaQuantile(0.975, 1, 4)).toBeCloseTo(1 - 0.025 ** (1 / 4), 12);
		expect(betaQuantile(0.7, 1, 1)).toBeCloseTo(0.7, 12);
	});

	it("reaches quantiles far below the smallest share anyone would print", () => {
		expect(betaQuantile(0.025, 0.05, 1) / 0.025 ** 20).toBeCloseTo(1, 9);
	});

	it("gives back the share that lies below it", () => {
		fc.assert(
			fc.property(share, shape, shape, (p, a, b) => {
				const x = betaQuantile(p, a, b);
				// Where a quantile falls between 1 and its neighbour no double can hold it.
				if (x > 1e-290 && x < 1 - 1e-9) expect(incompleteBeta(x, a, b)).toBeCloseTo(p, 7);
			}),
		);
	});

	it("gives the middle 95 %: Beta(1, 1) from .025 to .975", () => {
		const [low, high] = betaInterval(1, 1);
		expect(low).toBeCloseTo(0.025, 12);
		expect(high).toBeCloseTo(0.975, 12);
	});

	it("refuses a share outside 0–1", () => {
		expect(() => betaQuantile(1.1, 2, 3)).toThrow(RangeError);
		expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
	});
});
