import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BAR_HEIGHT, barsOf, spansOf } from "./bars.ts";

describe("spansOf", () => {
	it("has every year or month between the first and the last", () => {
		expect(spansOf({ from: "2023", to: "2025", unit: "year" })).toEqual(["2023", "2024", "2025"]);
		expect(spansOf({ from: "2023-11", to: "2024-02", unit: "month" })).toEqual([
			"2023-11",
			"2023-12",
			"2024-01",
			"2024-02",
		]);
		expect(spansOf({ from: "", to: "", unit: "year" })).toEqual([]);
	});
});

describe("barsOf", () => {
	it("stands what is for above the line and what is against below it", () => {
		const bars = [{ at: "2024", for: 4, against: 1, neither: 2 }];
		expect(barsOf({ bars }, ["2023", "2024"], 4)).toEqual([
			{ x: 1, y: -BAR_HEIGHT, height: BAR_HEIGHT, side: "for" },
			{ x: 1, y: 0, height: BAR_HEIGHT / 2, side: "against" },
		]);
	});

	it("never leaves the drawing, and never hides a bar", () => {
		fc.assert(
			fc.property(fc.nat(1000), fc.nat(1000), (up, down) => {
				const bars = [{ at: "2024", for: up, against: down, neither: 0 }];
				const placed = barsOf({ bars }, ["2024"], Math.max(1, up, down));
				expect(placed).toHaveLength(Number(up > 0) + Number(down > 0));
				for (const { y, height } of placed) {
					expect(height).toBeGreaterThan(1);
					expect(y).toBeGreaterThanOrEqual(-BAR_HEIGHT);
					expect(y + height).toBeLessThanOrEqual(BAR_HEIGHT);
				}
			}),
		);
	});
});
