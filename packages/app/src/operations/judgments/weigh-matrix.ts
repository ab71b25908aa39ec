import { matrixReport, type Outcome } from "@fissure/core";
import type { WeighedMatrix } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { matrixExpected } from "../../judging/evidence/change-evidence.ts";
import { readOneJudged } from "../../judging/judgment/judged.ts";
import { matrixView } from "../../judging/views/matrix-view.ts";
import { command, operation } from "../definition/operation.ts";
import { isSound, oneJudgment } from "./judge-options.ts";

export const showMatrix = command({
	name: "show-matrix",
	question: "A matrix of explanations and evidence, with what it says of each explanation",
	effect: "reads",
	command: null,
	local: ({ z }) => z.strictObject({ id: z.string() }),
	json: ({ WeighedMatrixSchema }) => WeighedMatrixSchema.omit({ version: true }),
	typed: oneJudgment,
	run: ({ id }, { case: choice }) => weighMatrixInCase(choice, id),
	view: matrixView,
	exit: (weighed) => (isSound(weighed) ? "done" : "in-part"),
});

export const weighMatrix = operation({
	name: "weigh-matrix",
	question: "Which explanation does the evidence contradict least, and which evidence decides that?",
	effect: "reads",
	http: "GET /api/judgments/:id/weights",
	input: ({ Id }) => Id,
	output: ({ MatrixWeightsSchema }) => MatrixWeightsSchema,
	async run({ id }, { case: choice }) {
		const weighed = await weighMatrixInCase(choice, id);
		if (!weighed.ok) return weighed;
		const { version, report } = weighed.value;
		return { ok: true, value: { version, report } };
	},
});

/**
 * Which of the explanations does the evidence contradict least, and what does that hang on?
 *
 * - problems: `judgment-missing`, `matrix-expected`, those of opening
 */
export const weighMatrixInCase = (choice: CaseChoice, id: string): Promise<Outcome<WeighedMatrix>> =>
	inCase<WeighedMatrix>(choice, "read", async (file, store) => {
		const judged = await readOneJudged(file, store, id);
		if (!judged.ok) return judged;
		const { judgment: matrix, ...rest } = judged.value;
		if (matrix.kind !== "matrix") return matrixExpected(matrix);
		return { ok: true, value: { ...rest, matrix, report: matrixReport(matrix) } };
	});
