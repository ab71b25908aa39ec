import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { codeCase } from "../../coding/code-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
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
