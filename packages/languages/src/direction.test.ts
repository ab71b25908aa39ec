import { expect, it } from "vitest";
import { directionOf } from "./direction.ts";

it("tells which way the words of a language run", () => {
	for (const language of ["ar", "AR-SA", "he", "fa", "ur-PK", "ku-Arab", "pa-Arab-PK", "yi"])
		expect(directionOf(language), language).toBe("rtl");
	for (const language of ["en", "arn", "zh-Hans", "ru", "ku", "ar-Latn", "fas-Latn", "hebrew-latn", "es"])
		expect(directionOf(language), language).toBe("ltr");
	for (const language of [null, undefined, "", "und", "mul-Latn"])
		expect(directionOf(language), String(language)).toBe("auto");
});
