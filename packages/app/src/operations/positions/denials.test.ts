import { join } from "node:path";
import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { undoInCase } from "../../case/undo-in-case.ts";
import { codeCase } from "../../coding/code-case.ts";
import { caseChoices, codeOf, granted, PORT_ELLERY } from "../../fixtures/port-ellery.ts";
import { markPosition } from "./change-position.ts";
import { giveStatus, listDenials } from "./denials.ts";

const choiceOf = caseChoices();
const TEXTS = [
	[
		"lorne-readout",
		"XLO",
		"2026-03-03",
		"Valdara supports an immediate ceasefire. They dined. Lorne calls for an immediate ceasefire.",
	],
	[
		"valdara-note",
		"XVA",
		"2026-03-05",
		"They met. Lorne's statement that Valdara supports an immediate ceasefire is untrue. They left.",
	],
	["valdara-other", "XVA", "2026-03-06", "Lorne's statement is untrue. We never said that."],
] as const;

const denied = async (name: string): Promise<CaseChoice> => {
	const choice = choiceOf(name);
	const own = { codebook: join(PORT_ELLERY, "codebook.yaml"), actors: join(PORT_ELLERY, "actors.yaml") };
	granted(await initCase({ case: choice, ...own }));
	await inCase(choice, "write", async (file, store) => {
		for (const [id, publisher, date, text] of TEXTS) {
			const document = { ...({ id, text, kind: "readout", language: "en", guessed: [] } as const), publisher, date };
			for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(text) }]));
		}
		return { ok: true, value: null };
	});
	granted(await codeCase({ case: choice, threads: 1 }));
	return choice;
};
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

it("suggests the one position that a text denies, marks it when a person says so, and takes it back", async () => {
	const choice = await denied("denied.fissure");
	const context = contextOf(choice);
	const places: string[] = [];
	const onProgress = ({ place }: { readonly place: string }) => places.push(place);
	const report = granted(await listDenials.run({}, { ...context, onProgress }));
	expect(places).toEqual(TEXTS.map(([id]) => id));
	expect(report.denials).toBe(3);
	expect(report.marked).toEqual([]);
	const [suggestion] = report.suggestions;
	expect(report.suggestions).toHaveLength(1);
	expect(suggestion).toMatchObject({
		status: "disputed",
		position: { sentence: { document: "lorne-readout", exact: "Valdara supports an immediate ceasefire." } },
		denial: { quote: { document: "valdara-note" }, document: { publisher: "XVA" } },
		because: ["the same matter", "it names the publisher"],
	});
	const view = listDenials.view?.(report);
	expect(view?.rows[0]).toContain("suggested");
	expect(JSON.stringify(view?.text)).toContain("valdara-note#10-");

	const key = suggestion?.position.key ?? 0;
	const { document, start, end } = suggestion?.denial.quote ?? { document: "", start: 0, end: 0 };
	const asked = { act: "disputed", words: ["lorne-readout", String(key)], folder: ".", format: "text" };
	const given = giveStatus.typed?.({ ...asked, options: { by: `${document}#${start}-${end}`, note: "By phone" } });
	granted(await giveStatus.run(given as never, context));
	const marked = granted(await listDenials.run({}, context));
	expect(marked.suggestions).toEqual([]);
	expect(marked.marked).toMatchObject([
		{
			position: { status: "disputed", note: `By phone [@${document}#${start}-${end}]` },
			by: { quote: { exact: suggestion?.denial.quote.exact } },
		},
	]);
	granted(await undoInCase({ case: choice }));
	expect(granted(await listDenials.run({}, context)).suggestions).toHaveLength(1);
});

it("suggests no more what a person has decided not to be about the position", async () => {
	const context = contextOf(await denied("not-about.fissure"));
	const [suggestion] = granted(await listDenials.run({}, context)).suggestions;
	const { document, start, end } = suggestion?.denial.quote ?? { document: "", start: 0, end: 0 };
	const decided = { status: "asserted" as const, by: { document, start, end }, note: null };
	granted(
		await markPosition.run({ key: suggestion?.position.key ?? 0, document: "lorne-readout", ...decided }, context),
	);
	expect(granted(await listDenials.run({}, context))).toMatchObject({ suggestions: [], marked: [] });
});

it("refuses words that are in no text, and what is no place", async () => {
	const context = contextOf(await denied("refused.fissure"));
	const [suggestion] = granted(await listDenials.run({}, context)).suggestions;
	const mark = (by: { readonly document: string; readonly start: number; readonly end: number }) =>
		markPosition.run(
			{ key: suggestion?.position.key ?? 0, document: "lorne-readout", status: "disputed", by, note: null },
			context,
		);
	expect(codeOf(await mark({ document: "none", start: 0, end: 4 }))).toBe("document-missing");
	expect(codeOf(await mark({ document: "valdara-note", start: 5, end: 5000 }))).toBe("words-missing");
	const typed = (words: readonly string[], by?: string) =>
		giveStatus.typed?.({
			act: "disputed",
			words,
			options: by === undefined ? {} : { by },
			folder: ".",
			format: "text",
		});
	expect(typed(["lorne-readout"])).toContain("Expected a text and the number");
	expect(typed(["lorne-readout", "4"], "somewhere")).toContain("text#120-180");
	expect(typed(["lorne-readout", "4"])).toMatchObject({ given: { by: null } });
});
