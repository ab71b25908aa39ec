import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import {
	alphaU,
	alphaUOf,
	alphaUPart,
	type Continuum,
	categoryAlpha,
	codedAlpha,
	disagreementsOn,
	markedAlpha,
	type Unit,
	uAlpha,
	unitisingSums,
} from "./unitising-alpha.ts";

/** Beginning and length of each unit, as papers give them. */
const units = (category: number, ...given: readonly (readonly [start: number, length: number])[]): readonly Unit[] =>
	given.map(([start, length]) => ({ start, end: start + length, category }));

/** A text of forty characters with units of two categories, of two to four coders. */
const text = fc.record({
	length: fc.constant(40),
	coders: fc.array(
		fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 0, maxLength: 8 }).map((cuts) => {
			const ends = cuts.toSorted((a, b) => a - b);
			return ends.flatMap((start, at) =>
				at % 2 === 0 && at + 1 < ends.length
					? [{ start, end: ends[at + 1] as number, category: (start + at) % 2 }]
					: [],
			);
		}),
		{ minLength: 2, maxLength: 4 },
	),
});

describe("α_U", () => {
	it("has the values of Krippendorff (2004), page 254", () => {
		// A continuum from 150 to 450; c and k are categories 0 and 1.
		const continuum: Continuum = {
			length: 300,
			coders: [
				[...units(1, [30, 45]), ...units(0, [75, 70]), ...units(1, [150, 50]), ...units(0, [220, 30])],
				[...units(1, [30, 40]), ...units(0, [70, 80]), ...units(1, [150, 50]), ...units(0, [205, 20], [250, 20])],
			],
		};
		const c = disagreementsOn(0, [alphaUPart(continuum, 2)]);
		expect(c.observed).toBeCloseTo(0.0144, 4);
		expect(c.expected).toBeCloseTo(0.0532, 4);
		expect(1 - c.observed / c.expected).toBeCloseTo(0.7286, 4);
	});

	// Four pairs of observers on a continuum of 24; the printed expectations are those of ever finer places.
	it.each([
		[
			[
				[2, 8],
				[14, 6],
			],
			[
				[4, 4],
				[15, 2],
			],
			0.03125,
			0.0699,
			0.553,
		],
		[
			[[0, 18]],
			[
				[0, 2],
				[2, 1],
				[3, 1],
				[4, 1],
				[5, 1],
				[6, 3],
				[9, 1],
			],
			2.26736,
			1.17731,
			-0.926,
		],
		[
			[
				[2, 6],
				[10, 2],
				[14, 4],
				[20, 2],
			],
			[
				[0, 2],
				[4, 4],
				[10, 4],
				[16, 2],
				[20, 2],
			],
			0.02777,
			0.08642,
			0.679,
		],
		[
			[
				[0, 2],
				[2, 8],
				[10, 4],
				[14, 6],
				[20, 4],
			],
			[
				[0, 4],
				[4, 4],
				[8, 7],
				[15, 2],
				[17, 7],
			],
			0.38715,
			0.41445,
			0.066,
		],
	] as const)("has the values of Krippendorff (1995), page 57", (first, second, apart, byChance, alpha) => {
		const fine = 5_000;
		const of = (given: readonly (readonly [number, number])[], by: number) =>
			units(0, ...given.map(([start, length]) => [start * by, length * by] as const));
		const coarse = alphaUPart({ length: 24, coders: [of(first, 1), of(second, 1)] }, 1);
		expect(disagreementsOn(0, [coarse]).observed).toBeCloseTo(apart, 4);
		const continuum = { length: 24 * fine, coders: [of(first, fine), of(second, fine)] };
		expect(Math.abs(disagreementsOn(0, [alphaUPart(continuum, 1)]).expected - byChance)).toBeLessThan(0.005);
		// The paper lets the places become ever finer in another way, by up to so much.
		expect(Math.abs((alphaU(continuum, 1) as number) - alpha)).toBeLessThan(0.02);
	});

	// What INCEpTION's tests expect, with units of the same places; of two units of one category that overlap it takes the longer. Units
	// without a label count for nothing there.
	it.each([
		[
			"one coder of two has a second category",
			15,
			units(0, [0, 4]),
			[...units(0, [0, 4]), ...units(1, [0, 4])],
			0.4893,
		],
		["ends differ", 15, [...units(0, [0, 7]), ...units(1, [0, 7])], [...units(0, [0, 4]), ...units(1, [0, 4])], 0.6783],
		["one coder alone marks, all there is", 4, [], units(0, [0, 4]), -4.5],
		["each marks in another of two texts", 8, units(0, [0, 1]), units(0, [4, 1]), -0.0714],
		["other categories, in the same place", 4, units(0, [3, 1]), units(1, [3, 1]), 0],
		["all alike", 4, units(0, [0, 1]), units(0, [0, 1]), 1],
	])("has the value of INCEpTION where %s", (_, length, first, second, alpha) => {
		expect(alphaU({ length, coders: [first, second] }, 2)).toBeCloseTo(alpha, 3);
	});

	it("of several texts is that of one text that has them one behind the other", () => {
		fc.assert(
			fc.property(text, text, text, (...texts) => {
				const two = texts.map(({ length, coders }) => ({ length, coders: coders.slice(0, 2) }));
				const joined = [0, 1].map((coder) =>
					two.flatMap(({ coders }, at) =>
						(coders[coder] as readonly Unit[]).map(({ start, end, category }) => ({
							...{ start: start + 40 * at, end: end + 40 * at, category },
						})),
					),
				);
				const whole = alphaU({ length: 120, coders: joined }, 2);
				const found = alphaUOf(two.map((one) => alphaUPart(one, 2)));
				if (whole === null) expect(found).toBeNull();
				else expect(found).toBeCloseTo(whole, 9);
			}),
			{ numRuns: draws(60) },
		);
	});

	it("is 1 where all mark alike, and says nothing where nobody marks anything", () => {
		const same = units(0, [3, 5], [10, 2]);
		expect(alphaU({ length: 20, coders: [same, same, same] }, 1)).toBe(1);
		expect(alphaU({ length: 20, coders: [[], []] }, 1)).toBeNull();
		expect(alphaU({ length: 20, coders: [same] }, 1)).toBeNull();
	});
});

