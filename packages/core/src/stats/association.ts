/**
 * How firmly do two things go together?
 *
 * Normalised pointwise mutual information, ln(p(xy) / p(x) p(y)) / −ln p(xy): how much oftener they are together than two things
 * that know nothing of each other would be, in units of what would be most.
 *
 * - in:       how often both are together, the one is, the other is, and of how many
 * - out:      −1 to 1; 0 for independence, 1 where neither is without the other
 * - problems: a RangeError where they are together oftener than one of them is there, or never
 * - source:   Bouma (2009), Proceedings of the Biennial GSCL Conference, 31–40; Church & Hanks (1990), Computational Linguistics
 *             16(1), 22–29
 */
export function normalisedMutualInformation(both: number, one: number, other: number, total: number): number {
	if (!(both > 0 && both <= Math.min(one, other) && Math.max(one, other) <= total))
		throw new RangeError(`Expected 0 < both ≤ one, other ≤ total, got ${both}, ${one}, ${other}, ${total}`);
	return both === total ? 1 : Math.log((both * total) / (one * other)) / -Math.log(both / total);
}
