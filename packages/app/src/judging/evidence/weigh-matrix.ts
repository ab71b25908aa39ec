import { matrixReport, type Outcome } from "@fissure/core";
import type { WeighedMatrix } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { readOneJudged } from "../judgment/judged.ts";
import { matrixExpected } from "./change-evidence.ts";

/**
 * Which of the explanations does the evidence contradict least, and what does that hang on?
 *
 * - problems: `judgment-missing`, `matrix-expected`, those of opening
 */
export const weighMatrix = (choice: CaseChoice, id: string): Promise<Outcome<WeighedMatrix>> =>
	inCase<WeighedMatrix>(choice, "read", async (file, store) => {
		const judged = await readOneJudged(file, store, id);
		if (!judged.ok) return judged;
		const { judgment: matrix, ...rest } = judged.value;
		if (matrix.kind !== "matrix") return matrixExpected(matrix);
		return { ok: true, value: { ...rest, matrix, report: matrixReport(matrix) } };
	});
