import { describe, expect, it } from "vitest";
import { rowWindow, scrollToRow } from "./row-window.ts";

const sight = { rowHeight: 34, view: 680 };

describe("the rows in sight", () => {
	it("are those between the edges, and a few to spare", () => {
		const { first, end, top } = rowWindow({ ...sight, count: 1000, scrolled: 3400 });
		expect(first).toBe(92);
		expect(end).toBe(128);
		expect(top).toBe(92 * 34);
	});

	it("are all of them where they are few", () => {
		expect(rowWindow({ ...sight, count: 3, scrolled: 0 })).toEqual({ height: 102, first: 0, end: 3, top: 0 });
	});

	it("stay below the height at which browsers cut an element off", () => {
		expect(rowWindow({ ...sight, count: 5_000_000, scrolled: 0 }).height).toBeLessThan(16_000_000);
	});

	it("reach the very last row of millions", () => {
		const count = 5_000_000;
		const { height } = rowWindow({ ...sight, count, scrolled: 0 });
		const { end, top, first } = rowWindow({ ...sight, count, scrolled: height - sight.view });
		expect(end).toBe(count);
		// Its lower edge is the lower edge of the body.
		expect(top + (end - first) * sight.rowHeight).toBeCloseTo(height, 3);
	});

	it("hold the row that was asked for, wherever it is", () => {
		for (const count of [1000, 300_000, 5_000_000])
			for (const row of [0, 1, 500, count >> 1, count - 1]) {
				const scrolled = scrollToRow(row, { ...sight, count, scrolled: row === 0 ? 5000 : 0 }) ?? 0;
				const { first, end } = rowWindow({ ...sight, count, scrolled });
				expect(row).toBeGreaterThanOrEqual(first);
				expect(row).toBeLessThan(end);
			}
	});

	it("do not move for a row that is in sight", () => {
		expect(scrollToRow(5, { ...sight, count: 1000, scrolled: 0 })).toBeNull();
	});
});
