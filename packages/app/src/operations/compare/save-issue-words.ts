import { saveIssueWordsInCase } from "../../comparing/save-issue-words.ts";
import { operation } from "../definition/operation.ts";

export const saveIssueWords = operation({
	name: "save-issue-words",
	question: "Save the keywords of an issue; texts analysed with the old ones must be analysed again",
	effect: "writes",
	http: "PUT /api/codebook/issues/:id",
	input: ({ Id, TrialEditSchema, words }) =>
		TrialEditSchema.omit({ issue: true }).extend({
			...Id.shape,
			basedOn: words.exactOptional().describe("Label of the codebook that was edited"),
		}),
	output: ({ KeptCodebookSchema }) => KeptCodebookSchema,
	run: ({ id, basedOn, ...edit }, { case: choice }) =>
		saveIssueWordsInCase({ case: choice, edit: { issue: id, ...edit }, ...(basedOn && { basedOn }) }),
});
