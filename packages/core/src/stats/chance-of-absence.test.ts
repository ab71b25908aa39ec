import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOfAbsence, chanceOfFirst } from "./proportions.ts";

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
