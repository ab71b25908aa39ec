import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { twoSidedNormal } from "../normal-tail.ts";
import { logOddsWithPrior } from "./log-odds.ts";
import { association, logDice, normalisedMutualInformation } from "./two-by-two.ts";

/** b seven times and a three in one text, b twice and a seven times in the other; figures by R's `chisq.test` and `pchisq`. */
const TOY = { first: 7, firstTotal: 10, second: 2, secondTotal: 9 };

const tables = fc
	.tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: 0, max: 40 })))
	.map(([first = 0, firstRest = 0, second = 0, secondRest = 0]) => ({
		...{ first, firstTotal: first + firstRest, second, secondTotal: second + secondRest },
	}));

describe("a table of two by two", () => {
	it("has the χ² of R, with and without Yates, its G², and the p of that", () => {
		const found = association(TOY);
		expect(found?.expected).toBeCloseTo(4.73684210526, 10);
		expect(found?.chiSquare).toBeCloseTo(4.33716049383, 10);
		expect(found?.chiSquareYates).toBeCloseTo(2.6324382716, 9);
		expect(found?.gSquare).toBeCloseTo(4.53493933226, 10);
		expect(found?.p).toBeCloseTo(0.0332096339684, 10);
		expect(found?.mutualInformation).toBeCloseTo(Math.log2(7 / (90 / 19)), 10);
		expect(found?.t).toBeCloseTo((7 - 90 / 19) / Math.sqrt(7), 10);
	});

	it("says nothing of an empty side, and of what is nowhere or everywhere", () => {
		expect(association({ first: 0, firstTotal: 0, second: 2, secondTotal: 9 })).toBe(null);
		expect(association({ first: 0, firstTotal: 5, second: 0, secondTotal: 9 })).toBe(null);
		expect(association({ first: 5, firstTotal: 5, second: 9, secondTotal: 9 })).toBe(null);
		expect(() => association({ first: 6, firstTotal: 5, second: 0, secondTotal: 9 })).toThrow(RangeError);
	});

	it("has no mutual information and no t of what is never on the first side", () => {
		const found = association({ first: 0, firstTotal: 5, second: 3, secondTotal: 9 });
		expect([found?.mutualInformation, found?.t]).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
		expect(found?.gSquare).toBeLessThan(0);
	});

	it("changes sign with the sides, and Yates never claims more", () => {
		fc.assert(
			fc.property(tables, ({ first, firstTotal, second, secondTotal }) => {
				const one = association({ first, firstTotal, second, secondTotal });
				const other = association({ first: second, firstTotal: secondTotal, second: first, secondTotal: firstTotal });
				if (one === null || other === null) {
					expect(one).toBe(other);
					return;
				}
				expect(one.gSquare).toBeCloseTo(-other.gSquare, 8);
				expect(one.chiSquare).toBeCloseTo(-other.chiSquare, 8);
				expect(Math.abs(one.chiSquareYates)).toBeLessThanOrEqual(Math.abs(one.chiSquare));
				expect(one.p).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: draws(200) },
		);
	});
});

describe("log-odds with a prior", () => {
	it("are as the formula has them, by R", () => {
		const found = logOddsWithPrior({ first: 30, firstTotal: 1000, second: 12, secondTotal: 4000 }, 500);
		expect(found?.logOdds).toBeCloseTo(1.8652841345, 9);
		expect(found?.z).toBeCloseTo(6.18443868849, 9);
	});

	it("do not overrate a rare word: once against never says less than a hundred times against fifty", () => {
		const z = (first: number, second: number) =>
			logOddsWithPrior({ first, firstTotal: 1e4, second, secondTotal: 1e4 }, 500)?.z ?? Number.NaN;
		expect(z(1, 0)).toBeLessThan(1);
		expect(z(100, 50)).toBeGreaterThan(3);
		expect(z(50, 100)).toBeCloseTo(-z(100, 50), 12);
		expect(z(80, 80)).toBeCloseTo(0, 12);
	});

	it("say nothing of a word of neither side, and take no empty prior", () => {
		const table = { first: 0, firstTotal: 10, second: 0, secondTotal: 10 };
		expect(logOddsWithPrior(table, 5)).toBe(null);
		expect(() => logOddsWithPrior(table, 0)).toThrow(RangeError);
	});
});

describe("logDice", () => {
	it("is 14 for words that are never apart, and one less for half as exclusive ones", () => {
		expect(logDice(8, 8, 8)).toBe(14);
		expect(logDice(4, 8, 8)).toBe(13);
		expect(logDice(0, 8, 8)).toBe(Number.NEGATIVE_INFINITY);
	});
});

describe("the tails of a normal distribution", () => {
	it("are those of R, near and far", () => {
		for (const [z, p] of [
			[0.5, 0.617075077451974],
			[1.96, 0.0499957902964409],
			[2.9, 0.00373162660076808],
			[5, 5.73303143758388e-7],
			[12, 3.55296422415536e-33],
			[30, 9.81342785429637e-198],
		] as const) {
			expect(twoSidedNormal(z) / p).toBeCloseTo(1, 9);
			expect(twoSidedNormal(-z)).toBe(twoSidedNormal(z));
		}
		expect(twoSidedNormal(0)).toBe(1);
	});
});

describe("normalised mutual information", () => {
	it("is 0 for independence and 1 where neither is without the other", () => {
		expect(normalisedMutualInformation(6, 20, 30, 100)).toBeCloseTo(0, 12);
		expect(normalisedMutualInformation(7, 7, 7, 100)).toBeCloseTo(1, 12);
		expect(normalisedMutualInformation(5, 5, 5, 5)).toBe(1);
		// ln(4 · 100 / (8 · 10)) / −ln(4 / 100)
		expect(normalisedMutualInformation(4, 8, 10, 100)).toBeCloseTo(Math.log(5) / Math.log(25), 12);
	});

	it("says what cannot be counted", () => {
		expect(() => normalisedMutualInformation(0, 8, 10, 100)).toThrow(RangeError);
		expect(() => normalisedMutualInformation(9, 8, 10, 100)).toThrow(RangeError);
		expect(() => normalisedMutualInformation(4, 8, 200, 100)).toThrow(RangeError);
	});

	it("is within its range, and the same both ways", () => {
		const count = fc.integer({ min: 1, max: 1000 });
		fc.assert(
			fc.property(count, count, count, count, (both, more, others, rest) => {
				const [one, other] = [both + more, both + others];
				const total = both + more + others + rest;
				const value = normalisedMutualInformation(both, one, other, total);
				expect(value).toBe(normalisedMutualInformation(both, other, one, total));
				expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
			}),
		);
	});
});
