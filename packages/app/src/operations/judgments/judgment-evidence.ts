import { judgmentEvidence as evidenceOf } from "../../judging/evidence/judgment-evidence.ts";
import { operation } from "../definition/operation.ts";

export const judgmentEvidence = operation({
	name: "judgment-evidence",
	question: "The words and findings that a judgment rests on, and whether each is as it was",
	effect: "reads",
	http: "GET /api/judgments/:id/evidence",
	input: ({ Id }) => Id,
	output: ({ ShownEvidenceSchema, list }) => list(ShownEvidenceSchema),
	run: ({ id }, { case: choice }) => evidenceOf(choice, id),
});
