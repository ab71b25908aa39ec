import { readFileSync } from "node:fs";
import { failed } from "@fissure/core";
import { beforeAll, describe, expect, it } from "vitest";
import { BRIEF, briefedCase } from "../brief/fixtures/briefed-case.ts";
import type { CaseChoice } from "../case/case-choice.ts";
import { keepCaseOpen } from "../case/keep-case-open.ts";
import { caseChoices, codeOf, granted } from "../fixtures/port-ellery.ts";
import { checkBriefInCase } from "../operations/drafts/check-brief.ts";
import { type DraftFormat, exportDraftInCase } from "../operations/drafts/export-draft.ts";
import { deleteDraft, draftHistory, listDrafts } from "../operations/drafts/stored-drafts.ts";
import { verifyTextInCase } from "../operations/drafts/verify-text.ts";
import { draftId, draftTitle } from "./draft-title.ts";
import { beginDraft, openDraft, saveDraft } from "./drafts-in-case.ts";

const newCase = caseChoices();
const text = readFileSync(BRIEF, "utf8");
let choice: CaseChoice;
beforeAll(async () => {
	choice = await briefedCase(newCase());
}, 120_000);

const verify = async (written: string, more: { readonly whole?: boolean } = {}) =>
	granted(await verifyTextInCase({ case: choice, name: "draft", text: written, ...more }));
const check = async (written: string, preview = false) =>
	granted(await checkBriefInCase({ case: choice, name: "draft", text: written, preview }));

describe("verifyTextInCase", () => {
	it("finds every quotation of the bundled brief, at its place in what is written", async () => {
		const { quotations, sources, held, lookedThrough } = await verify(text);
		expect(quotations.length).toBeGreaterThan(15);
		expect(lookedThrough).toBe("all");
		expect(held).toBeGreaterThan(5);
		for (const { start, end, words, form, state, found } of quotations) {
			if (form === "inline") expect(text.slice(start, end)).toBe(words);
			expect(["exact", "normalised", "elided"], words).toContain(state);
			expect(sources.map(({ id }) => id)).toContain(found?.document);
		}
	});

	it("says what stands there where words were changed, with what is around it", async () => {
		const { quotations } = await verify("The statement “calls for an immediate peace”.\n");
		expect(quotations[0]).toMatchObject({ state: "changed", found: { exact: "calls for an immediate ceasefire" } });
		expect(quotations[0]?.difference.map(({ kind }) => kind)).toEqual(["same", "missing", "added"]);
		expect(quotations[0]?.found?.before.length).toBeGreaterThan(10);
	});

	it("gives hints for the draft's own words, at their place", async () => {
		const written =
			"# Grain\n\nThe corridor could open in spring. We have high confidence that it is likely to open.\n";
		const { hints } = await verify(written);
		expect(hints.map(({ code, start, end }) => [code, written.slice(start, end)])).toEqual([
			["vague-likelihood", "could"],
			["likelihood-with-confidence", expect.stringContaining("likely")],
			...hints.slice(2).map(({ code, start, end }) => [code, written.slice(start, end)]),
		]);
	});

	it("says the same of a case that is kept open, however often it is asked, and sees what changes", async () => {
		const open = granted(await keepCaseOpen(choice));
		try {
			const ask = async () => granted(await verifyTextInCase({ case: open.choice, name: "draft", text }));
			const first = await ask();
			expect(await ask()).toEqual(first);
			expect(first).toEqual(await verify(text));
		} finally {
			await open.close();
		}
	});

	it("opens the case for itself where the one that was kept open was closed meanwhile", async () => {
		const open = granted(await keepCaseOpen(choice));
		await open.close();
		const asked = await verifyTextInCase({ case: open.choice, name: "draft", text });
		expect(granted(asked)).toEqual(await verify(text));
	});

	it("takes the name of an issue in quotation marks for no words of a source", async () => {
		const { quotations } = await verify("They differ on “Security guarantees for Sorvia” and “Security guarantees”.\n");
		expect(quotations.map(({ words }) => words)).toEqual(["Security guarantees"]);
	});

	it("looks through everything when it is to", async () => {
		const { quotations, lookedThrough } = await verify("It “calls for an immediate ceasefire”.\n", { whole: true });
		expect(lookedThrough).toBe("all");
		expect(quotations[0]?.state).toBe("exact");
	});
});

