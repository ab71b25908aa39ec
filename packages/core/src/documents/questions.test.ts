import { languageOf } from "@fissure/languages";
import type { Language } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { segment } from "../documents/segment.ts";
import { partsOf } from "./questions.ts";

const partsIn = (text: string, code: string): readonly string[] => {
	const { sentences } = segment(text, languageOf(code) as Language);
	return partsOf(text, sentences, code).map((part) => part ?? "-");
};

describe("who speaks in questions and answers", () => {
	it("gives a Chinese question to the journalist until the answer, over paragraphs", () => {
		expect(
			partsIn("问：凯斯特将停火。诺方有何评论？\n第二，何时会谈？\n答：我们欢迎停火。\n我们愿会谈。", "zh"),
		).toEqual(["question", "question", "question", "answer", "answer"]);
	});

	it("knows a journalist by the paper", () => {
		expect(partsIn("诺兰日报记者：何时会谈？\n答：明天。", "zh")).toEqual(["question", "answer"]);
	});

	it("ends a Russian question at the next named turn", () => {
		expect(partsIn("Вопрос: Когда будет перемирие?\nА.Халворсен: Скоро.", "ru")).toEqual(["question", "-"]);
	});

	it.each([
		["Question (retranslated): When will the truce begin?\nEdda Halvorsen: Soon.", ["question", "-"]],
		["Q Madam President, when will the truce begin? PRESIDENT HALVORSEN: Soon.", ["question", "-"]],
		[
			"We talk. Q Thank you. I have one: when?\n\nIs it true?\n\nPRESIDENT HALVORSEN: Soon.",
			["-", "question", "question", "question", "-"],
		],
	])("knows an English question without a colon, inside a paragraph, until a named turn: %s", (text, parts) => {
		expect(partsIn(text, "en")).toEqual(parts);
	});

	it.each([
		["PRESIDENT HALVORSEN: Soon.", null],
		["Edda M. Halvorsen (retranslated): Soon.", null],
		["Halvorsen: Soon.", null],
		["She asked again: when?", "question"],
		["Madam President asked: when?", "question"],
	])("ends a question inside its paragraph at a turn of capitalised words alone: %s", (next, part) => {
		const text = `Q When? ${next}`;
		const sentences = [
			{ start: 0, end: 7, paragraph: 0 },
			{ start: 8, end: text.length, paragraph: 0 },
		];
		expect(partsOf(text, sentences, "en")).toEqual(["question", part]);
	});

	it("asks nothing in a language that is not read", () => {
		expect(partsOf("Q When?", [{ start: 0, end: 7, paragraph: 0 }], "eo")).toEqual([null]);
	});

	it("finds none in a text without marks", () => {
		expect(partsIn("双方讨论了停火问题。他问：何时会谈？", "zh")).toEqual(["-", "-"]);
	});
});
