import { describe, expect, it } from "vitest";
import { normalDivergence, normalLogScore } from "./normal-scores.ts";

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
