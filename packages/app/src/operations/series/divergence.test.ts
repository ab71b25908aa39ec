import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { exportDivergence, printDivergence, showDivergence } from "./divergence.ts";

const choiceOf = caseChoices();
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

it("lays the stances of two partners beside each other, period by period, and leads to their sentences", async () => {
	const context = contextOf(await fillCase(choiceOf("two.fissure")));
	const found = granted(await showDivergence.run({ holder: ["Valdara", "XTE"], unit: "decade", least: 2 }, context));
	expect(found).toMatchObject({ method: "divergence@1", unit: "decade", least: 2 });
	const [pair] = found.pairs;
	expect(pair?.holders).toEqual(["XVA", "XTE"]);
	const compared = pair?.issues.filter((one) => one.compared > 0) ?? [];
	expect(compared.length).toBeGreaterThan(0);
	for (const { periods } of compared)
		for (const side of periods.findLast(({ gap }) => gap !== null)?.sides ?? []) {
			const sentence = found.sentences.find(({ key }) => key === side?.key);
			expect(sentence?.sentence.exact).not.toBe("");
			expect(["XVA", "XTE"]).toContain(sentence?.holder);
		}
});

it("is printed as a table, or period by period for one issue, and written as a page and a table", async () => {
	const context = contextOf(await fillCase(choiceOf("printed.fissure")));
	const looks = { color: false, width: 160, bom: false };
	const asked = { holder: ["XVA", "XTE"], unit: "decade", least: 2 } as const;
	const shown = granted(await printDivergence.run({ ...asked, holder: [...asked.holder] }, context));
	const text = String(await printDivergence.write?.(shown, "text", looks));
	expect(text).toContain("How far apart are Valdara and Tesmark? By decade");
	expect(text).toMatch(/too few, 1/u);
	expect(printDivergence.exit?.(shown, {})).toBe("done");
	const issue = shown.report.pairs[0]?.issues[0]?.issue ?? "";
	const one = granted(await printDivergence.run({ ...asked, holder: [...asked.holder], issue: [issue] }, context));
	expect(String(await printDivergence.write?.(one, "text", looks))).toContain("Trend of the distance: too few, 1.");
	const file = async (format: "html" | "csv" | "docx") =>
		granted(await exportDivergence.run({ ...asked, holder: [...asked.holder], format } as never, context));
	expect(String((await file("html")).body)).toContain("<h1>How far apart are Valdara and Tesmark? By decade</h1>");
	const [head = "", ...rows] = String((await file("csv")).body)
		.trim()
		.split("\r\n");
	expect(head).toContain("first,second,issue,from,to,first_texts,first_mean");
	expect(rows.length).toBeGreaterThan(0);
	expect((await file("docx")).name).toBe("divergence.docx");
});

it("asks for two holders", async () => {
	const context = contextOf(await fillCase(choiceOf("one.fissure")));
	expect(codeOf(await showDivergence.run({ holder: ["XVA"] }, context))).toBe("holders-few");
	expect(codeOf(await showDivergence.run({ holder: ["XVA", "Nowhere"] }, context))).toBe("actor-unknown");
	const typed = { act: "", options: {}, folder: ".", format: "text" };
	const words = Array.from({ length: 9 }, (_, at) => `A${at}`);
	expect(printDivergence.typed?.({ ...typed, words })).toContain("at most 8 holders");
});
