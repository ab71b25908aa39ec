import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { draftOf, smallWorldMarks } from "../drafts/fixtures/attributed-draft.ts";
import { norlandText } from "./fixtures/attributed-world.ts";
import { gistsOf, likeliestOriginal } from "./original-in.ts";
import { isSaidTranslated } from "./said-translated.ts";

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

describe("a translation that the draft says is one", () => {
	const isSaid = (text: string): boolean => {
		const draft = draftOf(text);
		const [quotation] = draft.quotations;
		if (quotation === undefined) throw new RangeError(text);
		return isSaidTranslated(quotation, draft);
	};

	it.each([
		"Norland said, in translation, that it was “late”.",
		"Norland said it was “late” (author's translation).",
		"诺兰表示“late”（作者译）。",
		"Норланд заявил: «поздно» (перевод автора).",
		"Norland said it was “late”.[^1]\n\n[^1]: Readout, 3 May 2024; translated by Ana Dole.\n",
		"Norland said it was “late”.\n\nAll translations are the author's.\n",
	])("%j", (text) => {
		expect(isSaid(text)).toBe(true);
	});

	it.each(["Norland said it was “late”.", "Norland said it was “late”.\n\nKestria's words lose in translation.\n"])(
		"is none in: %j",
		(text) => {
			expect(isSaid(text)).toBe(false);
		},
	);
});
