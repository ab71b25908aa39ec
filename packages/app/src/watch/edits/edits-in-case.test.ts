import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderView } from "@fissure/report";
import { afterAll, expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { editsView } from "../views/edits-view.ts";
import { editsInCase } from "./edits-in-case.ts";

const home = mkdtempSync(join(tmpdir(), "fissure-edits-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const choice: CaseChoice = {
	file: join(home, "case.fissure"),
	folder: home,
	who: "Ana",
	now: () => "2026-03-04T10:00:00Z",
};

const WORD = { document: "one", start: 0, end: 3, exact: "not" };
const CHANGE = { op: "removed", before: WORD, after: null, at: { before: 0, after: 0 }, class: "substantive" };
const WHOLE = { ...CHANGE, kinds: ["negation"], consequence: 88, because: "a denial" };

it("shows the changes of an edit, and passes over what a stranger put among them", async () => {
	await initCase({ case: choice });
	const strange = [
		...[null, 7, "x", [], {}, { ...WHOLE, kinds: null }, { ...WHOLE, kinds: ["rumour"] }, { ...WHOLE, before: {} }],
		...[
			{ ...WHOLE, before: { exact: null } },
			{ ...WHOLE, because: null },
			{ ...WHOLE, consequence: "x" },
		],
	];
	await inCase(choice, "write", async (file, store) => {
		for (const id of ["one", "two"]) {
			const document = {
				id,
				text: `Text ${id}.`,
				language: "en",
				kind: "article",
				publisher: null,
				guessed: [],
			} as const;
			for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(id) }]));
		}
		return store.saveEdits(file, [
			{
				...{ before: "one", after: "two", class: "substantive", consequence: 88, details: { because: 5 } },
				...{ changes: [...strange, WHOLE], vanished: [], appeared: [] },
			},
		]);
	});
	const report = await editsInCase({ case: choice });
	expect(report.ok && report.value.edits.map(({ changes, because }) => [changes, because])).toEqual([[[WHOLE], null]]);
	if (report.ok)
		for (const format of ["text", "json", "csv", "markdown"] as const)
			expect(`${await renderView(editsView(report.value), format, { color: false, width: 80, bom: false })}`).toContain(
				"not",
			);
});
