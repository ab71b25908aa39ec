import { describe, expect, it } from "vitest";
import { draftOf } from "../fixtures/argument-world.ts";
import { LONGEST_SENTENCE, overlap, ownOf, raise, shown } from "./own-words.ts";

const CHECK = { id: "some-check", version: 3, question: "?", codes: { known: "error" } } as const;

describe("a problem at a place of a draft", () => {
	const draft = draftOf("First line.\nSecond line.\n\nFourth line\nruns on here. Last.");
	const raised = (words: string, more: object = {}) => {
		const start = draft.document.text.indexOf(words);
		return raise(draft, CHECK, { code: "known", span: { start, end: start + words.length }, message: "Look", ...more });
	};

	it.each([
		["First", 1],
		["Second", 2],
		["Fourth", 4],
		["runs on", 5],
		["Last", 5],
	])("stands in the line of its first word: %s in %i", (words, line) => {
		expect(raised(words).line).toBe(line);
	});

	it("is counted from the first line before any sentence", () => {
		const [only] = [{ ...draft, sentences: [] }];
		expect(raise(only, CHECK, { code: "known", span: { start: 14, end: 15 }, message: "Look" }).line).toBe(2);
	});

	it("has the weight of its code unless it is given another, and of an unknown code that of a warning", () => {
		expect(raised("Last")).toMatchObject({ severity: "error", quotation: null, evidence: [], by: "some-check@3" });
		expect(raised("Last", { severity: "note" }).severity).toBe("note");
		expect(raised("Last", { code: "other" }).severity).toBe("warning");
		expect(raised("Last", { quotation: 0 }).quotation).toBe(0);
	});
});

describe("the own words of a sentence", () => {
	it("are folded, and none of a sentence that nobody could read", () => {
		const sentence = (own: string) => ({ start: 0, end: own.length, line: 1, own, notes: [] });
		expect(ownOf(sentence("Norland SAID"))).toBe("norland said");
		expect(ownOf(sentence("x".repeat(LONGEST_SENTENCE)))).toHaveLength(LONGEST_SENTENCE);
		expect(ownOf(sentence("x".repeat(LONGEST_SENTENCE + 1)))).toBe("");
	});

	it("are shown in one line", () => {
		expect(shown("  it \n was\tso ")).toBe("it was so");
	});

	it("overlap where they share a character", () => {
		const span = (start: number, end: number) => ({ start, end });
		expect(overlap(span(0, 5), span(4, 9))).toBe(true);
		expect(overlap(span(4, 9), span(0, 5))).toBe(true);
		expect(overlap(span(0, 5), span(5, 9))).toBe(false);
		expect(overlap(span(5, 9), span(0, 5))).toBe(false);
	});
});
