import { beginDraft } from "../../drafting/drafts-in-case.ts";
import { operation } from "../definition/operation.ts";

export const createDraft = operation({
	name: "create-draft",
	question: "Begins a draft: an empty one, a pack of evidence, or what was written elsewhere",
	effect: "writes",
	http: "POST /api/drafts",
	input: ({ z, words }) => z.strictObject({ text: words, name: words.optional() }),
	output: ({ StoredDraftSchema }) => StoredDraftSchema,
	run: ({ text, name }, { case: choice }) =>
		beginDraft({ case: choice, text, ...(name === undefined ? {} : { name }) }),
});
