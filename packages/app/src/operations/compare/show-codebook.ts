import { codebookOfCase } from "../../comparing/codebook-of-case.ts";
import { operation } from "../definition/operation.ts";

export const showCodebook = operation({
	name: "show-codebook",
	question: "By which words are the issues of this case read? Terms as they are written",
	effect: "reads",
	http: "GET /api/codebook",
	output: ({ CodebookShownSchema }) => CodebookShownSchema,
	run: (_, { case: choice }) => codebookOfCase({ case: choice }),
});
