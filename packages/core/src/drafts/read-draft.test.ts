import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { readDraft } from "./read-draft.ts";

const documentOf = (text: string, language = "en"): Document => ({
	id: "brief",
	text,
	language,
	kind: "article",
	publisher: null,
	guessed: [],
});
const ownIn = (text: string, language?: string): readonly string[] =>
	readDraft(documentOf(text, language)).sentences.map(({ own }) => own.replace(/\s+/gu, " ").trim());

describe("a draft's own words", () => {
	it("leave out what is quoted, markup and notes, and keep the marks", () => {
		expect(ownIn("Arden **strongly** [opposes](http://a.example) “the dam”.[^1] It left.")).toEqual([
			"Arden strongly opposes “ ”.",
			"It left.",
		]);
	});

	it("are as long as the sentence, place by place", () => {
		const text = "Arden said &quot;no&quot; to **Orlan**. It left.";
		for (const { start, end, own } of readDraft(documentOf(text)).sentences) {
			expect(own).toHaveLength(end - start);
			for (const word of own.match(/[A-Za-z]+/g) ?? []) expect(text.slice(start, end)).toContain(word);
		}
		expect(readDraft(documentOf(text)).sentences[0]?.own).toBe('Arden said "       "      to   Orlan  .');
	});

	it("are none in a block quotation, but its source is", () => {
		expect(ownIn("Arden:\n\n> We oppose the dam.\n>\n> — Ann Lee, 3 May\n\nIt left.")).toEqual([
			"Arden:",
			"",
			"— Ann Lee, 3 May",
			"It left.",
		]);
	});

	it("stand in headings, items and cells, each a sentence, without its sign", () => {
		const text =
			"# The dam\n\n- Arden left\n- Orlan stayed\n\n1. One\n\n| Who | What |\n|---|---|\n| Arden | opposes |";
		expect(ownIn(text)).toEqual(["The dam", "Arden left", "Orlan stayed", "One", "Who", "What", "Arden", "opposes"]);
	});

	it("are not code, front matter, comments or rules", () => {
		expect(
			ownIn("---\ntitle: A dam\n---\nArden left.\n\n```\ncode\n```\n\n***\n\n<!-- not yet -->\n\nOrlan stayed."),
		).toEqual(["Arden left.", "***", "Orlan stayed."]);
	});

	it("are read by the rules of their language, and by English ones where that is unknown", () => {
		expect(ownIn("阿登反对。奥兰支持。", "zh-Hans")).toEqual(["阿登反对。", "奥兰支持。"]);
		expect(ownIn("Арден против, см. ст. 5. Орлан за.", "ru")).toEqual(["Арден против, см. ст. 5.", "Орлан за."]);
		expect(ownIn("Arden is nu weg. Orlan blijft.", "nl")).toEqual(["Arden is nu weg.", "Orlan blijft."]);
	});

	it("have the line on which the sentence begins", () => {
		expect(readDraft(documentOf("One.\n\nTwo\nthree. Four.")).sentences.map(({ line }) => line)).toEqual([1, 3, 4]);
	});
});

describe("notes", () => {
	const text =
		"Arden left.[^1][^b] Orlan[^2] stayed.\n\n[^1]: See *The Dam*,\n    page 3.\n\n    More.\n[^2]: “We stay.”\n\n[^b]: Ibid.\n\nDone.";

	it("are what their definitions say, and no sentences", () => {
		const { notes, sentences } = readDraft(documentOf(text));
		expect(notes.map(({ label, text }) => [label, text])).toEqual([
			["1", "See The Dam,\n    page 3.\nMore."],
			["2", "“We stay.”"],
			["b", "Ibid."],
		]);
		expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
			"Arden left.",
			"Orlan[^2] stayed.",
			"Done.",
		]);
	});

	it("hang on the sentence before them", () => {
		expect(readDraft(documentOf(text)).sentences.map(({ notes }) => notes)).toEqual([["1", "b"], ["2"], []]);
	});

	it("are quoted from, too", () => {
		expect(readDraft(documentOf(text)).quotations.map(({ words }) => words)).toEqual(["We stay."]);
	});
});
