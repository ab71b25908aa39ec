import { describe, expect, it } from "vitest";
import { draftOf, smallMarks, source } from "../fixtures/quoted-case.ts";
import { draftAround, quoteOfSentence, sentenceIndex, sentencesOf, sourceSentence } from "./sentences.ts";

describe("the sentence at a place", () => {
	const spans = [
		{ start: 2, end: 5 },
		{ start: 5, end: 8 },
		{ start: 10, end: 12 },
	];

	it.each([
		[0, 0],
		[2, 0],
		[4, 0],
		[5, 1],
		[7, 1],
		[8, 2],
		[11, 2],
		[12, -1],
		[20, -1],
	])("of character %i is the one that holds it, or the next: %i", (at, index) => {
		expect(sentenceIndex(spans, at)).toBe(index);
	});

	it("is none of no sentences", () => {
		expect(sentenceIndex([], 0)).toBe(-1);
	});
});

describe("a source sentence around words", () => {
	const text = source("Rain fell. We sign the map. We sign the pact.");
	const at = (words: string, side: "start" | "end") => {
		const start = text.text.indexOf(words);
		return sourceSentence(text, { start, end: start + words.length }, side, smallMarks);
	};

	it("is the one in which they begin, or end, with their place in it", () => {
		const words = "the map. We sign";
		expect(at(words, "start")).toMatchObject({ index: 1, start: 11, end: 27, at: { start: 8, end: 16 } });
		expect(at(words, "end")).toMatchObject({ index: 2, start: 28, end: 45, at: { start: 0, end: 7 } });
		expect(at("sign the map", "end")).toMatchObject({ index: 1, at: { start: 3, end: 15 } });
		expect(at("sign the map.", "end")?.index).toBe(1);
	});

	it("is read once", () => {
		const first = at("map", "start");
		const place = { start: 14, end: 18 };
		expect(sourceSentence(text, place, "start", smallMarks, first)?.read).toBe(first?.read);
		expect(sourceSentence(text, { start: 31, end: 35 }, "start", smallMarks, first)?.read.text).toBe(
			"We sign the pact.",
		);
		expect(sentencesOf(text)).toBe(sentencesOf(text));
	});

	it("is quoted whole", () => {
		const sentence = at("map", "start");
		expect(sentence === null ? null : quoteOfSentence(sentence)).toEqual({
			document: "norland",
			start: 11,
			end: 27,
			exact: "We sign the map.",
		});
	});

	it("is none behind the last, and none in a language that nobody has registered", () => {
		expect(sourceSentence(text, { start: 60, end: 61 }, "start", smallMarks)).toBeNull();
		expect(sentencesOf(source("We sign the map.", { language: "xx" }))).toEqual([]);
	});
});

describe("what a draft says around a quotation", () => {
	const around = (text: string, words: string) => {
		const draft = draftOf(text);
		const quotation = draft.quotations.find((one) => one.words === words);
		return quotation === undefined ? null : draftAround(draft, quotation, smallMarks);
	};

	it("is its own words in the sentence, and those of the next", () => {
		const found = around("It rained. Norland will “sign the map” now. It left.", "sign the map");
		expect(found?.own.text).toBe("Norland will “            ” now.");
		expect(found?.at).toEqual({ start: 14, end: 26 });
		expect(found?.next).toBe("It left.");
	});

	it("is its sentence, though a note is further on", () => {
		const text = "Norland will “sign the map” now.\n\n[^1]: From its readout.";
		const draft = draftOf(text);
		const note = { label: "1", start: text.indexOf("[^1]"), end: text.length, text: "From its readout.", line: 3 };
		const [quotation] = draft.quotations;
		const found = quotation && draftAround({ ...draft, notes: [note] }, quotation, smallMarks);
		expect(found?.own.text).toBe("Norland will “            ” now.");
	});

	it("is what leads to a quotation that is a sentence of its own", () => {
		const found = around("Norland says. “We sign the map.” It left.", "We sign the map.");
		expect(found?.own.text).toBe("Norland says.");
		expect(found?.at).toEqual({ start: 13, end: 13 });
	});
});