describe("checkBriefInCase", () => {
	it("leads from every reference of the bundled brief to its source", async () => {
		const { references, problems, facts, page } = await check(text);
		expect(problems).toEqual([]);
		expect(page).toBeNull();
		expect(facts).toBeGreaterThan(5);
		expect(references.every(({ stands, label }) => stands && label !== "")).toBe(true);
		expect(new Set(references.map(({ kind }) => kind))).toEqual(new Set(["span", "document", "finding", "judgment"]));
		for (const { start, end, written } of references) expect(text.slice(start, end)).toBe(written);
	});

	it("previews what is sound as the brief that it is", async () => {
		const { page } = await check(text, true);
		expect(JSON.stringify(page?.blocks[0])).not.toContain("Unfinished draft");
		expect(page?.sources.length).toBeGreaterThan(5);
	});

	it("shows what breaks at its place, and as broken in the preview", async () => {
		const written =
			"# Title\n\nIt “calls for an immediate peace” [@joint-statement-en#1523-1555].\n\nValdara trades.\n";
		const { problems, references, page } = await check(written, true);
		expect(problems.map(({ code, start, end }) => [code, written.slice(start, end)])).toEqual([
			["words-changed", "@joint-statement-en#1523-1555"],
			["fact-unreferenced", "Valdara trades."],
		]);
		expect(references[0]?.stands).toBe(false);
		expect(JSON.stringify(page?.notes)).toContain("Not verified: @joint-statement-en#1523-1555.");
		expect(JSON.stringify(page?.blocks[0])).toContain("Unfinished draft");
	});
});

describe("drafts in a case", () => {
	it("are begun, saved, listed, looked back on and removed", async () => {
		const context = { case: choice, print: async () => {}, pathOfUpload: () => failed("upload-missing", "None", "id") };
		const begun = granted(await beginDraft({ case: choice, text: "# Two *ceasefires* {.judgment}\r\n\r\nSoon.\r\n" }));
		expect(begun).toMatchObject({
			id: "two-ceasefires",
			title: "Two ceasefires",
			text: "# Two *ceasefires* {.judgment}\n\nSoon.\n",
		});
		const { id, stamp } = begun;
		const saved = granted(await saveDraft({ case: choice, id, text: "# One\n\nLater.\n", seen: stamp }));
		expect(saved).toMatchObject({ id, title: "One" });
		expect(codeOf(await saveDraft({ case: choice, id, text: "# None\n", seen: stamp }))).toBe("draft-changed");
		expect(granted(await openDraft({ case: choice, id })).text).toBe("# One\n\nLater.\n");
		expect(granted(await draftHistory.run({ id }, context)).map(({ title }) => title)).toEqual([
			"One",
			"Two ceasefires",
		]);
		granted(await deleteDraft.run({ id }, context));
		expect(granted(await listDrafts.run({}, context)).map((draft) => draft.id)).not.toContain(id);
	});

	it("are refused where they are too large to read", async () => {
		expect(codeOf(await beginDraft({ case: choice, text: "x".repeat(5_000_001) }))).toBe("draft-too-large");
	});

	it("are called by their heading, else by their first words, in any script", () => {
		expect(draftTitle("Words first.\n\n## Зерно: что дальше? {.judgment}\n")).toBe("Зерно: что дальше?");
		expect(draftTitle("Words only.\n")).toBe("Words only.");
		expect(draftTitle("", "notes")).toBe("notes");
		expect(draftId("Зерно: что дальше?")).toBe("зерно-что-дальше");
		expect(draftId("粮食 2026")).toBe("粮食-2026");
		expect(draftId("…")).toBe("draft");
	});
});

describe("exportDraftInCase", () => {
	const exported = async (id: string, format: DraftFormat, unfinished = false) =>
		exportDraftInCase({ case: choice, id, format, unfinished });

	it("writes a sound draft in every format, and its sources for a reference manager", async () => {
		const { id } = granted(await beginDraft({ case: choice, text }));
		expect(granted(await exported(id, "source"))).toEqual({
			name: `${id}.md`,
			mediaType: "text/markdown; charset=utf-8",
			content: text,
		});
		expect(granted(await exported(id, "html")).content).toContain("every quotation was checked against its source");
		expect(granted(await exported(id, "docx")).name).toBe(`${id}.docx`);
		expect(granted(await exported(id, "bib")).content).toContain("@misc{");
	});

	it("refuses one whose references break, with their lines, unless it goes out as unfinished", async () => {
		const broken = "# Broken\n\nIt “calls for an immediate peace” [@joint-statement-en#1523-1555].\n";
		const { id } = granted(await beginDraft({ case: choice, text: broken }));
		const refused = await exported(id, "html");
		expect(codeOf(refused)).toBe("brief-unsound");
		if (!refused.ok) expect(refused.problem.message).toContain("line 3: ");
		const html = granted(await exported(id, "html", true)).content;
		expect(html).toContain("Unfinished draft");
		expect(html).toContain("its references may be invalid");
		expect(granted(await exported(id, "source")).content).toBe(broken);
	});
});
