import type { Outcome } from "@fissure/core";
import type { DraftEntry, StoredDraft } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { DRAFT_ENTRY, STORED_DRAFT } from "./draft-codecs.ts";
import { draftStamp } from "./draft-stamp.ts";
import { findDraft, noDraft } from "./find-draft.ts";

/** What is being written from this case? The last saved first. */
export const draftsOf = (file: CaseFile): Promise<Outcome<readonly DraftEntry[]>> =>
	attempt(file.path, async () => {
		const rows = await file.db
			.selectFrom("drafts")
			.innerJoin("actions", "actions.key", "drafts.added")
			.select(DRAFT_ENTRY.columns)
			.select(({ fn }) => fn<number>("length", ["drafts.text"]).as("length"))
			.where("until", "is", null)
			.orderBy("saved_at", "desc")
			.orderBy("id")
			.execute();
		return { ok: true, value: rows.map(({ length, ...row }) => ({ ...DRAFT_ENTRY.read(row), length })) };
	});

/**
 * - problems: `draft-missing`
 */
export const draftOf = (file: CaseFile, id: string): Promise<Outcome<StoredDraft>> =>
	attempt(file.path, async () => {
		const row = await findDraft(file, id);
		return row === null ? noDraft(id) : { ok: true, value: storedDraft(row) };
	});

export const storedDraft = (row: NonNullable<Awaited<ReturnType<typeof findDraft>>>): StoredDraft => ({
	...STORED_DRAFT.read(row),
	length: row.text.length,
	stamp: draftStamp(row.text),
});
