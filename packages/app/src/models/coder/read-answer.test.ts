import { describe, expect, it } from "vitest";
import { readChat, readEntries } from "./read-answer.ts";

const ENTRY = { quote: "supports trade", issue: "trade", holder: "XVA", asserter: "XVA", manner: "own", stance: 2 };
const LIST = JSON.stringify([ENTRY]);

describe("an answer of a model", () => {
	it.each([
		["alone", LIST],
		["in a fence", `Here it is:\n\`\`\`json\n${LIST}\n\`\`\`\nDone.`],
		["behind its thoughts", `<think>[1] is a list?</think>\n${LIST}`],
		["in an object", `{"positions": ${LIST}, "note": "done"}`],
		["between words", `The positions are ${LIST}. I hope that helps!`],
	])("is a list of positions %s", (_, content) => {
		expect(readEntries(content)).toMatchObject([ENTRY]);
	});

	it.each([
		"",
		"I cannot help with that.",
		"{}",
		'{"a": [], "b": []}',
		"[{",
		LIST.slice(0, -1),
		"null",
		"3",
		`${LIST}${LIST}`,
	])("is none where it has no list: %j", (content) => {
		expect(readEntries(content)).toBeNull();
	});

	it("keeps what is in the form that was asked for, without what else is said", () => {
		const extra = { ...ENTRY, document: "other", coder: "lexicon@1", status: "withdrawn", certainty: "high" };
		const wrong = [
			...[
				{ ...ENTRY, stance: 4 },
				{ ...ENTRY, stance: "2" },
				{ ...ENTRY, stance: 0.5 },
				{ ...ENTRY, manner: "both" },
			],
			...[
				{ ...ENTRY, quote: "" },
				{ ...ENTRY, quote: ["supports"] },
				{ ...ENTRY, holder: null },
				{},
				null,
				"XVA",
				[ENTRY],
			],
		];
		const read = readEntries(JSON.stringify([extra, ...wrong]));
		expect(read?.[0]).toEqual(ENTRY);
		expect(read?.slice(1)).toEqual(wrong.map(() => null));
	});

	it("is read with what the endpoint counted, and without it", () => {
		const message = { choices: [{ message: { content: "[]" }, finish_reason: "length" }] };
		expect(readChat({ ...message, usage: { prompt_tokens: 7, completion_tokens: 2, cost: 0.1 } })).toEqual({
			...{ content: "[]", isCut: true, usage: { sent: 7, answered: 2, cost: 0.1 } },
		});
		expect(readChat(message)?.usage).toBeNull();
		expect(readChat({ ...message, usage: { prompt_tokens: -1 } })?.usage).toEqual({ sent: 0, answered: 0, cost: null });
		for (const none of [null, {}, { choices: [] }, { choices: [{ message: { content: null } }] }])
			expect(readChat(none)).toBeNull();
	});
});
