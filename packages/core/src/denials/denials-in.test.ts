import type { Document, Mark } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { denialsIn } from "./denials-in.ts";

const document = (text: string, language = "en"): Document => ({
	...{ id: "briefing", text, language, kind: "briefing", publisher: "OST", guessed: [] },
});

/** Names and things of an invented lexicon, found by their words. */
const KNOWN: readonly (readonly [string, Omit<Extract<Mark, { kind: "actor" | "concept" }>, "start" | "end">])[] = [
	["Valdara", { kind: "actor", actor: "VAL", form: "name" } as never],
	["Ostmark", { kind: "actor", actor: "OST", form: "name" } as never],
	["corridor", { kind: "concept", concept: "corridor", issue: "grain" } as never],
];
const marksIn = (sentence: string): readonly Mark[] =>
	KNOWN.flatMap(([words, mark]) => {
		const start = sentence.indexOf(words);
		return start === -1 ? [] : [{ ...mark, start, end: start + words.length } as Mark];
	});
const kindsOf = (text: string, language = "en") => denialsIn(document(text, language), marksIn).map(({ kind }) => kind);

describe("a denial", () => {
	it("is found with what it names, quotes and dates", () => {
		const text =
			"They met. Valdara's statement of 3 May 2025 that “the corridor stays closed” is at odds with the facts.";
		expect(denialsIn(document(text), marksIn)).toEqual([
			{
				kind: "denial",
				quote: { document: "briefing", start: 10, end: text.length, exact: text.slice(10) },
				...{ concepts: ["corridor"], issues: ["grain"], actors: ["VAL"] },
				...{ quoted: ["the corridor stays closed"], dates: ["2025-05-03"] },
			},
		]);
	});

	it.each([
		["We never said that the corridor is closed.", "denial"],
		["Ostmark denied the report on the corridor.", "denial"],
		["The ministry corrects its readout of the talks on the corridor.", "withdrawal"],
		["The statement of 3 May was withdrawn.", "withdrawal"],
		["Valdara's account of the talks is inaccurate.", "denial"],
	])("in English: %s", (text, kind) => {
		expect(kindsOf(text)).toEqual([kind]);
	});

	it.each([
		["Это сообщение не соответствует действительности.", "denial"],
		["Министр никогда не говорил о закрытии коридора.", "denial"],
		["Министерство отозвало заявление от 3 мая.", "withdrawal"],
	])("in Russian: %s", (text, kind) => {
		expect(kindsOf(text, "ru")).toEqual([kind]);
	});

	it.each([
		["有关报道不属实。", "denial"],
		["我们从未说过要关闭走廊。", "denial"],
		["外交部撤回了五月三日的声明。", "withdrawal"],
	])("in Chinese: %s", (text, kind) => {
		expect(kindsOf(text, "zh")).toEqual([kind]);
	});

	it.each([
		["en", "Is the report on the corridor false, or was the minister misquoted?"],
		["en", "Asked whether Ostmark denied the report, he left."],
		["en", "Valdara denied that the corridor is closed."],
		["en", "They did not deny that the corridor is closed."],
		["en", "Valdara must withdraw its statement."],
		["ru", "Если сообщение не соответствует действительности, скажите об этом."],
		["zh", "问：有报道称走廊关闭，外交部对此予以否认。"],
		["pt", "Esta informação é falsa, ele nunca disse isso."],
		["fr", "Le ministre s’est demandé si l’information est fausse."],
	])("is none in %s: %s", (language, text) => {
		expect(kindsOf(text, language)).toEqual([]);
	});
});
