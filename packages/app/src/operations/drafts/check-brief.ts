import { checkBrief as briefChecked } from "../../drafting/check-brief.ts";
import { operation } from "../definition/operation.ts";

/** What problems call a text that has no file. */
const NAME = "draft";

export const checkBrief = operation({
	name: "check-brief",
	question: "Where does every reference lead, and what prevents publication of the brief?",
	effect: "long",
	http: "POST /api/briefs/check",
	input: ({ z, words }) =>
		z.strictObject({
			text: words,
			preview: z.boolean().optional().describe("Include the page as its readers would see it"),
		}),
	output: ({ CheckedBriefSchema }) => CheckedBriefSchema,
	run: ({ text, preview = false }, context) => briefChecked({ case: context.case, name: NAME, text, preview }, context),
});
