import type { Consistency, CritiqueCheck, ExplanationMatrix, MatrixEvidence, Remark } from "@fissure/model";
import { diagnosticity } from "../stats/judgments/diagnosticity.ts";

/**
 * Does the evidence of a matrix tell its explanations apart?
 *
 * - out:    one remark for a matrix whose evidence fits all explanations alike, or has not been judged for two
 * - silent: with one explanation, or without evidence
 * - source: Heuer (1999), Psychology of Intelligence Analysis, ch. 8; `stats/judgments/diagnosticity.ts`
 */
export const undiagnosticMatrix: CritiqueCheck = {
	id: "undiagnostic-matrix",
	version: 1,
	question: "Does the evidence of a matrix tell its explanations apart?",
	codes: { "matrix-undiagnostic": "warning", "matrix-unjudged": "warning" },
	check: (judgments) => judgments.flatMap((judgment) => (judgment.kind === "matrix" ? remarksOn(judgment) : [])),
};

function remarksOn(matrix: ExplanationMatrix): readonly Remark[] {
	const { id, explanations, evidence } = matrix;
	if (explanations.length < 2 || evidence.length === 0) return [];
	const told = evidence.flatMap((item) => diagnosticity(readingsOf(matrix, item)) ?? []);
	const about = { judgment: id, place: "evidence", links: [] };
	if (told.length === 0)
		return [
			{
				...about,
				code: "matrix-unjudged",
				message: "No evidence has been judged for two explanations",
				remedy: "judge each piece for every explanation, across the row",
			},
		];
	if (told.some((value) => value > 0)) return [];
	return [
		{
			...about,
			code: "matrix-undiagnostic",
			message: "All evidence fits every explanation equally, so it supports none of them more",
			remedy: "ask what would be seen under one explanation but not under another, and search for it",
		},
	];
}

const readingsOf = ({ explanations }: ExplanationMatrix, { readings }: MatrixEvidence): readonly Consistency[] =>
	explanations.flatMap(({ id }) => (Object.hasOwn(readings, id) ? (readings[id] as Consistency) : []));
