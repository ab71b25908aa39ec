import { describe, expect, it } from "vitest";
import { areOfOneText, runsOf } from "./signed-text.ts";

const words = (from: number, to: number): string =>
	Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(" ");
const areOne = (a: string, b: string): boolean => areOfOneText(runsOf(a), runsOf(b));

describe("one text that two print", () => {
	it("has half of the runs of the shorter one, whatever the case of its letters and the lines", () => {
		expect(areOne(words(0, 60), words(0, 60).toUpperCase().replaceAll(" ", "\n"))).toBe(true);
		// Of 55 runs 28, and 27.
		expect(areOne(words(0, 60), words(27, 100))).toBe(true);
		expect(areOne(words(0, 60), words(28, 100))).toBe(false);
		expect(areOne(words(27, 100), words(0, 60))).toBe(true);
	});

	it("is no short formula", () => {
		expect(areOne(words(0, 25), words(0, 25))).toBe(true);
		expect(areOne(words(0, 24), words(0, 24))).toBe(false);
		expect(areOne("", "")).toBe(false);
	});

	it("is known by its letters where words are not spaced", () => {
		const text = "双方重申河流属于两岸人民并将共同建设灯塔和港口以便渔民平安归来";
		expect(runsOf(text).size).toBe(text.length - 11);
		expect(areOne(text, `${text.slice(0, 15)}\n${text.slice(15)}`)).toBe(true);
		expect(areOne(text, [...text].reverse().join(""))).toBe(false);
	});
});
