import { inCase } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";

export const listDrafts = operation({
	name: "list-drafts",
	question: "Which drafts does this case have? Last saved first",
	effect: "reads",
	http: "GET /api/drafts",
	output: ({ DraftEntrySchema, list }) => list(DraftEntrySchema),
	run: (_, { case: choice }) => inCase(choice, "read", (file, store) => store.draftsOf(file)),
});
