import { describe, expect, it } from "vitest";
import { falseDiscoveries } from "./benjamini-hochberg.ts";

describe("false discoveries", () => {
	it("are as in the example of Benjamini and Hochberg", () => {
		// Their table of fifteen p: four are claimed at .05.
		const ps = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719];
		const qs = falseDiscoveries([...ps, 0.6528, 0.759, 1]);
		expect(qs.filter((q) => q <= 0.05)).toHaveLength(4);
		expect(qs[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
		expect(falseDiscoveries([0.03, 0.01])).toEqual([0.03, 0.02]);
		expect(falseDiscoveries([])).toEqual([]);
		expect(() => falseDiscoveries([2])).toThrow(RangeError);
	});

	it("take account of how many were tried", () => {
		expect(falseDiscoveries([0.01, 0.04, 0.03])).toEqual([0.03, 0.04, 0.04]);
	});
});
