import { describe, expect, it } from "vitest";
import { heatStep, labelled, STEPS, stepStarts } from "./heat.ts";

describe("heatStep", () => {
	it("is nought where nothing is held, and never where something is", () => {
		expect(heatStep(0, 100)).toBe(0);
		expect(heatStep(1, 100)).toBe(1);
		expect(heatStep(1, 1)).toBeGreaterThan(0);
	});

	it("rises with the texts, up to the most that is held", () => {
		const steps = [1, 2, 5, 10, 20, 50, 99, 100].map((count) => heatStep(count, 100));
		expect(steps).toEqual([...steps].sort((a, b) => a - b));
		expect(steps.at(-1)).toBe(STEPS);
	});

	it("begins each step where its legend says", () => {
		for (const most of [2, 7, 16, 100, 8000])
			for (const start of stepStarts(most)) {
				expect(heatStep(start, most)).toBeGreaterThan(heatStep(start - 1, most));
			}
	});
});

it("labels as many columns as there is room for, round years first", () => {
	const years = Array.from({ length: 80 }, (_, at) => String(1946 + at));
	expect([...labelled(years, 12, 30)].map((at) => years[at])).toContain("1950");
	expect(labelled(years, 12, 30).size).toBe(16);
	expect(labelled(years.slice(0, 5), 60, 30).size).toBe(5);
	expect([...labelled(["2025-09", "2025-10", "2025-11"], 20, 40)]).toEqual([0, 2]);
	expect(labelled([], 20, 40).size).toBe(0);
});
