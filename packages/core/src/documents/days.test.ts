import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOf, daysApart, weekdayOf } from "./days.ts";

const number = (iso: string): number => dayNumber(iso) ?? Number.NaN;

describe("days", () => {
	it.each([
		["2022-02-19", "Saturday", 5],
		["2000-02-29", "a leap day, Tuesday", 1],
		["1945-06-26", "Tuesday", 1],
		["2024-12-30", "Monday", 0],
	])("knows that %s was %s", (iso, _, weekday) => {
		expect(weekdayOf(number(iso))).toBe(weekday);
		expect(dayOf(number(iso))).toBe(iso);
	});

	it("counts over the end of months, years and February", () => {
		expect(number("2024-03-01") - number("2024-02-28")).toBe(2);
		expect(number("2023-03-01") - number("2023-02-28")).toBe(1);
		expect(dayOf(number("2023-01-01") - 1)).toBe("2022-12-31");
	});

	it("counts only whole days", () => {
		expect([dayNumber("2022-02"), dayNumber("2022"), dayNumber("")]).toEqual([null, null, null]);
	});

	it("finds each day by its number", () => {
		fc.assert(
			fc.property(fc.integer({ min: 580_000, max: 760_000 }), (day) => {
				expect(dayNumber(dayOf(day))).toBe(day);
			}),
		);
	});
});

describe("days between two dates", () => {
	it("count over months, leap days and years", () => {
		expect(daysApart("2024-02-28", "2024-03-01")).toBe(2);
		expect(daysApart("2023-03-01", "2023-02-28")).toBe(1);
		expect(daysApart("2023-12-31", "2024-01-01")).toBe(1);
		expect(daysApart("2024-05", "2024-05-01")).toBeNull();
	});
});
