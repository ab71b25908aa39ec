import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { answerSchema, PROMPT_VERSION, systemMessage, userMessage } from "./coder-prompt.ts";

/** What each number of the prompt means. Answers that are kept, and codings in cases, name it. */
const PROMPTS: Readonly<Record<number, string>> = { 1: "c5d1e086d1d66df5" };

it("has another number when it has other words, asks for another answer, or says otherwise what a text is", () => {
	const document = {
		...{ id: "one", text: "Trade grows.", language: "en", kind: "speech" as const, publisher: "XVA" },
		...{ title: "On trade", date: "2026-01-02", guessed: [] },
	};
	const sentence = { number: 1, words: "Trade grows.", places: [], span: { start: 0, end: 12, paragraph: 0 } };
	const issue = {
		id: "trade",
		name: "Trade",
		definition: "Whether it grows",
		poleMinus3: "less",
		polePlus3: "more",
		foreign: false,
	};
	const cast = {
		actors: [{ id: "XVA", kind: "state" as const, names: {}, adjectives: {} }],
		offices: [],
		holders: [],
		decoys: {},
	};
	const words = [
		systemMessage({ issues: [issue], concepts: [], anchors: {} }, cast),
		JSON.stringify(answerSchema()),
		userMessage(document, ["XVA"], [sentence]),
	].join("\n");
	const hash = createHash("sha256").update(words).digest("hex").slice(0, 16);
	expect(PROMPTS, "raise PROMPT_VERSION, and add the hash here").toHaveProperty(String(PROMPT_VERSION), hash);
});
