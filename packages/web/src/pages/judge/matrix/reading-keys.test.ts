import { describe, expect, it } from "vitest";
import { readingAfter } from "./reading-keys.ts";

const press = (key: string, code = `Key${key.toUpperCase()}`) => ({ key, code });

describe("a key in a cell of a matrix", () => {
	it("says that the evidence fits, and said again that it fits very well", () => {
		expect(readingAfter(press("c"), null)).toBe("C");
		expect(readingAfter(press("c"), "C")).toBe("CC");
		expect(readingAfter(press("c"), "CC")).toBe("C");
		expect(readingAfter(press("i"), "C")).toBe("I");
		expect(readingAfter(press("I"), "I")).toBe("II");
	});

	it("tells what fits neither way from what does not bear, and both from what nobody has judged", () => {
		expect(readingAfter(press("n"), "I")).toBe("N");
		expect(readingAfter(press("x"), "I")).toBe("NA");
		expect(readingAfter(press("Delete", "Delete"), "I")).toBeNull();
		expect(readingAfter(press("Backspace", "Backspace"), "I")).toBeNull();
	});

	it("is known by its place on a Cyrillic layout", () => {
		expect(readingAfter(press("с", "KeyC"), null)).toBe("C");
		expect(readingAfter(press("т", "KeyN"), null)).toBe("N");
	});

	it("changes nothing where it says nothing", () => {
		expect(readingAfter(press("q"), "C")).toBeUndefined();
		expect(readingAfter(press("Enter", "Enter"), "C")).toBeUndefined();
	});
});
