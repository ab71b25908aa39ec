import { describe, expect, it } from "vitest";
import { layOutTimeline, nextMark, periodOf, spanOf, type Timeline, type TimelineMark } from "./timeline-layout.ts";

const markOf = (fields: Partial<TimelineMark>): TimelineMark => ({
	...{
		lane: "trade",
		from: "2024",
		to: "2024",
		kind: "speech",
		stance: 1,
		count: 1,
		documents: 1,
		venue: null,
		key: 1,
	},
	...fields,
});
const timelineOf = (marks: readonly TimelineMark[]): Timeline => ({
	...{ by: "issue", more: 0, unit: "day", total: marks.length, read: 1, marks },
	lanes: [...new Set(marks.map(({ lane }) => lane))].map((name) => ({ name, count: 1 })),
});
const WHOLE = { from: "", to: "" };

describe("the layout of a timeline", () => {
	it("sets a text of which only the year is known in the middle of the year", () => {
		const marks = ["2024", "2024-07-02", "2025"].map((day, key) => markOf({ from: day, to: day, key }));
		const { marks: placed } = layOutTimeline(timelineOf(marks), 1000, WHOLE);
		const xOf = (key: number) => placed.find(({ mark }) => mark.key === key)?.x ?? 0;
		expect(Math.abs(xOf(0) - xOf(1))).toBeLessThan(1);
		expect(xOf(2)).toBeGreaterThan(xOf(1));
	});

	it("stands support above, rejection below, and what was not read below all, in its own lane", () => {
		const marks = [3, 0, -3, null].map((stance) => markOf({ stance }));
		const ys = layOutTimeline(timelineOf(marks), 800, WHOLE).marks.map(({ mark, y }) => [mark.stance, y] as const);
		expect(ys.toSorted((a, b) => a[1] - b[1]).map(([stance]) => stance)).toEqual([3, 0, -3, null]);
	});

	it("sets texts of several kinds of one day and stance side by side", () => {
		const marks = ["speech", "readout", "briefing"].map((kind) => markOf({ kind }));
		const xs = layOutTimeline(timelineOf(marks), 800, WHOLE).marks.map(({ x }) => Math.round(x));
		expect(new Set(xs).size).toBe(3);
	});

	it("leaves out what has no date, and counts it", () => {
		const { marks, undated } = layOutTimeline(
			timelineOf([markOf({}), markOf({ from: "", to: "", count: 4 })]),
			800,
			WHOLE,
		);
		expect(marks).toHaveLength(1);
		expect(undated).toBe(4);
	});

	it("is a figure even where nothing has a date", () => {
		expect(layOutTimeline(timelineOf([markOf({ from: "", to: "" })]), 390, WHOLE).marks).toEqual([]);
	});

	it("reads a period as exactly as its length asks", () => {
		const [start] = spanOf("2001-03-04");
		expect(periodOf(start, spanOf("2019")[0])).toEqual({ from: "2001", to: "2019" });
		expect(periodOf(start, spanOf("2002-05")[0])).toEqual({ from: "2001-03", to: "2002-05" });
		expect(periodOf(start, spanOf("2001-03-20")[0])).toEqual({ from: "2001-03-04", to: "2001-03-20" });
	});

	it("moves along a lane by time, and between lanes to what is nearest in time", () => {
		const marks = [
			...["2020", "2022", "2024"].map((day, key) => markOf({ from: day, to: day, key })),
			markOf({ lane: "taiwan", from: "2023", to: "2023", key: 9 }),
		];
		const { marks: placed } = layOutTimeline(timelineOf(marks), 1000, WHOLE);
		const at = (key: number) => placed.findIndex(({ mark }) => mark.key === key);
		expect(nextMark(placed, at(0), "ArrowRight")).toBe(at(1));
		expect(nextMark(placed, at(0), "ArrowDown")).toBe(at(9));
		expect([at(1), at(2)]).toContain(nextMark(placed, at(9), "ArrowUp"));
		expect(nextMark(placed, at(9), "ArrowDown")).toBe(at(9));
	});
});
