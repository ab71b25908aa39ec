import { judgmentEvidence as evidenceOf } from "../../judging/evidence/judgment-evidence.ts";
import { operation } from "../definition/operation.ts";

export const judgmentEvidence = operation({
	name: "judgment-evidence",
	question: "The evidence of a judgment, and whether it has changed",
	effect: "reads",
	http: "GET /api/judgments/:id/evidence",
	input: ({ Id }) => Id,
	output: ({ ShownEvidenceSchema, list }) => list(ShownEvidenceSchema),
	run: ({ id }, { case: choice }) => evidenceOf(choice, id),
});
