import { failed } from "@fissure/core";
import { beforeAll, expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { codeCase } from "../../coding/code-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
import { exportEvaluations, listEvaluations, printEvaluations } from "./evaluations.ts";

const choiceOf = caseChoices();

const TEXTS = [
	[
		"first",
		"2024-03-01",
		"CHL",
		"We met. The Portuguese invasion of the valley is a flagrant violation of the treaty.",
	],
	["second", "2025-03-01", "CHL", "We condemn the provocations by Portugal. Certain countries spread malicious lies."],
	["other", "2025-04-01", "PRT", "We welcome the dialogue. The bridge is open."],
	["undated", undefined, "CHL", "We condemn the provocations by Portugal."],
] as const;

let choice: CaseChoice;
const context = () => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});
const add = (texts: readonly (typeof TEXTS)[number][]) =>
	inCase(choice, "write", async (file, store) => {
		for (const [id, date, publisher, text] of texts) {
			const document = {
				...({ id, text, kind: "speech", language: "en", guessed: [] } as const),
				...{ publisher, ...(date === undefined ? {} : { date }) },
			};
			for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(text) }]));
		}
		return { ok: true, value: null };
	});

beforeAll(async () => {
	choice = choiceOf("judgments.fissure");
	granted(await initCase({ case: choice }));
	await add(TEXTS);
	granted(await codeCase({ case: choice }));
});

it("lists who judges whom by year, beside all sentences of the holder, and what it left out", async () => {
	const over = granted(await listEvaluations.run({}, context()));
	expect(over.rows).toMatchObject([
		{
			...{ holder: "CHL", target: "PRT", count: 2 },
			periods: [
				{ period: "2024", count: 1, sentences: 2 },
				{ period: "2025", count: 1, sentences: 2 },
			],
		},
	]);
	expect(over.rows[0]?.evaluations.map(({ document }) => document.id)).toEqual(["first", "second"]);
	expect(over).toMatchObject({ texts: 3, leftOut: { unsure: 1, unnamed: 0, undated: 1, uncoded: 0, unsupported: 0 } });
});

it("narrows to a holder, a target and days, by name, and adds what is unsure", async () => {
	const pairs = async (given: Parameters<typeof listEvaluations.run>[0]) =>
		granted(await listEvaluations.run(given, context())).rows.map(({ target, count }) => `${target} ${count}`);
	expect(await pairs({ holder: ["Chile"], target: ["Portugal"], from: "2025" })).toEqual(["PRT 1"]);
	expect(await pairs({ holder: ["PRT"] })).toEqual([]);
	expect(await pairs({ unsure: "1" })).toEqual(["PRT 2", "underspecified 1"]);
});

it("writes a table with one row a sentence, and a page", async () => {
	const csv = granted(await exportEvaluations.run({ format: "csv" }, context()));
	expect(String(csv.body).split("\n")[1]).toMatch(/^CHL,PRT,2024-03-01,direct,high,/);
	const html = granted(await exportEvaluations.run({ format: "html" }, context()));
	expect(String(html.body)).toContain("Chile → Portugal: 2 sentences");
});

it("prints what was typed", async () => {
	const typed = printEvaluations.typed?.({
		...{ words: [], format: "text", act: undefined },
		options: { holder: ["CHL"], by: "month", unsure: true },
	} as never);
	expect(typed).toEqual({ holder: ["CHL"], by: "month", unsure: "1" });
	const read = granted(await printEvaluations.run(typed as never, context()));
	const text = await printEvaluations.write?.(read, "text", { color: false, width: 80, bom: false });
	expect(text).toContain("Chile → Portugal: 2 sentences");
	expect(text).toContain("2024-03 1 of 2 (50.0 %)");
	expect(text).toContain("Left out: 1 text without a date as exact as the period.");
	expect(printEvaluations.typed?.({ words: [], format: "text", options: { by: "week" } } as never)).toContain("week");
});

it("counts texts that were not coded", async () => {
	await add([["late", "2026-01-01", "CHL", "We condemn the provocations by Portugal."]] as never);
	expect(granted(await listEvaluations.run({}, context())).leftOut.uncoded).toBe(1);
	expect(codeOf(await listEvaluations.run({ document: ["nowhere"] }, context()))).toBe("document-missing");
});
