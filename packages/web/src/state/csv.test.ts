import { describe, expect, it } from "vitest";
import { toCsv } from "./csv.ts";

const cell = (value: string | number | null) => toCsv(["a"], [[value]]).slice("\uFEFFa\r\n".length, -2);

describe("CSV", () => {
	it("turns what a spreadsheet would run into words", () => {
		for (const formula of ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx"])
			expect(cell(formula).replace(/^"/, "")).toMatch(/^'/);
	});

	it("leaves numbers numbers", () => {
		expect(cell(-3)).toBe("-3");
		expect(cell("-3")).toBe("-3");
		expect(cell("-3.5")).toBe("-3.5");
	});

	it("keeps commas, quotes and lines inside of a cell", () => {
		expect(cell('he said, "no"\nand left')).toBe('"he said, ""no""\nand left"');
	});

	it("writes nothing for what is not known, which is not zero", () => {
		expect(cell(null)).toBe("");
		expect(cell(0)).toBe("0");
	});

	it("begins with a mark without which a spreadsheet misreads Han and Cyrillic", () => {
		expect(toCsv(["国"], []).startsWith("\uFEFF")).toBe(true);
	});
});
