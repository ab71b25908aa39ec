import { describe, expect, it } from "vitest";
import { MONTHS } from "./months.ts";
import { numbers } from "./numbers.ts";

const hijri = (text: string): readonly string[] => (numbers.ownDates?.(text) ?? []).map(({ value }) => value);

describe("days of the Hijri calendar", () => {
	it.each([
		["26 شوال 1436 هـ الموافق 11 أغسطس 2015 م", ["2015-08-11"]],
		["25 شوال 1436هـ", ["2015-08-10"]],
		["1 رمضان 1445", ["2024-03-11"]],
		["10 من ذي الحجة 1444 هـ", ["2023-06-28"]],
		["12 ربيع الأول 1446هـ", ["2024-09-15"]],
		["1436/10/15هـ", ["2015-07-31"]],
		["15/10/1436 هـ", ["2015-07-31"]],
		["22 شوال 1436 (الموافق 7 آب 2015)", ["2015-08-07"]],
		["31 شوال 1436 هـ", []],
		["شوال", []],
		["11 أغسطس 2015", []],
	])("%s", (text, days) => {
		expect(hijri(text)).toEqual(days);
	});
});

describe("months", () => {
	it("are known by the names of the Gulf, the Levant and the Maghreb", () => {
		const at = (name: string): number => MONTHS.findIndex((names) => names.includes(name)) + 1;
		expect(["يوليو", "تموز", "جويلية", "يوليه"].map(at)).toEqual([7, 7, 7, 7]);
		expect(["كانون الثاني", "كانون الأول", "تشرين الأول", "تشرين الثاني"].map(at)).toEqual([1, 12, 10, 11]);
		expect(["أبريل", "ابريل", "إبريل", "نيسان", "أفريل"].map(at)).toEqual([4, 4, 4, 4, 4]);
	});

	it("begin with what is listed for them, in lists of twelve", () => {
		expect(numbers.months.length % 12).toBe(0);
		for (const [at, names] of MONTHS.entries())
			for (const name of names) {
				const month = numbers.months.findIndex((beginning) => name.startsWith(beginning));
				expect(month % 12, name).toBe(at);
			}
	});
});