describe("the uα family", () => {
	/** The coefficients as the paper defines them, character by character and segment by segment: a second way to the same numbers. */
	function byCharacters({ length, coders }: Continuum, valued: boolean): readonly (number | null)[] {
		const at = (own: readonly Unit[], place: number): number =>
			(own.find(({ start, end }) => start <= place && place < end)?.category ?? -1) + 1;
		const pairs = coders.flatMap((own, i) => coders.flatMap((theirs, j) => (i === j ? [] : [[own, theirs] as const])));
		const others = coders.length - 1;
		const table = (counts: (c: number, k: number) => boolean) =>
			[0, 1, 2].map((c) =>
				[0, 1, 2].map((k) =>
					pairs.reduce((sum, [own, theirs]) => {
						let length_ = 0;
						for (let place = 0; place < length; place++)
							if (at(own, place) === c && at(theirs, place) === k && counts(c, k)) length_++;
						return sum + length_ / others;
					}, 0),
				),
			);
		const observed = table((c, k) => !valued || (c > 0 && k > 0));
		const margins = observed.map((row) => row.reduce((sum, one) => sum + one, 0));
		const all = margins.reduce((sum, one) => sum + one, 0);
		const own = [0, 1, 2].map((c) =>
			valued
				? pairs.reduce((sum, [mine, theirs]) => {
						const within = mine.filter(({ category }) => category + 1 === c);
						const common = (unit: Unit): number =>
							Array.from({ length }, (_, place) => place).filter(
								(place) => unit.start <= place && place < unit.end && at(theirs, place) > 0,
							).length;
						return sum + within.reduce((more, unit) => more + common(unit) ** 2, 0) / others;
					}, 0)
				: c === 0
					? (margins[0] as number)
					: coders
							.flat()
							.reduce((sum, { start, end, category }) => sum + (category + 1 === c ? (end - start) ** 2 : 0), 0),
		);
		const possible = all * all - own.reduce((sum, one) => sum + one, 0);
		const expected = observed.map((row, c) =>
			row.map(
				(_, k) =>
					(all * ((margins[c] as number) * (margins[k] as number) - (c === k ? (own[c] as number) : 0))) / possible,
			),
		);
		const apart = (of: readonly (readonly number[])[], counts: (c: number, k: number) => boolean): number =>
			of.reduce((sum, row, c) => sum + row.reduce((more, one, k) => more + (counts(c, k) ? one : 0), 0), 0);
		return (
			[(c, k) => c !== k, (c, k) => (c === 0) !== (k === 0)] as const satisfies readonly ((
				c: number,
				k: number,
			) => boolean)[]
		).map((counts) => {
			const byChance = apart(expected, counts);
			return possible > 0 && byChance > 1e-9 ? 1 - apart(observed, counts) / byChance : null;
		});
	}

	it("is what lengths and segments one by one give, for three coders of two categories", () => {
		const three: Continuum = {
			length: 60,
			coders: [units(0, [2, 3]), [...units(0, [2, 3]), ...units(1, [10, 10])], units(1, [2, 3], [15, 5])],
		};
		const sums = unitisingSums([three], 2);
		expect(uAlpha(sums, 2)).toBeCloseTo(0.398298, 6);
		expect(markedAlpha(sums, 2)).toBeCloseTo(0.523801, 6);
		expect(codedAlpha(sums, 2)).toBeCloseTo(5 / 14, 12);
		expect(categoryAlpha(sums, 2, 0)).toBeCloseTo(0.3125, 12);
		expect(categoryAlpha(sums, 2, 1)).toBeCloseTo(0.390625, 12);
	});

	it("is what lengths and segments one by one give", () => {
		fc.assert(
			fc.property(text, (given) => {
				const sums = unitisingSums([given], 2);
				const [u, marked] = byCharacters(given, false);
				const [coded] = byCharacters(given, true);
				for (const [value, other] of [
					[uAlpha(sums, 2), u],
					[markedAlpha(sums, 2), marked],
					[codedAlpha(sums, 2), coded],
				] as const)
					if (value !== null && other !== null && other !== undefined) expect(value).toBeCloseTo(other, 6);
					else expect(value).toBe(other ?? null);
			}),
			{ numRuns: draws(60) },
		);
	});

	it("adds up over texts, whatever their order and that of coders", () => {
		fc.assert(
			fc.property(text, text, (first, second) => {
				const both = unitisingSums([first, second], 2);
				const parts = [
					unitisingSums([{ ...second, coders: second.coders.toReversed() }], 2),
					unitisingSums([first], 2),
				];
				for (const [cell, sum] of both.entries())
					expect((parts[0]?.[cell] as number) + (parts[1]?.[cell] as number)).toBeCloseTo(sum, 9);
			}),
			{ numRuns: draws(100) },
		);
	});

	it("is at most 1, and of one category marked alpha is the same as uα", () => {
		fc.assert(
			fc.property(text, (given) => {
				const one = { ...given, coders: given.coders.map((own) => own.map((unit) => ({ ...unit, category: 0 }))) };
				const sums = unitisingSums([one], 1);
				const value = uAlpha(sums, 1);
				if (value === null) expect(markedAlpha(sums, 1)).toBeNull();
				else expect(markedAlpha(sums, 1)).toBeCloseTo(value, 9);
				for (const alpha of [value, codedAlpha(unitisingSums([given], 2), 2), categoryAlpha(sums, 1, 0)])
					if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1 + 1e-9);
			}),
			{ numRuns: draws(200) },
		);
	});

	it("refuses units that overlap or lie outside", () => {
		expect(() => unitisingSums([{ length: 9, coders: [units(0, [2, 4], [5, 2]), []] }], 1)).toThrow(RangeError);
		expect(() => unitisingSums([{ length: 9, coders: [units(0, [2, 8]), []] }], 1)).toThrow(RangeError);
	});
});
