import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	baselineScore,
	brierDecomposition,
	brierScore,
	geometricMean,
	type Judged,
	logScore,
	peerScore,
} from "./forecast-scores.ts";

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe("scores of one probability", () => {
	it("are Brier's .09 and ln .7 for 70 % that came, .49 and ln .3 where it did not", () => {
		expect(brierScore(0.7, true)).toBeCloseTo(0.09, 12);
		expect(brierScore(0.7, false)).toBeCloseTo(0.49, 12);
		expect(logScore(0.7, true)).toBeCloseTo(-Math.log(0.7), 12);
		expect(logScore(0.7, false)).toBeCloseTo(-Math.log(0.3), 12);
		expect(logScore(0, true)).toBe(Number.POSITIVE_INFINITY);
		expect(Object.is(logScore(1, true), 0)).toBe(true);
	});

	it("are proper: on average nobody gains by saying other than what they think", () => {
		fc.assert(
			fc.property(share, share, (belief, said) => {
				for (const score of [brierScore, logScore, (p: number, came: boolean) => -baselineScore(p, came)]) {
					const expected = (p: number): number => belief * score(p, true) + (1 - belief) * score(p, false);
					expect(expected(belief)).toBeLessThanOrEqual(expected(said) + 1e-9);
				}
			}),
		);
	});
});

describe("the scores that Metaculus prints", () => {
	it.each([
		[0.9, 84.79969066],
		[0.1, -232.19280949],
		[2 ** (-1 / 2), 50],
		[2 ** (-3 / 2), -50],
	])("are met for a baseline of %d", (probability, printed) => {
		expect(Math.abs(baselineScore(probability, true) - printed)).toBeLessThanOrEqual(1e-8);
		expect(Math.abs(baselineScore(1 - probability, false) - printed)).toBeLessThanOrEqual(1e-8);
	});

	it("are met for half the time: half the score", () => {
		expect(baselineScore(0.9, true, 0.5) / baselineScore(0.9, true)).toBeCloseTo(0.5, 9);
		expect(baselineScore(0, true, 0)).toBe(0);
	});

	it("are met for geometric means of .7, .8 and .9: no .18171206, yes .79581144", () => {
		const given = [0.7, 0.8, 0.9];
		expect(Math.abs((geometricMean(given.map((p) => 1 - p)) ?? 0) - 0.18171206)).toBeLessThanOrEqual(5e-9);
		expect(Math.abs((geometricMean(given) ?? 0) - 0.79581144)).toBeLessThanOrEqual(5e-9);
		expect(geometricMean([])).toBeNull();
	});

	it("give peers scores that add up to nothing", () => {
		fc.assert(
			fc.property(fc.array(share, { minLength: 2, maxLength: 6 }), fc.boolean(), (given, came) => {
				const scores = given.map(
					(p, at) =>
						peerScore(
							p,
							given.filter((_, other) => other !== at),
							came,
						) ?? 0,
				);
				// Each is measured against the others alone, which stretches all by n / (n − 1) alike.
				expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 6);
			}),
		);
		expect(peerScore(0.9, [0.6, 0.6], true)).toBeCloseTo(100 * Math.log(1.5), 9);
		expect(peerScore(0.9, [], true)).toBeNull();
		expect(peerScore(0.9, [0], true)).toBeNull();
		expect(peerScore(0, [0.5], true)).toBeNull();
	});
});

const judged: fc.Arbitrary<Judged> = fc.record({
	probability: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
	came: fc.boolean(),
});
const many = fc.array(judged, { minLength: 1, maxLength: 60 });
const say = (probability: number, ...answers: readonly (0 | 1)[]): readonly Judged[] =>
	answers.map((came) => ({ probability, came: came === 1 }));

describe("the parts of a Brier score", () => {
	it("are worked out by hand: 20 % came in 1 of 4, 80 % in 1 of 2", () => {
		const parts = brierDecomposition([say(0.2, 1, 0, 0, 0), say(0.8, 1, 0)]);
		expect(parts?.reliability).toBeCloseTo((4 * 0.05 ** 2 + 2 * 0.3 ** 2) / 6, 12);
		expect(parts?.resolution).toBeCloseTo((4 * (1 / 4 - 1 / 3) ** 2 + 2 * (1 / 2 - 1 / 3) ** 2) / 6, 12);
		expect(parts?.uncertainty).toBeCloseTo(2 / 9, 12);
		expect(parts?.within).toBeCloseTo(0, 12);
		expect(brierDecomposition([])).toBeNull();
		expect(brierDecomposition([[]])).toBeNull();
	});

	it("add up to the score, whatever is put into one bin", () => {
		fc.assert(
			fc.property(fc.array(many, { minLength: 1, maxLength: 5 }), (bins) => {
				const all = bins.flat();
				const score = all.reduce((sum, { probability, came }) => sum + brierScore(probability, came), 0) / all.length;
				const { reliability = 0, resolution = 0, uncertainty = 0, within = 0 } = brierDecomposition(bins) ?? {};
				expect(reliability - resolution + uncertainty + within).toBeCloseTo(score, 10);
				expect(Math.min(reliability, resolution, uncertainty)).toBeGreaterThanOrEqual(0);
			}),
		);
	});
});
