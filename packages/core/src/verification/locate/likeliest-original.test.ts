import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { smallWorldMarks } from "../../drafts/fixtures/attributed-draft.ts";
import { norlandText } from "../fixtures/attributed-world.ts";
import { gistsOf, likeliestOriginal } from "./original-in.ts";

const original = (words: string, language: string, document: Document) =>
	likeliestOriginal(words, language, document, gistsOf(document, smallWorldMarks), smallWorldMarks)?.quote.exact ??
	null;

const ZH = norlandText("今天天气很好。诺方反对制裁。走廊必须开放。我们没有决定。", { language: "zh" });

describe("the likeliest original in the text that a draft names", () => {
	it("shares one thing at least, or two traits of how it is said", () => {
		expect(original("Sanctions are opposed by all.", "en", ZH)).toBe("诺方反对制裁。");
		expect(original("We have not decided.", "en", ZH)).toBe("我们没有决定。");
	});

	it("is none where nothing is common, where two fit alike, or where only one of them is negated", () => {
		expect(original("The fishermen deserve a hearing.", "en", ZH)).toBeNull();
		expect(original("Sanctions are opposed.", "en", { ...ZH, text: "诺方反对制裁。诺方反对制裁！" })).toBeNull();
		expect(original("Norland does not oppose sanctions.", "en", { ...ZH, text: "诺方反对制裁。" })).toBeNull();
	});
});
