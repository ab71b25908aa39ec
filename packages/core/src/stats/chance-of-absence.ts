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
