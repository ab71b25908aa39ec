import type { Consistency } from "@fissure/model";

/** Two steps either way; null where the evidence does not bear on the explanation. */
const STEPS: Readonly<Record<Consistency, number | null>> = { CC: 2, C: 1, N: 0, I: -1, II: -2, NA: null };
/** From CC to II. */
const WIDEST = 4;

/**
 * How well does a piece of evidence tell explanations apart?
 *
 * The mean distance of its readings over all pairs of explanations, in steps of the scale, as a share of the widest. What
 * tells explanations apart does so by pairs: evidence that speaks against one of five leaves six of ten pairs where they
 * were, which the range of the readings would not show. Evidence that fits all alike has 0, however well it fits.
 *
 * - unit:   0–1; 1 only for two explanations, since more cannot all be farthest from each other
 * - silent: null with fewer than two readings; "NA" is none
 * - source: Heuer (1999), Psychology of Intelligence Analysis, ch. 8, for the idea; the formula is ours
 */
export function diagnosticity(readings: readonly Consistency[]): number | null {
	const steps = readings.flatMap((reading) => STEPS[reading] ?? []);
	const pairs = (steps.length * (steps.length - 1)) / 2;
	if (pairs === 0) return null;
	let apart = 0;
	for (const [at, one] of steps.entries()) for (const other of steps.slice(at + 1)) apart += Math.abs(one - other);
	return apart / pairs / WIDEST;
}
