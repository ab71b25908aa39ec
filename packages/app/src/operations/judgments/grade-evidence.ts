import { failed, type Grade, type Outcome } from "@fissure/core";
import type { JudgmentShown } from "@fissure/model";
import { changeEvidence, type EvidenceOfMatrix } from "../../judging/evidence/change-evidence.ts";
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
	run: (asked, { case: choice }) => gradeEvidenceInCase({ case: choice, ...asked }),
});

export interface GradeEvidenceRequest extends EvidenceOfMatrix {
	/** How far it is to be trusted, or how much it bears on the question. */
	readonly grade: "credibility" | "relevance";
	readonly to: Grade;
	/** What it was before the eyes of the one who changes it. */
	readonly seen: Grade;
}

/**
 * How much one piece of evidence weighs: one grade, one action.
 *
 * - problems: as `setReading`
 */
export const gradeEvidenceInCase = ({
	grade,
	to,
	seen,
	...request
}: GradeEvidenceRequest): Promise<Outcome<JudgmentShown>> =>
	changeEvidence(request, "grade evidence", (item, { id }) => {
		if (item[grade] !== seen && item[grade] !== to) {
			const message = `Expected the ${grade} of ${item.id} as it was when you saw it (${seen}), got ${item[grade]}; check it again, then choose`;
			return failed("judgment-changed", message, id);
		}
		return { ok: true, value: { ...item, [grade]: to } };
	});
