import { codebookOfCase } from "../../comparing/codebook-of-case.ts";
import { operation } from "../definition/operation.ts";

export const showCodebook = operation({
	name: "show-codebook",
	question: "Which keywords identify the issues of this case?",
	effect: "reads",
	http: "GET /api/codebook",
	output: ({ CodebookShownSchema }) => CodebookShownSchema,
	run: (_, { case: choice }) => codebookOfCase({ case: choice }),
});
