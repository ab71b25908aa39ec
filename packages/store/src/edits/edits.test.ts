import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { statusOf } from "../coverage/status.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { undertake } from "../history/change.ts";
import { undo } from "../history/undo.ts";
import { type EditRecord, editsOf, saveEdits, versionsToCompare } from "./edits.ts";

const inFolder = caseFolder();

const editOf = (before: string, after: string, fields: Partial<EditRecord> = {}): EditRecord => ({
	...{ before, after, class: "substantive", consequence: 5, changes: [{ removed: "will" }] },
	...{ vanished: [{ issue: "grain", stance: 2 }], appeared: [] },
	...fields,
});
const page = (words: string, day: number, address = "page") =>
	additionOf(address, words, { address: `https://valdara.example/${address}`, capturedAt: `2026-01-0${day}` });
const waiting = async (file: Case): Promise<readonly string[]> => {
	const pairs: string[] = [];
	for await (const { before, after } of versionsToCompare(file))
		pairs.push(`${before.id}: ${before.text} → ${after.text}`);
	return pairs;
};

describe("saveEdits", () => {
	it("leaves no version uncompared, not even when a watch broke off", async () => {
		await withCase(inFolder("waiting.fissure"), async (file) => {
			await addAll(file, [page("Will.", 1), page("May.", 2), page("Might.", 3), page("Other.", 1, "other")]);
			expect(await waiting(file)).toEqual(["page: Will. → May.", "page~2: May. → Might."]);
			granted(await saveEdits(file, [editOf("page", "page~2", { class: "unchanged", changes: [] })]));
			expect(await waiting(file)).toEqual(["page~2: May. → Might."]);
			await undo(file);
			expect(await waiting(file)).toHaveLength(2);
		});
	});

	it("takes a watch back as one action", async () => {
		await withCase(inFolder("undo.fissure"), async (file) => {
			await addAll(file, [page("Will.", 1)]);
			const watch = undertake("watch");
			await addAll(file, [page("May.", 2)], watch);
			granted(await saveEdits(file, [editOf("page", "page~2")], watch));
			expect(granted(await undo(file))).toMatchObject({ verb: "watch", rows: 3 });
			expect(granted(await editsOf(file))).toEqual([]);
			expect(await waiting(file)).toEqual([]);
		});
	});

	it("keeps one standing reading of two versions", async () => {
		await withCase(inFolder("again.fissure"), async (file) => {
			await addAll(file, [page("Will.", 1), page("May.", 2)]);
			const keep = async (edit: EditRecord) => granted(await saveEdits(file, [edit]))[0]?.status;
			expect(await keep(editOf("page", "page~2"))).toBe("new");
			expect(await keep(editOf("page", "page~2"))).toBe("held");
			expect(await keep(editOf("page", "page~2", { consequence: 6, details: { of: "two" } }))).toBe("changed");
			const [stored, ...rest] = granted(await editsOf(file));
			expect(rest).toEqual([]);
			expect(stored?.edit).toEqual(editOf("page", "page~2", { consequence: 6, details: { of: "two" } }));
		});
	});

	it("keeps none where a version is not held", async () => {
		await withCase(inFolder("missing.fissure"), async (file) => {
			await addAll(file, [page("Will.", 1), page("May.", 2)]);
			const outcome = await saveEdits(file, [editOf("page", "page~2"), editOf("page", "page~3")]);
			expect(codeOf(outcome)).toBe("document-missing");
			expect(granted(await editsOf(file))).toEqual([]);
			expect(await file.db.selectFrom("actions").select("verb").execute()).toEqual([{ verb: "add" }]);
		});
	});
});

describe("editsOf", () => {
	it("gives the newest or the most consequential first, without what did not change", async () => {
		await withCase(inFolder("order.fissure"), async (file) => {
			await addAll(file, [page("A.", 1), page("B.", 2), page("C.", 3), page("D.", 4)]);
			granted(await saveEdits(file, [editOf("page", "page~2", { consequence: 9 })]));
			granted(await saveEdits(file, [editOf("page~2", "page~3", { class: "cosmetic", consequence: 1 })]));
			granted(await saveEdits(file, [editOf("page~3", "page~4", { class: "unchanged", consequence: 0 })]));
			const given = async (filters: Parameters<typeof editsOf>[1]) =>
				granted(await editsOf(file, filters)).map(({ edit }) => edit.after);
			expect(await given({})).toEqual(["page~3", "page~2"]);
			expect(granted(await statusOf(file)).edits).toBe(2);
			expect(await given({ order: "consequence" })).toEqual(["page~2", "page~3"]);
			expect(await given({ classes: ["substantive"] })).toEqual(["page~2"]);
			expect(await given({ document: "page~3" })).toEqual(["page~3"]);
			expect(await given({ limit: 1, since: "2026-01-01T00:00:01" })).toEqual(["page~3"]);
		});
	});
});
