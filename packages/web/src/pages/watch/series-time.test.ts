import { describe, expect, it } from "vitest";
import { runsOf, seriesTime } from "./series-time.ts";

describe("seriesTime", () => {
	it.each([
		["2026-03-04", "2026-03-04T12:00:00.000Z"],
		["2026-03", "2026-03-15T12:00:00.000Z"],
		["2026", "2026-07-01T00:00:00.000Z"],
	])("of %s is its middle", (date, instant) => {
		expect(new Date(seriesTime(date)).toISOString()).toBe(instant);
	});

	it("is none of what is no date", () => {
		expect(seriesTime("spring")).toBeNaN();
	});
});

it("draws no line through what has no value: null is not zero", () => {
	const series = [1, 2, null, 0, null, null, 5].map((value, at) => ({ date: `2026-0${at + 1}`, value }));
	expect(runsOf(series).map((run) => run.map(({ value }) => value))).toEqual([[1, 2], [0], [5]]);
	expect(runsOf([])).toEqual([]);
	expect(runsOf([{ date: "spring", value: 1 }])).toEqual([]);
});
