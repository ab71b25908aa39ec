import type { Span } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { draftOf, emptyDraft, isBegun, missingIn, moveEdge, verbIn, wholeWords, wordsIn } from "./coding-draft.ts";

const TEXT = "No. We support the corridor. Yes.";
const SENTENCE = { start: 4, end: 28 };
const words = wordsIn(TEXT, SENTENCE, "en");
const said = ({ start, end }: Span) => TEXT.slice(start, end);

it("is begun once something of it is chosen that would be lost", () => {
	const span = { start: 0, end: 9 };
	const empty = emptyDraft(span, "XVA");
	expect(isBegun({ ...empty, span: { start: 0, end: 4 } }, span, "XVA")).toBe(false);
	for (const part of [{ issue: "grain" }, { stance: null }, { holder: "XLO" }, { note: "?" }])
		expect(isBegun({ ...empty, ...part }, span, "XVA")).toBe(true);
	const { key: _, span: __, ...given } = { ...empty, issue: "grain", stance: 2, verb: null, note: null };
	const reading = { ...given, ...span };
	expect(isBegun(draftOf(reading, 3), span, "XVA", reading)).toBe(false);
	expect(isBegun({ ...draftOf(reading, 3), span: { start: 2, end: 9 } }, span, "XVA", reading)).toBe(true);
	expect(isBegun({ ...draftOf(reading, 3), stance: 1 }, span, "XVA", reading)).toBe(true);
});

describe("the words that are coded", () => {
	it("lose and regain a word at either edge, the full stop with the last", () => {
		const shorter = moveEdge(SENTENCE, "start", 1, SENTENCE, words);
		expect(said(shorter)).toBe("support the corridor.");
		expect(moveEdge(shorter, "start", -1, SENTENCE, words)).toEqual(SENTENCE);
		const before = moveEdge(shorter, "end", -1, SENTENCE, words);
		expect(said(before)).toBe("support the");
		expect(said(moveEdge(before, "end", 1, SENTENCE, words))).toBe("support the corridor.");
	});

	it("stay one word at least, and in their sentence", () => {
		const one = { start: 7, end: 14 };
		expect(said(one)).toBe("support");
		expect(moveEdge(one, "start", 1, SENTENCE, words)).toEqual(one);
		expect(moveEdge(one, "end", -1, SENTENCE, words)).toEqual(one);
		expect(moveEdge(SENTENCE, "end", 1, SENTENCE, words)).toEqual(SENTENCE);
		expect(moveEdge(SENTENCE, "start", -1, SENTENCE, words)).toEqual(SENTENCE);
	});

	it("are the whole words that a selection touches, within the sentence", () => {
		expect(said(wholeWords({ start: 9, end: 17 }, SENTENCE, words) as Span)).toBe("support the");
		expect(said(wholeWords({ start: 0, end: 33 }, SENTENCE, words) as Span)).toBe("We support the corridor.");
		expect(wholeWords({ start: 14, end: 15 }, SENTENCE, words)).toBeNull();
	});

	it("have a verb as the sentence has it", () => {
		expect(verbIn(TEXT, SENTENCE, "we Support")).toBe("We support");
		expect([verbIn(TEXT, SENTENCE, "oppose"), verbIn(TEXT, SENTENCE, "Yes")]).toEqual([null, null]);
	});

	it("are nothing to move where a sentence has no word", () => {
		expect(moveEdge({ start: 0, end: 1 }, "start", 1, { start: 0, end: 1 }, [])).toEqual({ start: 0, end: 1 });
	});
});

it("says what must still be chosen; that a stance cannot be read is a choice", () => {
	const draft = emptyDraft(SENTENCE, "");
	expect(missingIn(draft)).toEqual(["issue", "holder", "asserter", "stance"]);
	expect(missingIn({ ...draft, issue: "grain", holder: "VAL", asserter: "VAL", stance: null })).toEqual([]);
});
