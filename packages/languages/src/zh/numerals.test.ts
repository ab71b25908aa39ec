import { describe, expect, it } from "vitest";
import { hanDigits, hanNumber, hanShift } from "./numerals.ts";

describe("Han numerals", () => {
	it.each([
		["三", "3"],
		["十", "10"],
		["十五", "15"],
		["二十", "20"],
		["三百二十五", "325"],
		["一千零一", "1001"],
		["三百二十五万", "3250000"],
		["两亿", "200000000"],
		["一亿二千万", "120000000"],
		["五万亿", "5000000000000"],
	])("reads %s as %s", (run, number) => {
		expect(hanNumber(run)).toBe(number);
	});

	it.each(["三五十", "百五", "万", "亿万", "二二"])("does not read %s, which is no numeral", (run) => {
		expect(hanNumber(run)).toBeNull();
	});

	it("reads years digit by digit and scales by their powers of ten", () => {
		expect(hanDigits("二〇二二")).toBe("2022");
		expect(hanDigits("二十")).toBeNull();
		expect(hanShift("万亿")).toBe(12);
	});
});
