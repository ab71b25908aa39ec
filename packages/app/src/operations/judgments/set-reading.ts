import { setReading as readingSet } from "../../judging/evidence/set-reading.ts";
import { operation } from "../definition/operation.ts";

export const setReading = operation({
	name: "set-reading",
	question: "Set how one piece of evidence fits one explanation",
	effect: "writes",
	http: "PUT /api/judgments/:id/readings/:evidence/:explanation",
	input: ({ z, CONSISTENCIES, Id, words }) =>
		Id.extend({
			evidence: words,
			explanation: words,
			reading: z.enum(CONSISTENCIES).nullable().describe("null: not judged"),
			seen: z.enum(CONSISTENCIES).nullable().describe("The value that the person saw before changing it"),
		}),
	output: ({ JudgmentShownSchema }) => JudgmentShownSchema,
	run: (asked, { case: choice }) => readingSet({ case: choice, ...asked }),
});
