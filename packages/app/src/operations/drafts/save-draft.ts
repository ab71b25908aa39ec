import { saveDraft as draftSaved } from "../../drafting/drafts-in-case.ts";
import { operation } from "../definition/operation.ts";

export const saveDraft = operation({
	name: "save-draft",
	question: "Save a draft; a version that somebody else saved meanwhile is never overwritten",
	effect: "long",
	permission: "write",
	http: "PUT /api/drafts/:id",
	input: ({ Id, words }) =>
		Id.extend({ text: words, seen: words.describe("Stamp of the text on which this one is based") }),
	output: ({ StoredDraftSchema }) => StoredDraftSchema,
	run: (asked, { case: choice }) => draftSaved({ case: choice, ...asked }),
});
