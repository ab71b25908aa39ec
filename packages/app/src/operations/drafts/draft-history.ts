import { inCase } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";

export const draftHistory = operation({
	name: "draft-history",
	question: "What did this draft say before, and who wrote it? The latest first",
	effect: "reads",
	http: "GET /api/drafts/:id/history",
	input: ({ Id }) => Id,
	output: ({ DraftVersionSchema, list }) => list(DraftVersionSchema),
	run: ({ id }, { case: choice }) => inCase(choice, "read", (file, store) => store.draftHistory(file, id)),
});
