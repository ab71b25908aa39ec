import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { falseDiscoveries } from "./benjamini-hochberg.ts";
import { chanceOfLastSighting } from "./last-sighting.ts";

describe("chanceOfLastSighting", () => {
	it("counts orders, as worked out by hand", () => {
		// Two of five texts have it, none of the last two: 3 of the 10 pairs of places are among the first three.
		expect(chanceOfLastSighting([{ texts: 5, having: 2, until: 3 }])).toBeCloseTo(3 / 10, 12);
		expect(chanceOfLastSighting([{ texts: 40, having: 10, until: 40 }])).toBe(1);
		expect(chanceOfLastSighting([{ texts: 3, having: 0, until: 3 }])).toBeNull();
		expect(chanceOfLastSighting([])).toBeNull();
	});

	it("is the product over sorts of text, of which one without it says nothing", () => {
		const [one, other] = [
			{ texts: 8, having: 3, until: 5 },
			{ texts: 12, having: 2, until: 9 },
		];
		const apart = [one, other].map((sort) => chanceOfLastSighting([sort]) as number);
		expect(chanceOfLastSighting([one, other, { texts: 9, having: 0, until: 4 }])).toBeCloseTo(
			(apart[0] as number) * (apart[1] as number),
			12,
		);
	});

	it("comes near (1 − p)ᵏ where the earlier rate is well known", () => {
		const chance = chanceOfLastSighting([{ texts: 20_005, having: 6000, until: 20_000 }]) as number;
		expect(Math.abs(chance / 0.7 ** 5 - 1)).toBeLessThan(0.01);
	});

	it("says what is no record of sightings", () => {
		expect(() => chanceOfLastSighting([{ texts: 3, having: 2, until: 1 }])).toThrow(RangeError);
		expect(() => chanceOfLastSighting([{ texts: 3, having: 1, until: 4 }])).toThrow(RangeError);
	});

	it("is below a level in no more than that share of all orders", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 40 }),
				fc.integer({ min: 1, max: 40 }),
				fc.double({ min: 0.01, max: 0.99, noNaN: true }),
				(having, other, level) => {
					const texts = having + other;
					let below = 0;
					let before = 0;
					for (let until = having; until <= texts; until++) {
						const chance = chanceOfLastSighting([{ texts, having, until }]) as number;
						expect(chance).toBeGreaterThan(before);
						if (chance <= level) below = chance;
						before = chance;
					}
					expect(before).toBe(1);
					expect(below).toBeLessThanOrEqual(level);
				},
			),
		);
	});
});

describe("falseDiscoveries", () => {
	it("takes account of how many were tried", () => {
		expect(falseDiscoveries([0.01, 0.04, 0.03])).toEqual([0.03, 0.04, 0.04]);
	});
});
