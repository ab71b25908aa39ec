import { describe, expect, it } from "vitest";
import { agreed, compared, isMadeOf, unitsOf } from "./compared.ts";

describe("what inserted words have that the held ones have not", () => {
	it.each([
		["the old map", "the map", "en", ["old"], []],
		["the map", "the old map", "en", [], ["old"]],
		["the new map", "the old map", "en", ["new"], ["old"]],
		["map and map", "map and chart", "en", ["map"], ["chart"]],
		["The MAP", "the map", "en", [], []],
		["supports", "support", "en", [], []],
		["старую карту", "старая карта", "ru", [], []],
		["новую карту", "старая карта", "ru", ["новую"], ["старая"]],
	] as const)("“%s” beside “%s”", (inserted, found, language, added, lost) => {
		expect(compared(inserted, found, language)).toEqual({ added, lost });
	});

	it.each([
		["我们反对停火", "我们支持停火", ["反对"], ["支持"]],
		["我们支持停火", "我们停火", ["支持"], []],
		["停火", "停火", [], []],
		["我们", "我们停火", [], ["停火"]],
		["火火", "火", ["火"], []],
		["甲", "乙丙", ["甲"], ["乙丙"]],
	] as const)(
		"is, without spaces, what is left between what both begin and end with: %s, %s",
		(inserted, found, added, lost) => {
			expect(compared(inserted, found, "zh")).toEqual({ added, lost });
		},
	);

	it("is compared without the endings by which a verb agrees", () => {
		expect(agreed("supports")).toBe(agreed("support"));
		expect(agreed("opposes")).not.toBe(agreed("support"));
	});
});

describe("the units of a text", () => {
	it("are words, folded, with what joins their parts, and stretches without spaces", () => {
		expect(unitsOf("The State's well-known U.N. plan, of 2031!")).toEqual([
			"the",
			"state's",
			"well-known",
			"u.n",
			"plan",
			"of",
			"2031",
		]);
		expect(unitsOf("支持 peace 停火。")).toEqual(["支持", "peace", "停火"]);
		expect(unitsOf("…")).toEqual([]);
	});
});

describe("a stretch without spaces", () => {
	it("is made of words where the longest ones that fit fill it to its end", () => {
		const words = new Set(["甲", "甲乙", "丙丁戊己"]);
		expect(isMadeOf("甲乙甲", words)).toBe(true);
		expect(isMadeOf("丙丁戊己甲", words)).toBe(true);
		expect(isMadeOf("甲丙", words)).toBe(false);
		expect(isMadeOf("乙甲", words)).toBe(false);
		expect(isMadeOf("", words)).toBe(true);
	});
});
