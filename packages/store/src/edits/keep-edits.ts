import { failed, type Outcome } from "@fissure/core";
import type { CaptureClass } from "@fissure/model";
import type { CaseFile } from "../case-file.ts";
import { type Change, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/lasting-row.ts";

/** Of an edit as a whole; `unchanged` is kept too, so that two versions are compared once. */

/** What changed between two versions of one page. */
export interface EditRecord {
	/** Ids of documents. */
	readonly before: string;
	readonly after: string;
	readonly class: CaptureClass;
	/** The higher, the more it changes what the page says. */
	readonly consequence: number;
	/** Anything that JSON can hold, as are the two lists of positions. */
	readonly changes: readonly unknown[];
	readonly vanished: readonly unknown[];
	readonly appeared: readonly unknown[];
	/** What else there is to keep of it. */
	readonly details?: unknown;
}

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
	const { before, after, consequence, changes, vanished, appeared } = edit;
	const whole = JSON.stringify(edit);
	const known = await change.db
		.selectFrom("edits")
		.select(["key", "edit"])
		.where("before", "=", before)
		.where("after", "=", after)
		.where("until", "is", null)
		.executeTakeFirst();
	if (known?.edit === whole) return { key: known.key, status: "held" };
	if (known !== undefined) await endRow(change, "edits", known.key);
	const lists = {
		changes: JSON.stringify(changes),
		vanished: JSON.stringify(vanished),
		appeared: JSON.stringify(appeared),
	};
	const row = { before, after, class: edit.class, consequence };
	const key = await addRow(change, "edits", { ...row, ...lists, edit: whole }, row);
	return { key, status: known === undefined ? "new" : "changed" };
}
