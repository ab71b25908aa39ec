import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOfAbsence, chanceOfFirst, wilsonInterval } from "./proportions.ts";

describe("Wilson's interval", () => {
	it("is 5 of 10 by hand: (5 + z²/2) / (10 + z²) ± …, from .2366 to .7634", () => {
		const [low, high] = wilsonInterval(5, 10) ?? [];
		expect(low).toBeCloseTo(0.2366, 4);
		expect(high).toBeCloseTo(0.7634, 4);
	});

	it("reaches from 0 to z² / (n + z²) when nothing was seen", () => {
		const [low, high] = wilsonInterval(0, 10) ?? [];
		expect(low).toBe(0);
		expect(high).toBeCloseTo(0.2775, 4);
	});

	it("knows nothing of no trials, and refuses more hits than trials", () => {
		expect(wilsonInterval(0, 0)).toBeNull();
		expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
	});

	it("holds the share, stays within 0–1, and narrows as trials are added", () => {
		fc.assert(
			fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (some, trials) => {
				const hits = some % (trials + 1);
				const [low, high] = wilsonInterval(hits, trials) as [number, number];
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(low).toBeLessThanOrEqual(hits / trials);
				expect(high).toBeGreaterThanOrEqual(hits / trials);
				const [closer, wider] = wilsonInterval(hits * 4, trials * 4) as [number, number];
				expect(wider - closer).toBeLessThan(high - low);
			}),
		);
	});
});

const row = (had: number, since: number): readonly boolean[] => [
	...Array<boolean>(had).fill(true),
	...Array<boolean>(since).fill(false),
];

describe("chance of an absence", () => {
	it("is 1 − 2.5 / 3 after two of two, and falls by that factor with every further text without", () => {
		expect(chanceOfAbsence(row(2, 0))).toBeCloseTo(1 / 6, 12);
		expect(chanceOfAbsence(row(2, 1))).toBeCloseTo(1 / 36, 12);
	});

	it("is unknown from one text, or of a thing that never stood there", () => {
		expect(chanceOfAbsence([true])).toBeNull();
		expect(chanceOfAbsence([false, false])).toBeNull();
		expect(chanceOfFirst(1)).toBeNull();
	});

	it("falls with every text that had it, and stays within 0–1", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(10), (had, since) => {
				const [less, more] = [chanceOfAbsence(row(had + 1, since)), chanceOfAbsence(row(had + 2, since))] as [
					number,
					number,
				];
				expect(more).toBeLessThan(less);
				expect(more).toBeGreaterThan(0);
				expect(less).toBeLessThan(1);
				expect(chanceOfFirst(had + 2)).toBeLessThan(chanceOfFirst(had + 1) as number);
			}),
		);
	});
});
