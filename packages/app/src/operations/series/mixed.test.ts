import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import { addToCase } from "../../adding/add-to-case.ts";
import type { CaseChoice } from "../../case/case-choice.ts";
import { codeCase } from "../../coding/code-case.ts";
import { caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { exportMixedMessages, printMixedMessages, showMixedMessages } from "./mixed.ts";

const choiceOf = caseChoices();
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

const TEXTS = [
	[
		"2031-02-01",
		"Address to the assembly",
		"We remain fully committed to the Paris Agreement. We support the harbour.",
	],
	["2031-04-01", "Briefing for the press", "Today we have withdrawn from the Paris Agreement. We support the harbour."],
] as const;

async function mixedCase(name: string): Promise<CaseChoice> {
	const choice = await fillCase(choiceOf(name));
	const sources = TEXTS.map(([date, title, text]) => {
		const input = join(String(choice.folder), `${title} ${name}.txt`);
		writeFileSync(input, text);
		return { input, title, date, publisher: "XVA", language: "en" };
	});
	granted(await addToCase({ case: choice, sources }));
	granted(await codeCase({ case: choice, threads: 1 }));
	return choice;
}

it("gives two sentences of one holder that cannot both be held, and what they differ in", async () => {
	const context = contextOf(await mixedCase("mixed.fissure"));
	const found = granted(await showMixedMessages.run({ holder: ["Valdara"] }, context));
	expect(found).toMatchObject({ method: "mixed-messages@1", total: 1, leftOut: { uncoded: 0 } });
	const [pair] = found.pairs;
	expect(pair).toMatchObject({ holder: "XVA", question: "agreement", object: "paris", days: 59 });
	expect(pair?.earlier.quote.exact).toContain("committed to the Paris Agreement");
	expect(pair?.later.deed).toContain("withdrawn from");
	expect(granted(await showMixedMessages.run({ holder: ["XTE"] }, context)).pairs).toEqual([]);
	expect(codeOf(await showMixedMessages.run({ holder: ["Nowhere"] }, context))).toBe("actor-unknown");
});

it("is printed with both sentences and why, and written as a page and a table", async () => {
	const context = contextOf(await mixedCase("printed.fissure"));
	const shown = granted(await printMixedMessages.run({}, context));
	const text = String(await printMixedMessages.write?.(shown, "text", { color: false, width: 120, bom: false }));
	expect(text).toContain("1. Valdara: Agreements and bodies, Paris Agreement");
	expect(text).toContain("Why not both: one sentence stands by the agreement");
	expect(printMixedMessages.exit?.(shown, {})).toBe("done");
	const file = async (format: "html" | "csv" | "docx") =>
		granted(await exportMixedMessages.run({ format } as never, context));
	expect(String((await file("html")).body)).toContain("<h1>Mixed messages");
	const [head = "", ...rows] = String((await file("csv")).body)
		.trim()
		.split("\r\n");
	expect(head).toContain("holder,question,object,sure,severity");
	expect(rows).toHaveLength(1);
	expect((await file("docx")).name).toBe("mixed-messages.docx");
	const none = granted(await printMixedMessages.run({ question: ["tariffs"] }, context));
	expect(printMixedMessages.exit?.(none, {})).toBe("in-part");
});
