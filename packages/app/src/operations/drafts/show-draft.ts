import { openDraft } from "../../drafting/drafts-in-case.ts";
import { operation } from "../definition/operation.ts";

export const showDraft = operation({
	name: "show-draft",
	question: "A draft as it was last saved",
	effect: "reads",
	http: "GET /api/drafts/:id",
	input: ({ Id }) => Id,
	output: ({ StoredDraftSchema }) => StoredDraftSchema,
	run: ({ id }, { case: choice }) => openDraft({ case: choice, id }),
});
