import { describe, expect, it } from "vitest";
import { dayNumber, timeAxis, timeTicks } from "./time-axis.ts";

const ticks = (dates: readonly string[]) =>
	timeTicks(timeAxis(dates, [0, 700]), [0, 100]).flatMap((shape) => (shape.kind === "words" ? [shape.text] : []));

describe("an axis of time", () => {
	it("puts a year and a month at their middle", () => {
		expect(dayNumber("2024")).toBe(dayNumber("2024-07-01"));
		expect(dayNumber("2024-02")).toBe(dayNumber("2024-02-15"));
	});

	it("has the first and the last day within its edges, in order", () => {
		const { x } = timeAxis(["2014-02-01", "2022-02-24"], [10, 700]);
		expect(x("2014-02-01")).toBeGreaterThan(10);
		expect(x("2018-01-01")).toBeGreaterThan(x("2014-02-01"));
		expect(x("2022-02-24")).toBeLessThan(700);
		expect(timeAxis(["2020-01-01"], [0, 10]).x("2020-01-01")).toBeCloseTo(5);
	});

	it("does not cut the name of a tick at the left edge", () => {
		const drawn = timeTicks(timeAxis(["2023-01-01", "2024-12-31"], [12, 700]), [0, 100]);
		const left = drawn.flatMap((shape) => (shape.kind === "words" ? [shape.x - shape.text.length * 3] : []));
		expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
	});

	it("names months over two years, and round years over more", () => {
		expect(ticks(["2024-01-10", "2024-06-20"])).toEqual(["2024-02", "2024-03", "2024-04", "2024-05", "2024-06"]);
		expect(ticks(["1990-01-01", "2024-06-20"])).toEqual([
			"1990",
			"1995",
			"2000",
			"2005",
			"2010",
			"2015",
			"2020",
			"2025",
		]);
	});
});
