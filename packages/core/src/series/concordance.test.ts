import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { wordNumbers } from "../documents/word-numbers.ts";
import { collocatesOf, concordanceLine, nearWords } from "./concordance.ts";
import { wordExamples } from "./word-examples.ts";
import { tallying } from "./word-tally.ts";

const TEXT =
	"The grain corridor must stay open. Without an open corridor, prices rise; the river alone cannot carry the grain.";
const document = (text: string, id = "one"): Document => ({
	...{ id, text, language: "en", kind: "speech", publisher: "OST", guessed: [] },
});
const placesOf = (text: string, word: string) =>
	[...text.matchAll(new RegExp(word, "gu"))].map(({ index }) => ({ start: index, end: index + word.length }));

describe("a line of a concordance", () => {
	it("has the words with so many on either side, signs between them included", () => {
		const [, second] = placesOf(TEXT, "corridor");
		expect(concordanceLine(document(TEXT), second as never, { window: 3 })).toEqual({
			...{ document: "one", start: 51, end: 59, exact: "corridor" },
			...{ left: "Without an open ", right: ", prices rise; the" },
		});
	});

	it("ends where the text ends", () => {
		const [first] = placesOf(TEXT, "The grain");
		expect(concordanceLine(document(TEXT), first as never, { window: 2 })).toMatchObject({
			left: "",
			right: " corridor must",
		});
		expect(concordanceLine(document(TEXT), first as never, { window: 0 })).toMatchObject({ left: "", right: "" });
	});

	it("counts characters where no spaces part words, and words where something cuts them", () => {
		const text = "双方同意保持走廊开放。";
		const [place] = placesOf(text, "走廊");
		const zh = { ...document(text), language: "zh" };
		expect(concordanceLine(zh, place as never, { window: 2 })).toMatchObject({ left: "意保持", right: "开放" });
		const splitHan = (run: string) => run.match(/.{1,2}/gu) ?? [];
		expect(concordanceLine(zh, place as never, { window: 1, splitHan })).toMatchObject({ left: "保持", right: "开放" });
	});
});

describe("words near others", () => {
	const read = (text: string, word: string, window: number) => {
		const numbers = wordNumbers({ language: "en" });
		const places = placesOf(text, word);
		const { near, all } = nearWords(numbers.read(text), places, window);
		const said = ({ length, starts, ends }: typeof near) =>
			Array.from({ length }, (_, at) => text.slice(starts[at], ends[at]));
		return { near: said(near), all: said(all) };
	};

	it("are near once, however many windows they are in, and what is looked for is not near itself", () => {
		expect(read(TEXT, "corridor", 2).near).toEqual(["The", "grain", "must", "stay", "an", "open", "prices", "rise"]);
		expect(read("open corridor corridor open", "corridor", 2).near).toEqual(["open", "open"]);
		expect(read(TEXT, "corridor", 2).all).toHaveLength(17);
	});

	it("are all words where what is looked for is not there", () => {
		expect(read(TEXT, "tariff", 2)).toMatchObject({ near: [] });
		expect(read(TEXT, "tariff", 2).all).toHaveLength(19);
	});

	it("are ranked by how exclusively they are there, and each leads to a sentence with both", () => {
		const numbers = wordNumbers({ language: "en" });
		const [near, all] = [tallying(), tallying()];
		const text = `${"The humanitarian corridor is open. ".repeat(6)}${"The river is wide, and the town on it is old. ".repeat(12)}`;
		const places = placesOf(text, "corridor");
		const around = nearWords(numbers.read(text), places, 1);
		near.add(around.near);
		all.add(around.all);
		const tallies = { near: near.tally(), all: all.tally() };
		const found = collocatesOf(numbers, tallies, { places: 6, fewest: 3, most: 5, by: "logDice" });
		const [first] = found.collocates;
		// In each of six windows, and nowhere else.
		expect(first).toMatchObject({ word: "humanitarian", near: 6, logDice: 14, texts: 1, all: { count: 6, texts: 1 } });
		expect(found.collocates.map(({ word }) => word)).not.toContain("the");
		const examples = wordExamples([first?.number ?? -1]);
		examples.take(document(text), around.near, places);
		const [sentence] = examples.of(first?.number ?? -1);
		expect(sentence?.exact).toBe("The humanitarian corridor is open.");
		expect(sentence?.hits.map(({ start, end }) => text.slice(start, end))).toEqual(["humanitarian", "corridor"]);
		expect(examples.isDone()).toBe(false);
		const seldom = collocatesOf(numbers, tallies, { places: 6, fewest: 7, most: 5, by: "t" });
		expect(seldom).toEqual({ tested: 0, rare: 2, collocates: [] });
	});
});
