import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth, padTo, wrapText } from "./terminal.ts";

describe("display width", () => {
	it("counts Han two columns, Latin and Cyrillic one, combining marks none", () => {
		expect(displayWidth("琥珀海峡")).toBe(8);
		expect(displayWidth("пролив")).toBe(6);
		expect(displayWidth("e\u0301te\u0301")).toBe(3);
		expect(displayWidth("¶2 坚定支持")).toBe(11);
	});

	it("pads mixed text to the same column", () => {
		expect(padTo("中立", 6)).toBe("中立  ");
		expect(padTo("longer than that", 6)).toBe("longer than that");
	});

	it("never begins a Chinese line with a closing mark", () => {
		expect(wrapText("各方同意，下周复会。", 8)).toEqual(["各方同", "意，下周", "复会。"]);
	});

	it("cuts a word that no line can hold", () => {
		expect(wrapText("abcdefgh ij", 4)).toEqual(["abcd", "efgh", "ij"]);
	});

	const texts = fc.string({ unit: fc.constantFrom("a", "bc", " ", "中", "，", "е", "\u0301", "（") });

	it("keeps every line within the width, whatever the script", () => {
		fc.assert(
			fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) =>
				wrapText(text, width).every((line) => displayWidth(line) <= width),
			),
		);
	});

	it("loses no letter", () => {
		const letters = (text: string) => text.replace(/\s/gu, "");
		fc.assert(
			fc.property(
				texts,
				fc.integer({ min: 4, max: 30 }),
				(text, width) => letters(wrapText(text, width).join("")) === letters(text),
			),
		);
	});
});
