import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binsOf, isWithin } from "./time-bins.ts";

const values = (counts: Readonly<Record<string, number>>) =>
	Object.entries(counts).map(([value, count]) => ({ value, count }));

describe("bars over time", () => {
	it("are years, those without anything too, and not what has no date", () => {
		expect(
			binsOf(
				values({ "": 4, "2019": 2, "2022": 5 }).toSorted((a, b) => (a.value < b.value ? -1 : 1)),
				[],
			),
		).toEqual([
			{ at: "2019", count: 2 },
			{ at: "2020", count: 0 },
			{ at: "2021", count: 0 },
			{ at: "2022", count: 5 },
		]);
	});

	it("are months where all of it is within three years", () => {
		const bins = binsOf(values({ "2021": 3, "2022": 5 }), values({ "2021-11": 3, "2022-02": 4 }));
		expect(bins.map(({ at, count }) => `${at} ${count}`)).toEqual(["2021-11 3", "2021-12 0", "2022-01 0", "2022-02 4"]);
	});

	it("are none where there is nothing to choose from", () => {
		expect(binsOf([], [])).toEqual([]);
		expect(binsOf(values({ "2022": 5 }), values({ "2022-02": 5 }))).toEqual([]);
	});

	it("count as much as there is, in the order of time", () => {
		const year = fc.integer({ min: 1940, max: 2040 }).map(String);
		fc.assert(
			fc.property(fc.uniqueArray(year, { minLength: 2 }), (years) => {
				const given = years.toSorted().map((value) => ({ value, count: 2 }));
				const bins = binsOf(given, []);
				expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(2 * years.length);
				expect(bins.map(({ at }) => at)).toEqual(bins.map(({ at }) => at).toSorted());
			}),
		);
	});

	it.each([
		["2022", "", "", true],
		["2022", "2022-06", "", true],
		["2022", "2023", "", false],
		["2022-02", "2022", "2022", true],
		["2022-02", "2021-05-01", "2022-01-31", false],
		["2022-02", "2022-02-24", "2022-03-01", true],
	])("are within what is chosen as far as both are known: %s in %s to %s", (at, from, to, is) => {
		expect(isWithin(at, from, to)).toBe(is);
	});
});
