import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
import { compareSeries, exportSeries, listSeries, printSeries } from "./series.ts";

const choiceOf = caseChoices();

const TEXTS = [
	[
		"march",
		"2025-03-01",
		"Joint communiqué of the river ministers, March 2025",
		"The ministers condemned the closure of the northern lock.",
	],
	[
		"june",
		"2025-06-01",
		"Joint communiqué of the river ministers, June 2025",
		"The ministers agreed to reopen the ferry route before the harvest.",
	],
	[
		"later",
		"2025-09-01",
		"September 2025: river ministers' joint communiqué",
		"The ministers condemned the closure of the northern lock. A museum of navigation will open.",
	],
	["plan", "2025-10-01", "A plan for the ferry route", "The ferry route reopens."],
	["undated", undefined, "Joint communiqué of the river ministers", "The ministers met."],
	["chinese", "2025-12-01", "河流部长联合公报", "部长们谴责关闭北部船闸。"],
] as const;

const rivers = async (name: string): Promise<CaseChoice> => {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	await inCase(choice, "write", async (file, store) => {
		for (const [id, date, title, text] of TEXTS) {
			const document = {
				...({ id, text, title, kind: "joint-statement", publisher: "XVA", guessed: [] } as const),
				...{ language: id === "chinese" ? "zh" : "en", ...(date === undefined ? {} : { date }) },
			};
			for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(text) }]));
		}
		return { ok: true, value: null };
	});
	return choice;
};
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

it("suggests a series by its title, and lays the one that is named, chosen or searched for", async () => {
	const context = contextOf(await rivers("rivers.fissure"));
	const { choices } = granted(await listSeries.run({}, context));
	expect(choices).toMatchObject([{ by: "title", from: "2025-03-01", to: "2025-09-01", publisher: "XVA" }]);
	const [choice] = choices;
	expect(choice?.documents).toEqual(["march", "june", "later"]);

	const chosen = granted(await compareSeries.run({ choice: choice?.id ?? "" }, context));
	expect(chosen.steps.at(-1)).toMatchObject({ gone: 1, back: 1, new: 1 });
	expect(chosen.leftOut).toEqual([]);
	expect(granted(await compareSeries.run({ document: ["later", "march", "june"] }, context))).toEqual(chosen);
	const searched = granted(await compareSeries.run({ title: "river communiqué", publisher: ["XVA"] }, context));
	expect(searched.texts).toEqual(chosen.texts);
	expect(searched.leftOut).toEqual([{ document: "undated", why: "undated" }]);
	const mixed = granted(await compareSeries.run({ document: ["march", "chinese", "june"] }, context));
	expect(mixed.leftOut).toEqual([{ document: "chinese", why: "language" }]);
});

it("refuses what is no series", async () => {
	const context = contextOf(await rivers("short.fissure"));
	expect(codeOf(await compareSeries.run({ document: ["march"] }, context))).toBe("series-short");
	expect(codeOf(await compareSeries.run({ title: "nothing like it" }, context))).toBe("series-short");
	expect(codeOf(await compareSeries.run({ choice: "Nowhere" }, context))).toBe("series-unknown");
	expect(codeOf(await compareSeries.run({ document: ["march", "none"] }, context))).toBe("document-missing");
	expect(printSeries.typed?.({ act: "", words: [], options: {}, folder: ".", format: "html" })).toContain("got none");
});

it("is printed with what changed last, and written as a page and a table", async () => {
	const context = contextOf(await rivers("printed.fissure"));
	const looks = { color: false, width: 140, bom: false };
	const listed = granted(await printSeries.run({}, context));
	expect(await printSeries.write?.(listed, "text", looks)).toContain("2025-03-01  2025-09-01  XVA");
	const printed = granted(await printSeries.run({ title: "river" }, context));
	const text = String(await printSeries.write?.(printed, "text", looks));
	expect(text).toContain("1 clause gone, 1 back, 0 reworded, 1 new since 2025-06-01");
	expect(text).toContain("│ The ministers agreed to reopen the ferry route before the harvest.  only in 2025-06-01");
	expect(text).toContain("│ The ministers condemned the closure of the northern lock.  first in 2025-03-01");
	const file = async (format: "html" | "csv" | "docx") =>
		granted(await exportSeries.run({ title: "river", format } as never, context));
	expect(String((await file("html")).body)).toContain("<h2>Gone (1)</h2>");
	const [head, ...rows] = String((await file("csv")).body)
		.trim()
		.split("\r\n");
	expect(head).toContain("2025-06-01 june");
	expect(rows).toContainEqual(expect.stringMatching(/^gone,2025-06-01,2025-06-01,[^,]*,,The ministers agreed/u));
	expect((await file("docx")).name).toBe("series.docx");
});
