import { inCase } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";

export const draftHistory = operation({
	name: "draft-history",
	question: "The earlier versions of a draft, and who wrote them. Latest first",
	effect: "reads",
	http: "GET /api/drafts/:id/history",
	input: ({ Id }) => Id,
	output: ({ DraftVersionSchema, list }) => list(DraftVersionSchema),
	run: ({ id }, { case: choice }) => inCase(choice, "read", (file, store) => store.draftHistory(file, id)),
});
