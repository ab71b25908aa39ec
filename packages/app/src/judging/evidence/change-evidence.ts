import { type ExplanationMatrix, failed, type Judgment, type MatrixEvidence, type Outcome } from "@fissure/core";
import type { JudgmentShown } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { judgmentShown } from "../judgment/show-judgment.ts";

export interface EvidenceOfMatrix {
	readonly case: CaseChoice;
	/** Of the matrix. */
	readonly id: string;
	/** Within it. */
	readonly evidence: string;
}

type ChangeItem = (item: MatrixEvidence, matrix: ExplanationMatrix) => Outcome<MatrixEvidence>;

/**
 * Changes one piece of evidence of a matrix as it is at that moment; all else of it stays as others left it.
 *
 * - problems: `judgment-missing`, `matrix-expected`, `matrix-part-missing`, those of the change and of opening
 */
export const changeEvidence = (
	{ case: choice, id, evidence }: EvidenceOfMatrix,
	verb: string,
	change: ChangeItem,
): Promise<Outcome<JudgmentShown>> =>
	inCase(choice, "write", async (file, store) => {
		const changed = await store.changeJudgment(
			file,
			id,
			(judgment) => withEvidence(judgment, evidence, change),
			store.undertake(verb),
		);
		return changed.ok ? judgmentShown(file, store, id, `Changed ${evidence} of ${id}.`) : changed;
	});

function withEvidence(matrix: Judgment, evidence: string, change: ChangeItem): Outcome<Judgment> {
	if (matrix.kind !== "matrix") return matrixExpected(matrix);
	const item = matrix.evidence.find(({ id }) => id === evidence);
	if (item === undefined) {
		const known = matrix.evidence.map(({ id }) => id).join(", ");
		const message = `Expected evidence of "${matrix.id}" (${known}), got "${evidence}"; reload it`;
		return failed("matrix-part-missing", message, matrix.id);
	}
	const changed = change(item, matrix);
	if (!changed.ok) return changed;
	return {
		ok: true,
		value: { ...matrix, evidence: matrix.evidence.map((one) => (one === item ? changed.value : one)) },
	};
}

export const matrixExpected = ({ id, kind }: Pick<Judgment, "id" | "kind">) =>
	failed(
		"matrix-expected",
		`Expected competing explanations, got "${id}" (${kind}); fissure judge list --kind matrix shows them`,
		id,
	);
