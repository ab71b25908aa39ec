import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baselineScore, brierScore, geometricMean, logScore, peerScore } from "./forecast-scores.ts";
import { normalDivergence, normalLogScore } from "./normal-scores.ts";

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

describe("the scores that Squiggle prints", () => {
	const estimate = { mean: 5, deviation: 2 };
	const answer = { mean: 5.2, deviation: 1 };
	const prior = { mean: 5.5, deviation: 3 };

	it.each([
		["with a prior", normalLogScore(estimate, answer, prior), -0.33591375663884876, 0.001, -0.33602066366371997],
		["without one", normalLogScore(estimate, answer), 0.32244107041564646, 0.001, 0.3231471805599453],
		["for a number", normalLogScore(estimate, 4.5), 1.6433360626394853, 1e-6, 1.6433357137646178],
		[
			"as a divergence",
			normalDivergence(estimate, { mean: 5, deviation: 1.5 }),
			0.06874342818671068,
			0.001,
			0.06893207245178079,
		],
	])(
		"are met %s, as far as it integrates, and the closed form to the last digit",
		(_, score, printed, step, closed) => {
			expect(Math.abs(score - printed)).toBeLessThanOrEqual(step);
			expect(Math.abs(score - closed)).toBeLessThanOrEqual(1e-12);
		},
	);

	it("are nothing for the answer itself, and refuse what is no distribution", () => {
		expect(normalDivergence(prior, prior)).toBe(0);
		expect(() => normalLogScore({ mean: 1, deviation: 0 }, 1)).toThrow(RangeError);
		expect(() => normalDivergence(prior, { mean: Number.NaN, deviation: 1 })).toThrow(RangeError);
	});
});
