import { describe, expect, it } from "vitest";
import { yearOf } from "./year-of.ts";

/** Days from one date to another. */
const days = (from: string, to: string): number =>
	Math.round(((yearOf(to) ?? 0) - (yearOf(from) ?? 0)) * 365.25 * 100) / 100;

describe("a date's place in time", () => {
	it.each([
		["over the turn of a year", "2023-12-31", "2024-01-01", 1],
		["over the turn of a leap year", "2024-12-31", "2025-01-01", 1],
		["over the end of February", "2023-02-28", "2023-03-01", 1],
		["over a leap day", "2024-02-28", "2024-03-01", 2],
		["from a leap day", "2024-02-29", "2024-03-01", 1],
		["over a year", "2022-09-01", "2023-09-01", 365],
		["over a leap year", "2023-09-01", "2024-09-01", 366],
		["over four years", "2021-05-06", "2025-05-06", 1461],
		["over months", "2023-01-31", "2023-11-30", 303],
	])("counts days %s", (_, from, to, count) => {
		expect(days(from, to)).toBe(count);
	});

	it("puts a month in its middle, and a year", () => {
		expect(days("2023-04-15", "2023-04")).toBe(0);
		expect(days("2024-04-15", "2024-04")).toBe(0);
		expect(days("2023-07-02", "2023")).toBe(0);
		expect(days("2024-07-01", "2024")).toBe(0);
	});

	it.each([null, "", "spring", "spring 2023", "202", "2023-13-01", "2023-00"])("is not known of %j", (date) => {
		expect(yearOf(date)).toBeNull();
	});
});
