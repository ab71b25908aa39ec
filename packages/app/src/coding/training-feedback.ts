import type { StoredPosition } from "@fissure/model";

const COMPARED = ["holder", "asserter", "manner", "stance"] as const;

/** What one coder and the reference read in the same words; null: nothing. */
export interface TrainingDifference {
	readonly own: StoredPosition | null;
	readonly reference: StoredPosition | null;
	/** Which fields differ; none where only one of them read something. */
	readonly fields: readonly (typeof COMPARED)[number][];
}

/**
 * Where does a coder's reading of a text differ from the reference?
 *
 * A position of the reference is met by the coder's on the same issue that shares the most characters with it, each once.
 *
 * - out:    in the order of the text
 * - silent: on positions that agree in holder, asserter, manner and stance, wherever exactly their words begin and end
 */
export function trainingFeedback(
	own: readonly StoredPosition[],
	reference: readonly StoredPosition[],
): readonly TrainingDifference[] {
	const left = new Set(own);
	const differences: TrainingDifference[] = [];
	for (const expected of reference) {
		let met: StoredPosition | null = null;
		for (const one of left)
			if (one.issue === expected.issue && shared(one, expected) > (met === null ? 0 : shared(met, expected))) met = one;
		if (met !== null) left.delete(met);
		const fields = met === null ? [] : COMPARED.filter((field) => met?.[field] !== expected[field]);
		if (met === null || fields.length > 0) differences.push({ own: met, reference: expected, fields });
	}
	for (const one of left) differences.push({ own: one, reference: null, fields: [] });
	const startOf = ({ own: one, reference: other }: TrainingDifference): number => (other ?? one)?.start ?? 0;
	return differences.toSorted((a, b) => startOf(a) - startOf(b));
}

const shared = (a: StoredPosition, b: StoredPosition): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
