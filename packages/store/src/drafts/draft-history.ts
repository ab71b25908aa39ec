import type { Outcome } from "@fissure/core";
import type { DraftVersion } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { DRAFT_VERSION } from "./draft-codecs.ts";
import { noDraft } from "./find-draft.ts";

/**
 * What did this draft say before, and whose words were these? The latest first, removed and undone ones among them.
 *
 * - problems: `draft-missing` where there never was one of that id
 */
export const draftHistory = (file: CaseFile, id: string): Promise<Outcome<readonly DraftVersion[]>> =>
	attempt(file.path, async () => {
		const rows = await file.db
			.selectFrom("drafts")
			.innerJoin("actions", "actions.key", "drafts.added")
			.select([...DRAFT_VERSION.columns, "until", "undone_by"])
			.where("id", "=", id)
			.orderBy("drafts.key", "desc")
			.execute();
		if (rows.length === 0) return noDraft(id);
		const value = rows.map(({ until, undone_by, ...row }) => ({
			...DRAFT_VERSION.read(row),
			length: row.text.length,
			stands: until === null,
			undone: undone_by !== null,
		}));
		return { ok: true, value };
	});
