import { type Consistency, type ExplanationMatrix, failed, type MatrixEvidence, type Outcome } from "@fissure/core";
import type { JudgmentShown } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { changeEvidence } from "../../judging/evidence/change-evidence.ts";
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
	run: (asked, { case: choice }) => setReadingInCase({ case: choice, ...asked }),
});

export interface SetReadingRequest {
	readonly case: CaseChoice;
	/** Of the matrix. */
	readonly id: string;
	/** Ids within it. */
	readonly evidence: string;
	readonly explanation: string;
	/** Null: not judged. */
	readonly reading: Consistency | null;
	/** What stood in the cell before the eyes of the one who changes it; null: nothing. */
	readonly seen: Consistency | null;
}

/**
 * How one piece of evidence fits one explanation: one cell, one action. Two people at different cells do not disturb each other;
 * at the same cell the second gets a problem.
 *
 * - problems: `judgment-missing`, `matrix-expected`, `matrix-part-missing`, `judgment-changed`, those of opening
 */
export const setReadingInCase = ({
	explanation,
	reading,
	seen,
	...request
}: SetReadingRequest): Promise<Outcome<JudgmentShown>> =>
	changeEvidence(request, "read evidence", (item, matrix) => {
		const { id, explanations } = matrix;
		if (!explanations.some((one) => one.id === explanation)) return noExplanation(matrix, explanation);
		const { [explanation]: standing = null, ...others } = own(item.readings);
		if (standing !== seen && standing !== reading) {
			const message = `Expected the cell ${item.id} × ${explanation} as it was when you saw it (${seen ?? "not judged"}), got ${standing ?? "not judged"}; check it again, then choose`;
			return failed("judgment-changed", message, id);
		}
		return {
			ok: true,
			value: { ...item, readings: reading === null ? others : { ...others, [explanation]: reading } },
		};
	});

/** Own readings only: an explanation may be called "constructor". */
const own = (readings: MatrixEvidence["readings"]): Readonly<Record<string, Consistency>> =>
	Object.assign(Object.create(null), readings);

const noExplanation = ({ id, explanations }: ExplanationMatrix, got: string) => {
	const known = explanations.map((one) => one.id).join(", ");
	return failed("matrix-part-missing", `Expected an explanation of "${id}" (${known}), got "${got}"; reload it`, id);
};
