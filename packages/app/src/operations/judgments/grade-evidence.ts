import { gradeEvidence as evidenceGraded } from "../../judging/evidence/grade-evidence.ts";
import { operation } from "../definition/operation.ts";

export const gradeEvidence = operation({
	name: "grade-evidence",
	question: "Set the credibility and relevance of one piece of evidence",
	effect: "writes",
	http: "PUT /api/judgments/:id/grades/:evidence",
	input: ({ z, GRADES, Id, words }) =>
		Id.extend({
			evidence: words,
			grade: z.enum(["credibility", "relevance"]),
			to: z.enum(GRADES),
			seen: z.enum(GRADES),
		}),
	output: ({ JudgmentShownSchema }) => JudgmentShownSchema,
	run: (asked, { case: choice }) => evidenceGraded({ case: choice, ...asked }),
});
