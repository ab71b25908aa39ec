import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "../seeded.ts";
import { chanceOfLastSighting } from "./last-sighting.ts";

/** Of a row of texts that have it or not, with the gaps and without. */
function chancesIn(row: readonly boolean[]): { readonly withGaps: number; readonly alone: number } {
	const places = row.flatMap((has, at) => (has ? [at] : []));
	const sorts = [{ texts: row.length, having: places.length, until: (places.at(-1) as number) + 1 }];
	const gaps = places.slice(1).map((place, at) => place - (places[at] as number) - 1);
	return {
		withGaps: chanceOfLastSighting(sorts, gaps) as number,
		alone: chanceOfLastSighting(sorts) as number,
	};
}
const ALPHA = 0.05;
const shareOf = (chances: readonly number[]): number =>
	chances.filter((chance) => chance <= ALPHA).length / chances.length;

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

describe("chanceOfLastSighting with gaps", () => {
	const even = [{ texts: 40, having: 6, until: 25 }];

	it("is larger the more sightings crowd, and no larger for gaps that are more even than chance", () => {
		const alone = chanceOfLastSighting(even) as number;
		const chances = [
			[3, 4, 4, 4, 4],
			[1, 3, 4, 5, 6],
			[0, 1, 2, 2, 14],
			[0, 0, 0, 1, 18],
		].map((gaps) => chanceOfLastSighting(even, gaps) as number);
		expect(chances[0]).toBeLessThanOrEqual(alone);
		expect(chances[1]).toBe(chances[0]);
		expect(chances[2]).toBeGreaterThan(chances[1] as number);
		expect(chances[3]).toBeGreaterThan(chances[2] as number);
	});

	it("says nothing of crowding from two sightings, or from ones without a text between", () => {
		const two = [{ texts: 30, having: 2, until: 9 }];
		expect(chanceOfLastSighting(two, [7])).toBe(chanceOfLastSighting(two));
		expect(chanceOfLastSighting(even, [0, 0, 0, 0, 0])).toBe(chanceOfLastSighting(even));
	});

	it("is at most .05 in about so many of all orders of texts that do not depend on each other", () => {
		const orders = (texts: number, having: number): readonly (readonly boolean[])[] =>
			texts === 0
				? [[]]
				: [true, false].flatMap((has) =>
						having < Number(has) || texts - 1 < having - Number(has)
							? []
							: orders(texts - 1, having - Number(has)).map((rest) => [has, ...rest]),
					);
		for (const having of [4, 6, 8]) {
			const share = shareOf(orders(16, having).map((row) => chancesIn(row).withGaps));
			expect(share).toBeGreaterThan(0.02);
			expect(share).toBeLessThan(0.06);
		}
		const { shuffled } = seeded(5);
		const long = Array.from({ length: 300 }, (_, at) => at % 10 === 0);
		const share = shareOf(Array.from({ length: 2000 }, () => chancesIn(shuffled(long)).withGaps));
		expect(share).toBeGreaterThan(0.04);
		expect(share).toBeLessThan(0.06);
	});

	it("keeps most of the false alarms away where texts of one occasion resemble each other", () => {
		const { share } = seeded(8);
		const rows = Array.from({ length: 1000 }, () =>
			Array.from({ length: 60 }, () => share() < 0.25).flatMap((isUsed) =>
				Array.from({ length: 8 }, () => isUsed && share() < 0.5),
			),
		).map(chancesIn);
		expect(shareOf(rows.map(({ alone }) => alone))).toBeGreaterThan(0.25);
		expect(shareOf(rows.map(({ withGaps }) => withGaps))).toBeLessThan(0.1);
	});

	it("does not depend on the order of the gaps, and is above 0 for the longest silence", () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat(50), { minLength: 1, maxLength: 60 }),
				fc.nat(300),
				fc.integer(),
				(gaps, since, seed) => {
					const until = gaps.length + 1 + gaps.reduce((sum, gap) => sum + gap, 0);
					const sorts = [{ texts: until + since, having: gaps.length + 1, until }];
					const chance = chanceOfLastSighting(sorts, gaps) as number;
					expect(chanceOfLastSighting(sorts, seeded(seed).shuffled(gaps))).toBeCloseTo(chance, 12);
					expect(chance).toBeGreaterThan(0);
					expect(chance).toBeLessThanOrEqual(1);
				},
			),
		);
	});
});
