import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { readDraft } from "../../drafts/read-draft.ts";
import { contextOf } from "../fixtures/quoted-case.ts";
import { unreadQuotation } from "./unread-quotation.ts";

const documentOf = (id: string, text: string, language: string): Document => ({
	id,
	text,
	language,
	kind: "speech",
	publisher: null,
	guessed: [],
});

const problemsIn = (text: string, source = "We left the harbour.", language = "en") => {
	const draft = readDraft(documentOf("draft", text, language));
	return unreadQuotation.check(draft, contextOf(draft, [documentOf("a", source, language)]));
};

describe("words in quotation marks where no quotation is looked for", () => {
	it("are told once, with how many they are and where", () => {
		const text =
			"Norland:\n\n```\n“We oppose the new dam”\n“We will stay in town”\n```\n\nSee `say(“we oppose every old dam”)`.";
		const [problem, ...others] = problemsIn(text);
		expect(problem).toMatchObject({ code: "unread-quotation", severity: "warning", line: 4, quotation: null });
		expect(problem?.message).toBe(
			"3 passages in quotation marks, on lines 4, 5, 8, are in code and were not checked; take them out of the code if somebody is quoted",
		);
		expect(others).toEqual([]);
	});

	it.each([
		["zh", "```\n“我们反对修建大坝”\n```\n", "我们走了。"],
		["ru", "```\n«Мы против новой большой плотины»\n```\n", "Мы ушли."],
	])("are told in %s", (language, text, source) => {
		expect(problemsIn(text, source, language).map(({ line }) => line)).toEqual([2]);
	});

	it.each([
		["words that a source text has", "```\n“We left the harbour”\n```\n"],
		["strings of a program", '```js\nsay("we oppose the new dam");\n```\n'],
		["few words", "```\n“the dam”\n```\n"],
		["words outside code", "Norland said “we oppose the new dam”."],
	])("are not told of %s", (_, text) => {
		expect(problemsIn(text)).toEqual([]);
	});
});
