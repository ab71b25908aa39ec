import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarMonths, dayAfterKey, daysInMonth, shadeOf } from "./calendar-months.ts";

const days = (...all: string[]) => all.map((day) => ({ day }));

it("has a row for each month with captures, the newest first, and says how many empty ones are between", () => {
	expect(calendarMonths(days("2014-03-05", "2014-03-31", "2025-12-01", "2026-01-01"))).toEqual([
		{ month: "2026-01", days: new Map([[1, { day: "2026-01-01" }]]) },
		{ month: "2025-12", days: new Map([[1, { day: "2025-12-01" }]]) },
		{ skipped: 140, after: "2014-03" },
		{
			month: "2014-03",
			days: new Map([5, 31].map((day) => [day, { day: `2014-03-${String(day).padStart(2, "0")}` }])),
		},
	]);
	expect(calendarMonths([])).toEqual([]);
});

it("loses no day and counts every month between the first and the last", () => {
	const day = fc.date({ min: new Date("1996-01-01"), max: new Date("2040-12-31"), noInvalidDate: true });
	fc.assert(
		fc.property(fc.uniqueArray(day.map((date) => date.toISOString().slice(0, 10))), (all) => {
			const rows = calendarMonths(days(...all));
			const shown = rows.flatMap((row) => ("month" in row ? [...row.days.values()].map((one) => one.day) : []));
			expect(shown.toSorted()).toEqual(all.toSorted());
			const months = all.map((one) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7)));
			const span = all.length === 0 ? 0 : Math.max(...months) - Math.min(...months) + 1;
			expect(rows.reduce((sum, row) => sum + ("month" in row ? 1 : row.skipped), 0)).toBe(span);
		}),
	);
});

it("knows how long months are", () => {
	expect(["2024-02", "2026-02", "2026-04", "2026-12"].map(daysInMonth)).toEqual([29, 28, 30, 31]);
});

it("goes with the arrows from day to day and from month to month", () => {
	const all = ["2014-03-05", "2014-03-31", "2025-12-01", "2025-12-30", "2026-01-07"];
	const from = (key: string, day: string) => dayAfterKey(key, day, all);
	expect(from("ArrowRight", "2014-03-31")).toBe("2025-12-01");
	expect(from("ArrowLeft", "2014-03-05")).toBeNull();
	expect(from("ArrowDown", "2026-01-07")).toBe("2025-12-01");
	expect(from("ArrowDown", "2025-12-30")).toBe("2014-03-31");
	expect(from("ArrowUp", "2014-03-05")).toBe("2025-12-01");
	expect(from("ArrowUp", "2026-01-07")).toBeNull();
	expect(from("End", "2025-12-01")).toBe("2025-12-30");
	expect(from("Home", "2025-12-30")).toBe("2025-12-01");
	expect(from("x", "2025-12-30")).toBeNull();
});

it("shades days by how much was captured", () => {
	expect([1, 2, 4, 5, 19, 20, 2000].map(shadeOf)).toEqual([1, 2, 2, 3, 3, 4, 4]);
});
