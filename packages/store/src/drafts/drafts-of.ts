import type { Outcome } from "@fissure/core";
import type { DraftEntry, StoredDraft } from "@fissure/model";
import { attempt, type CaseFile } from "../case-file.ts";
import { draftStamp } from "./draft-stamp.ts";
import { findDraft, noDraft } from "./find-draft.ts";

/** What is being written from this case? The last saved first. */
export const draftsOf = (file: CaseFile): Promise<Outcome<readonly DraftEntry[]>> =>
	attempt(file.path, async () => ({
		ok: true,
		value: await file.db
			.selectFrom("drafts")
			.innerJoin("actions", "actions.key", "drafts.added")
			.select(["id", "title", "who", "saved_at as savedAt"])
			.select(({ fn }) => fn<number>("length", ["drafts.text"]).as("length"))
			.where("until", "is", null)
			.orderBy("saved_at", "desc")
			.orderBy("id")
			.execute(),
	}));

/**
 * - problems: `draft-missing`
 */
export const draftOf = (file: CaseFile, id: string): Promise<Outcome<StoredDraft>> =>
	attempt(file.path, async () => {
		const row = await findDraft(file, id);
		return row === null ? noDraft(id) : { ok: true, value: storedDraft(row) };
	});

export const storedDraft = ({
	id,
	title,
	text,
	who,
	saved_at,
}: NonNullable<Awaited<ReturnType<typeof findDraft>>>): StoredDraft => ({
	...{ id, title, text, who },
	length: text.length,
	savedAt: saved_at,
	stamp: draftStamp(text),
});
