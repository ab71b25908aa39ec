import { beginDraft } from "../../drafting/drafts-in-case.ts";
import { operation } from "../definition/operation.ts";

export const createDraft = operation({
	name: "create-draft",
	question: "Create a draft: empty, from evidence, or from imported Markdown",
	effect: "long",
	permission: "write",
	http: "POST /api/drafts",
	input: ({ z, words }) => z.strictObject({ text: words, name: words.optional() }),
	output: ({ StoredDraftSchema }) => StoredDraftSchema,
	run: ({ text, name }, { case: choice }) =>
		beginDraft({ case: choice, text, ...(name === undefined ? {} : { name }) }),
});
