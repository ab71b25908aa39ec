import { failed, type Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { type Change, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/lasting-row.ts";
import { EDIT, type EditRecord } from "./edit-codecs.ts";

export interface KeptEdit {
	readonly key: number;
	/** `changed`: read otherwise than before, which stays in the history. */
	readonly status: "new" | "changed" | "held";
}

/**
 * Keeps what changed between versions of pages, one standing reading for two versions.
 *
 * - out:      one outcome for each, in their order; all of them wholly or not at all
 * - problems: `document-missing`
 */
export const keepEdits = (
	file: CaseFile,
	edits: readonly EditRecord[],
	undertaking = undertake("watch"),
): Promise<Outcome<readonly KeptEdit[]>> =>
	tryInChange(file, undertaking, async (change) => {
		const missing = await findMissing(change, edits);
		if (missing !== null)
			return failed("document-missing", `Expected versions that are held, got "${missing}"; add it first`, missing);
		const kept: KeptEdit[] = [];
		for (const edit of edits) kept.push(await keepEdit(change, edit));
		return { ok: true, value: kept };
	});

async function findMissing({ db }: Change, edits: readonly EditRecord[]): Promise<string | null> {
	for (const id of new Set(edits.flatMap(({ before, after }) => [before, after]))) {
		const held = await db
			.selectFrom("documents")
			.select("key")
			.where("id", "=", id)
			.where("until", "is", null)
			.executeTakeFirst();
		if (held === undefined) return id;
	}
	return null;
}

async function keepEdit(change: Change, edit: EditRecord): Promise<KeptEdit> {
	const { before, after, class: editClass, consequence } = edit;
	const row = EDIT.write({ ...edit, edit });
	const known = await change.db
		.selectFrom("edits")
		.select(["key", "edit"])
		.where("before", "=", before)
		.where("after", "=", after)
		.where("until", "is", null)
		.executeTakeFirst();
	if (known?.edit === row.edit) return { key: known.key, status: "held" };
	if (known !== undefined) await endRow(change, "edits", known.key);
	const key = await addRow(change, "edits", row, { before, after, class: editClass, consequence });
	return { key, status: known === undefined ? "new" : "changed" };
}
