import type { Consistency, DecidingEvidence, ExplanationMatrix, Sensitivity } from "@fissure/model";
import { AGAINST, readingOf, weightOf } from "./matrix-scores.ts";

/** Of 400 items there are 80,000 pairs, of which each is tried; more would take seconds. */
const MOST_FOR_PAIRS = 400;
/** Shown of pairs, where no single item decides. */
const MOST_PAIRS = 20;
/** Sums of roots of two that are equal on paper differ in their last digits. */
const SAME = 1e-9;
const OPPOSITE: Readonly<Record<Consistency, Consistency>> = { CC: "II", C: "I", N: "N", I: "C", II: "CC", NA: "NA" };

/**
 * Which evidence carries the conclusion alone?
 *
 * Each item is taken away, and turned into its opposite; where none changes what stands first, each pair is.
 *
 * - out:    every such item in order of the matrix, or the first pairs
 * - silent: with fewer than two explanations
 * - time:   evidence² × explanations
 * - source: Heuer (1999), Psychology of Intelligence Analysis, ch. 8, step 6
 */
export function matrixSensitivity(matrix: ExplanationMatrix): Sensitivity {
	const { explanations, evidence } = matrix;
	if (explanations.length < 2) return { deciding: [], pairsTried: false };
	const ids = explanations.map(({ id }) => id);
	const changes = evidence.map((item) => changesOf(matrix, item));
	const now = ids.map((_, at) => evidence.reduce((sum, item) => sum + pointsOf(item, ids[at] as string, false), 0));
	const standing = firstOf(now);
	const tried = (items: readonly number[], when: DecidingEvidence["when"]): readonly DecidingEvidence[] => {
		const then = now.map((sum, at) => items.reduce((rest, item) => rest + (changes[item]?.[when][at] ?? 0), sum));
		const first = firstOf(then);
		if (first.length === standing.length && first.every((one, at) => one === standing[at])) return [];
		const named = items.map((item) => evidence[item]?.id ?? "");
		return [{ evidence: named, when, first: first.map((one) => ids[one] ?? "") }];
	};
	const single = evidence.flatMap((_, at) => WAYS.flatMap((when) => tried([at], when)));
	if (single.length > 0 || evidence.length > MOST_FOR_PAIRS) return { deciding: single, pairsTried: false };
	const pairs: DecidingEvidence[] = [];
	for (let one = 0; one < evidence.length && pairs.length < MOST_PAIRS; one++)
		for (let other = one + 1; other < evidence.length && pairs.length < MOST_PAIRS; other++)
			for (const when of WAYS) pairs.push(...tried([one, other], when));
	return { deciding: pairs.slice(0, MOST_PAIRS), pairsTried: true };
}

const WAYS = ["removed", "reversed"] as const;

type Item = ExplanationMatrix["evidence"][number];

function pointsOf(item: Item, explanation: string, reversed: boolean): number {
	const reading = readingOf(item, explanation);
	return reading === null ? 0 : AGAINST[reversed ? OPPOSITE[reading] : reading] * weightOf(item);
}

/** What an item adds to each explanation's sum when it is removed, and when it is reversed. */
function changesOf(
	{ explanations }: ExplanationMatrix,
	item: Item,
): Readonly<Record<"removed" | "reversed", number[]>> {
	const now = explanations.map(({ id }) => pointsOf(item, id, false));
	return {
		removed: now.map((points) => 0 - points),
		reversed: explanations.map(({ id }, at) => pointsOf(item, id, true) - (now[at] ?? 0)),
	};
}

/** Indices of the least sums. */
export function firstOf(sums: readonly number[]): readonly number[] {
	const least = Math.min(...sums);
	return sums.flatMap((sum, at) => (sum - least <= SAME ? at : []));
}
