import { describe, expect, it } from "vitest";
import { smallMarks, source } from "../fixtures/quoted-case.ts";
import { gistOf, gistsOf, originalIn } from "./original-in.ts";

const ZH = source("诺兰支持停火。诺兰与凯斯特讨论了停火和制裁。凯斯特反对制裁。");
const original = (words: string, text = ZH): readonly unknown[] => {
	const found = originalIn(gistOf(words, "en", smallMarks), text, gistsOf(text, smallMarks));
	return found === null ? [] : [found.quote.exact, found.share];
};

describe("the original of a translated quotation", () => {
	it("is the sentence with most of its things, actors and numbers, and of equal ones the shortest", () => {
		expect(original("Norland supports the ceasefire")).toEqual(["诺兰支持停火。", 1]);
		expect(original("Kestria opposes sanctions")).toEqual(["凯斯特反对制裁。", 1]);
		expect(original("Norland and Kestria discussed the ceasefire and sanctions")).toEqual([
			"诺兰与凯斯特讨论了停火和制裁。",
			1,
		]);
	});

	it("has three fifths of them at least, and two", () => {
		// Two of three, then two of four.
		expect(original("Norland supports the ceasefire and the pipeline")).toEqual(["诺兰支持停火。", 2 / 3]);
		expect(original("Norland supports the ceasefire, the pipeline and the harbour", source("诺兰支持停火。"))).toEqual(
			[],
		);
		expect(original("the ceasefire")).toEqual([]);
		expect(original("Orvena supports the pipeline")).toEqual([]);
	});

	it("is read by numbers too", () => {
		const text = source("会谈历时3小时，讨论停火。诺兰支持停火。");
		expect(gistOf("a ceasefire for 3 hours", "en", smallMarks)).toEqual(new Set(["ceasefire", "3"]));
		expect(original("a ceasefire for 3 hours", text)).toEqual(["会谈历时3小时，讨论停火。", 1]);
	});
});
