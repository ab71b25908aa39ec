import { expect, it } from "vitest";
import { directionOf, RIGHT_TO_LEFT_STRETCH, sideOfWords } from "./direction.ts";

it("tells which way the words of a language run", () => {
	for (const language of ["ar", "AR-SA", "he", "fa", "ur-PK", "ku-Arab", "pa-Arab-PK", "yi"])
		expect(directionOf(language), language).toBe("rtl");
	for (const language of ["en", "arn", "zh-Hans", "ru", "ku", "ar-Latn", "fas-Latn", "hebrew-latn", "es"])
		expect(directionOf(language), language).toBe("ltr");
	for (const language of [null, undefined, "", "und", "mul-Latn"])
		expect(directionOf(language), String(language)).toBe("auto");
});

it("tells which way a paragraph is written by the page around it", () => {
	for (const [text, inLeftToRight, inRightToLeft] of [
		["It says “ممر الحبوب”.", "ltr", "ltr"],
		["GRAIN هو اتفاق الحبوب", "ltr", "rtl"],
		["ممر الحبوب GRAIN", "rtl", "rtl"],
		["2031-10-16", "ltr", "rtl"],
	] as const)
		expect([text, sideOfWords(text, "ltr"), sideOfWords(text, "rtl")]).toEqual([text, inLeftToRight, inRightToLeft]);
});

it("parts quotations that a sentence lists", () => {
	const parts = "said “ممر الحبوب”, “نؤيد الحوار” and «قال: «نعم» اليوم».".split(RIGHT_TO_LEFT_STRETCH);
	expect("of «اتصال بشأن GRAIN», readout".split(RIGHT_TO_LEFT_STRETCH)).toEqual([
		"of «",
		"اتصال بشأن GRAIN",
		"», readout",
	]);
	expect(parts).toEqual(["said “", "ممر الحبوب", "”, “", "نؤيد الحوار", "” and «", "قال: «نعم» اليوم", "»."]);
});
