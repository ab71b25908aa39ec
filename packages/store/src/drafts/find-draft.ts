import { failed } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { STORED_DRAFT } from "./draft-codecs.ts";

/** The row of a draft that stands, with who began it and when; null where none does. */
export async function findDraft({ db }: Pick<CaseFile, "db">, id: string) {
	const row = await db
		.selectFrom("drafts")
		.innerJoin("actions", "actions.key", "drafts.added")
		.select([...STORED_DRAFT.columns, "drafts.key", "at", "verb"])
		.where("id", "=", id)
		.where("until", "is", null)
		.executeTakeFirst();
	return row ?? null;
}

export const noDraft = (id: string) =>
	failed("draft-missing", `Expected a draft of this case, got "${id}"; open the list of drafts and choose one`, id);
