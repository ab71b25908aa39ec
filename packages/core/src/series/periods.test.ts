import { expect, it } from "vitest";
import { periodOf, yearsOf } from "./periods.ts";

it("finds the period of a date, and none where the date says less", () => {
	expect(periodOf("2024-02-11", "month")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
	expect(periodOf("2024-12", "month")).toEqual({ from: "2024-12-01", to: "2024-12-31" });
	expect(periodOf("2024", "month")).toBe(null);
	expect(periodOf("2024-02", "day")).toBe(null);
	expect(periodOf("2024-02-11", "day")).toEqual({ from: "2024-02-11", to: "2024-02-11" });
	expect(periodOf("2024-02-11", "year")).toEqual({ from: "2024-01-01", to: "2024-12-31" });
	expect(periodOf("2019", "5 years")).toEqual({ from: "2015-01-01", to: "2019-12-31" });
	expect(periodOf("2019-07", "decade")).toEqual({ from: "2010-01-01", to: "2019-12-31" });
	expect(periodOf("", "year")).toBe(null);
});

it("counts years between periods", () => {
	const at = (year: string) => yearsOf(periodOf(year, "year") ?? { from: "", to: "" });
	expect(at("2024") - at("2014")).toBeCloseTo(10, 2);
});
