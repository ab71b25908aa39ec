/** Quantile of the normal distribution for 95 %, two-sided. */
const Z_95 = 1.959963984540054;

/**
 * Between which bounds does the share behind `hits` of `trials` lie?
 *
 * Wilson's score interval: unlike the textbook ±, it stays within 0–1 and is not empty at 0 of n or n of n.
 *
 * - unit:     0–1; 95 % unless another normal quantile is given
 * - silent:   null for no trials
 * - problems: a RangeError where hits are no part of the trials
 * - source:   Wilson (1927), Journal of the American Statistical Association 22(158), 209–212,
 *             doi:10.1080/01621459.1927.10502953; Brown, Cai & DasGupta (2001), Statistical Science 16(2), 101–133,
 *             doi:10.1214/ss/1009213286
 */
export function wilsonInterval(hits: number, trials: number, z: number = Z_95): readonly [number, number] | null {
	if (!(hits >= 0 && hits <= trials)) throw new RangeError(`Expected hits within 0–trials, got ${hits} of ${trials}`);
	if (trials === 0) return null;
	const weight = trials + z * z;
	const middle = (hits + (z * z) / 2) / weight;
	const half = (z / weight) * Math.sqrt((hits * (trials - hits)) / trials + (z * z) / 4);
	// Rounding would put the bound of 0 of n a hair off 0.
	return [hits === 0 ? 0 : Math.max(0, middle - half), hits === trials ? 1 : Math.min(1, middle + half)];
}

/** Half a text that has it and half a text that has it not, before any is seen. */
const JEFFREYS = 0.5;

/**
 * A thing stood in some of a row of texts and not in the next one: would so many in a row lack it by chance?
 *
 * (1 − p)ᵏ for k texts since the last one that had it, the next one among them; p is the share up to that one, by
 * Jeffreys' rule, so that five of five are not certainty.
 *
 * - out:    0–1; small where it stood often and has been gone for long
 * - silent: null for fewer than two texts, and where none had it
 * - source: Brown, Cai & DasGupta (2001), Statistical Science 16(2), 101–133, doi:10.1214/ss/1009213286
 */
export function chanceOfAbsence(had: readonly boolean[]): number | null {
	const until = had.lastIndexOf(true) + 1;
	if (had.length < 2 || until === 0) return null;
	const share = (had.filter(Boolean).length + JEFFREYS) / (until + 2 * JEFFREYS);
	return (1 - share) ** (had.length - until + 1);
}

/** Would a text bring what none of so many before it had? By the same rule; null for fewer than two texts. */
export const chanceOfFirst = (texts: number): number | null => (texts < 2 ? null : JEFFREYS / (texts + 2 * JEFFREYS));
