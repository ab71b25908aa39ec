import { inCase } from "../../case/in-case.ts";
import { beginDraft, saveDraft as draftSaved, openDraft } from "../../drafting/drafts-in-case.ts";
import { operation } from "../definition/operation.ts";

export const listDrafts = operation({
	name: "list-drafts",
	question: "Which drafts does this case have? Last saved first",
	effect: "reads",
	http: "GET /api/drafts",
	output: ({ DraftEntrySchema, list }) => list(DraftEntrySchema),
	run: (_, { case: choice }) => inCase(choice, "read", (file, store) => store.draftsOf(file)),
});

export const showDraft = operation({
	name: "show-draft",
	question: "A draft as it was last saved",
	effect: "reads",
	http: "GET /api/drafts/:id",
	input: ({ Id }) => Id,
	output: ({ StoredDraftSchema }) => StoredDraftSchema,
	run: ({ id }, { case: choice }) => openDraft({ case: choice, id }),
});

export const draftHistory = operation({
	name: "draft-history",
	question: "The earlier versions of a draft, and who wrote them. Latest first",
	effect: "reads",
	http: "GET /api/drafts/:id/history",
	input: ({ Id }) => Id,
	output: ({ DraftVersionSchema, list }) => list(DraftVersionSchema),
	run: ({ id }, { case: choice }) => inCase(choice, "read", (file, store) => store.draftHistory(file, id)),
});

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

export const deleteDraft = operation({
	name: "delete-draft",
	question: "Remove a draft from the list; undo restores it",
	effect: "writes",
	http: "DELETE /api/drafts/:id",
	input: ({ Id, words }) =>
		Id.extend({ seen: words.max(40).exactOptional().describe("`savedAt` of the draft that the person saw") }),
	output: ({ z }) => z.null(),
	run: ({ id, seen }, { case: choice }) => inCase(choice, "write", (file, store) => store.removeDraft(file, id, seen)),
});
