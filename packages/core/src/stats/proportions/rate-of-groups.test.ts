import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { seeded } from "../seeded.ts";
import { type GroupRate, rateOfGroups } from "./rate-of-groups.ts";

const none = { hits: 0, trials: 0 };
const rate = (...given: Parameters<typeof rateOfGroups>): GroupRate => rateOfGroups(...given) as GroupRate;
const repeated = (count: number, hits: number, trials: number) =>
	Array.from({ length: count }, () => ({ hits, trials }));

describe("the rate of groups", () => {
	it("is not known without a trial", () => {
		expect(rateOfGroups([], { hits: 1, trials: 2 })).toBeNull();
		expect(rateOfGroups([none], { hits: 1, trials: 2 })).toBeNull();
	});

	it("is near the share of many groups that are alike, and its interval holds it", () => {
		const { share, low, high } = rate(repeated(200, 1, 10), none);
		expect(share).toBeCloseTo(0.1, 2);
		expect(low).toBeLessThan(0.1);
		expect(high).toBeGreaterThan(0.1);
		expect(high - low).toBeLessThan(0.05);
	});

	it("does not take many trials of few groups for many", () => {
		const few = rate([...repeated(1, 100, 100), ...repeated(3, 0, 100)], none);
		const many = rate([...repeated(100, 1, 1), ...repeated(300, 0, 1)], none);
		expect(few.high - few.low).toBeGreaterThan(3 * (many.high - many.low));
	});

	it("makes a group like one that was seen less of a surprise", () => {
		const here = { hits: 8, trials: 8 };
		const calm = rate(repeated(12, 0, 10), here).chance;
		const once = rate([...repeated(11, 0, 10), { hits: 9, trials: 10 }], here).chance;
		expect(calm).toBeLessThan(0.05);
		expect(once).toBeGreaterThan(calm);
	});

	const group = fc.record({
		trials: fc.integer({ min: 0, max: 30 }),
		share: fc.double({ min: 0, max: 1, noNaN: true }),
	});
	const groups = fc.array(
		group.map(({ trials, share }) => ({ hits: Math.round(trials * share), trials })),
		{ minLength: 1, maxLength: 12 },
	);

	it("is certain of no hits or more, and each hit more is less likely; the order of groups says nothing", () => {
		fc.assert(
			fc.property(groups, fc.integer({ min: 1, max: 30 }), (given, trials) => {
				fc.pre(given.some((one) => one.trials > 0));
				const chances = Array.from({ length: trials + 1 }, (_, hits) => rate(given, { hits, trials }).chance);
				expect(chances[0]).toBe(1);
				for (let at = 1; at <= trials; at++) {
					expect(chances[at]).toBeLessThanOrEqual((chances[at - 1] as number) + 1e-9);
					expect(chances[at]).toBeGreaterThanOrEqual(0);
				}
				const { low, share, high } = rate(given, none);
				expect(low).toBeLessThanOrEqual(share);
				expect(share).toBeLessThanOrEqual(high);
				expect(rate(given.toReversed(), none).share).toBeCloseTo(share, 9);
			}),
			{ numRuns: draws(40) },
		);
	});

	it("is surprised one time in twenty at most, where groups each have a share of their own", () => {
		const chance = seeded(11);
		// Half of the groups nearly never, half of them often: shares differ much.
		const drawn = (size: number) => {
			const share = chance.share() < 0.8 ? 0.02 : 0.7;
			return {
				trials: size,
				hits: Array.from({ length: size }, () => chance.share()).filter((one) => one < share).length,
			};
		};
		let surprises = 0;
		const rounds = draws(400);
		for (let round = 0; round < rounds; round++) {
			const given = Array.from({ length: 10 }, () => drawn(12));
			if (rate(given, drawn(12)).chance <= 0.05) surprises++;
		}
		expect(surprises / rounds).toBeLessThanOrEqual(0.06);
	});
});
