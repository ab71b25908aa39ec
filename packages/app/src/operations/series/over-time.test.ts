import { writeFileSync } from "node:fs";
import { failed } from "@fissure/core";
import type { Progress } from "@fissure/model";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { codeCase } from "../../coding/code-case.ts";
import { caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { exportOverTime, printReport, showOverTime } from "./over-time.ts";

const choiceOf = caseChoices();
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

const TEXTS = [
	["first", "2024-02-01", "China supports dialogue and negotiation on Ukraine."],
	["second", "2025-03-01", "China firmly opposes illegal unilateral sanctions."],
] as const;

const coded = async (name: string): Promise<CaseChoice> => {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	await inCase(choice, "write", async (file, store) => {
		for (const [id, date, text] of TEXTS) {
			const document = { id, text, date, kind: "speech", publisher: "CHN", language: "en", guessed: [] } as const;
			for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(text) }]));
		}
		return { ok: true, value: null };
	});
	granted(await codeCase({ case: choice }));
	return choice;
};

it("shows a holder over time as a page whose marks lead to sentences, and writes it as a file", async () => {
	const context = contextOf(await coded("over.fissure"));
	const asked = { analysis: "report" as const, holder: ["China"] };
	const page = granted(await showOverTime.run(asked, context));
	const drawings = page.blocks.filter(({ kind }) => kind === "drawing");
	expect(drawings).toHaveLength(2);
	expect(JSON.stringify(page.notes)).toContain("opposes illegal unilateral sanctions");
	const file = granted(await exportOverTime.run({ ...asked, format: "html" }, context));
	expect(file).toMatchObject({ name: "report.html", mediaType: expect.stringContaining("text/html") });
	expect(String(file.body)).toContain("<svg");
	const printed = granted(await printReport.run(asked, context));
	expect(String(await printReport.write?.(printed, "text", { color: false, width: 100 }))).toContain("Where China");
});

it("asks for a holder where none is named", async () => {
	const context = contextOf(await coded("nobody.fissure"));
	expect(codeOf(await showOverTime.run({ analysis: "report" }, context))).toBe("holder-missing");
});

it("finds what words, scales, hours and language versions say, each leading to a sentence or a text", async () => {
	const context = contextOf(await fillCase(choiceOf("words-over-time.fissure")));
	const ofTesmark = { publisher: ["XTE"], language: ["ru"] };
	const asked = {
		keywords: { ...ofTesmark, to: "2025-05", againstFrom: "2025-06", againstLanguage: ["ru"] },
		concordance: { words: "corridor", publisher: ["XVA"] },
		collocations: { words: "Sorvia" },
		scale: ofTesmark,
		timing: { document: ["lorne-readout-en", "valdara-readout-zh"] },
		translations: { document: ["lorne-readout-en", "valdara-readout-zh"] },
	} as const;
	const pageOf = async (analysis: keyof typeof asked) =>
		granted(await showOverTime.run({ analysis, ...asked[analysis] } as never, context));
	const leads = async (analysis: keyof typeof asked) => {
		const page = await pageOf(analysis);
		return page.notes.length + (JSON.stringify(page.blocks).match(/"place":/gu)?.length ?? 0);
	};
	for (const analysis of ["concordance", "collocations", "scale", "timing"] as const)
		expect([analysis, await leads(analysis)]).not.toEqual([analysis, 0]);
	expect((await pageOf("keywords")).title).toBe("Words that tell two sets of texts apart");
	expect((await pageOf("translations")).title).toBe("Language versions of one text");
	const drawn = await pageOf("scale");
	expect(drawn.blocks.filter(({ kind }) => kind === "drawing")).toHaveLength(1);
	const file = async (format: string) =>
		granted(await exportOverTime.run({ analysis: "concordance", ...asked.concordance, format } as never, context));
	expect(String((await file("csv")).body)).toContain("date,publisher,title,left,words,right");
	expect(JSON.parse(String((await file("json")).body))).toMatchObject({ query: "corridor" });
});

it("takes events from a file that was sent, and says which page is no single table", async () => {
	const choice = await fillCase(choiceOf("events-over-time.fissure"));
	const path = `${choice.folder}/sent.csv`;
	writeFileSync(path, "name,date,zone\nRaid on the mole,2025-10-16T05:50,+03:00\n");
	const context = { ...contextOf(choice), pathOfUpload: () => ({ ok: true as const, value: path }) };
	const asked = { document: ["lorne-readout-en"], zone: ["XLO=+01:00"] };
	const page = granted(
		await showOverTime.run({ analysis: "timing", ...asked, upload: "e58ed763-928c-4155-bee9-fdbaaadc15f3" }, context),
	);
	expect(JSON.stringify(page.blocks)).toContain("Raid on the mole");
	const missing = { analysis: "timing" as const, upload: "e58ed763-928c-4155-bee9-fdbaaadc15f3" };
	expect(codeOf(await showOverTime.run(missing, contextOf(choice)))).toBe("upload-missing");
	const report = { analysis: "report" as const, holder: ["XVA"], format: "csv" as const };
	expect(codeOf(await exportOverTime.run(report, contextOf(choice)))).toBe("table-none");
	expect(
		JSON.parse(String(granted(await exportOverTime.run({ ...report, format: "json" }, context)).body)),
	).toHaveProperty("blocks");
});

it("says how far it is, in every part that takes long, and ends where it is to stop", async () => {
	const choice = await coded("far.fissure");
	const steps: string[] = [];
	const onProgress = ({ stage, done, total }: Progress) => void steps.push(`${stage} ${done} of ${total}`);
	const context = { ...contextOf(choice), onProgress };
	const asked = { holder: ["CHN"], to: "2025-03-01", words: "illegal unilateral sanctions" };
	for (const analysis of [
		"mixed",
		"shift",
		"divergence",
		"formulations",
		"unnamed",
		"evaluations",
		"network",
	] as const) {
		steps.length = 0;
		await showOverTime.run(
			{ ...asked, analysis, ...(analysis === "divergence" && { holder: ["CHN", "RUS"] }) },
			context,
		);
		expect(steps, analysis).not.toEqual([]);
	}
	const stop = new AbortController();
	const stopping = { ...contextOf(choice), signal: stop.signal, onProgress: () => stop.abort(new Error("stopped")) };
	await expect(showOverTime.run({ ...asked, analysis: "network" }, stopping)).rejects.toThrow("stopped");
});
