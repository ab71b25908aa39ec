import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { readDraft } from "../../drafts/read-draft.ts";
import { contextOf } from "../fixtures/quoted-case.ts";
import { unclosedQuotation } from "./unclosed-quotation.ts";

const problemsIn = (text: string, language = "en") => {
	const document: Document = { id: "draft", text, language, kind: "article", publisher: null, guessed: [] };
	const draft = readDraft(document);
	return unclosedQuotation.check(draft, contextOf(draft, []));
};
const linesIn = (text: string, language?: string): readonly number[] =>
	problemsIn(text, language).map(({ line }) => line);

describe("a quotation that opens and never closes", () => {
	it("is told at its mark, with its line", () => {
		const text = "Norland left.\n\nIt said: “we oppose the dam and all that.\n\nKestria stayed.";
		const [problem, ...others] = problemsIn(text);
		expect(problem).toMatchObject({ code: "unclosed-quotation", severity: "warning", line: 3, quotation: null });
		expect(text.slice(problem?.start, problem?.end)).toBe("“");
		expect(others).toEqual([]);
	});

	it.each([
		["in straight marks", 'Norland said "we oppose the dam and left.', "en"],
		["in typographic marks after a colon", "外长说：“我们反对建坝。", "zh"],
		["right behind a verb", "外长说“我们反对建坝。", "zh"],
		["in corner brackets", "外長說：「我們反對建壩。", "zh"],
		["in guillemets", "Министр сказал: «Мы против плотины.", "ru"],
		["before one that closes", "Норланд сказал «мы ушли. Кестрия сказала «мы здесь» потом.", "ru"],
		["in a bracketed case", 'Norland said "[w]e oppose the dam and left.', "en"],
		["in a note", "It left.[^1]\n\n[^1]: The ministry said: “We stay.", "en"],
	])("is told %s", (_, text, language) => {
		expect(linesIn(text, language)).toHaveLength(1);
	});

	it.each([
		["quotations that close", '“One,” he said, “two” and „drei“, «четыре», ”fem”, »seks«, 「七」, "eight".', "en"],
		["paragraphs that open again", "«Первый абзац.\n\n«Второй абзац», — сказал он.", "ru"],
		["apostrophes and clipped words", "The states' rights, ‘tis said, and the '90s.", "en"],
		["feet and inches", 'The pipe is 12" wide, or 12 "a side.', "en"],
		["a closing mark alone", 'Norland left” and stayed" too».', "en"],
		["a mark inside a quotation whose words are looked for", "> “We oppose the dam.", "en"],
		["code", '`say("we oppose)`', "en"],
	])("is not seen in %s", (_, text, language) => {
		expect(linesIn(text, language)).toEqual([]);
	});

	const sourceText = (text: string, language: string): Document => ({
		id: "a",
		text,
		language,
		kind: "speech",
		publisher: null,
		guessed: [],
	});
	it.each([
		[
			"warning",
			"Norland said it “opposes the new dam on the river and left.",
			"Norland opposes the new dam on the river.",
			"en",
		],
		[
			"error",
			"Norland said it “welcomes every new dam on the river and left.",
			"Norland opposes the new dam on the river.",
			"en",
		],
		["error", "外长说：“我们热烈欢迎在界河修建大坝。", "外长说，我们反对在界河修建大坝。", "zh"],
		["error", "Министр сказал: «мы всегда приветствуем каждую плотину.", "Мы против плотины.", "ru"],
		["warning", "Министр сказал: «мы против.", "Мы за плотину.", "ru"],
	])("is a %s: %s", (severity, text, source, language) => {
		const document: Document = { id: "draft", text, language, kind: "article", publisher: null, guessed: [] };
		const draft = readDraft(document);
		const found = unclosedQuotation.check(draft, contextOf(draft, [sourceText(source, language)]));
		expect(found.map((problem) => problem.severity)).toEqual([severity]);
	});

	it("is a warning where no source text is in the language of the draft", () => {
		const text = "Norland said it “welcomes every new dam on the river and left.";
		const draft = readDraft({ id: "draft", text, language: "en", kind: "article", publisher: null, guessed: [] });
		const found = unclosedQuotation.check(draft, contextOf(draft, [sourceText("Мы против плотины.", "ru")]));
		expect(found.map(({ severity }) => severity)).toEqual(["warning"]);
	});
});
