import { twoSidedNormal } from "../normal-tail.ts";

/** How often a thing is on each of two sides, and how much each side holds in all. */
export interface TwoByTwo {
	readonly first: number;
	readonly firstTotal: number;
	readonly second: number;
	readonly secondTotal: number;
}

/** Measures of a table of two rows and two columns; signed ones are positive where the first side has more than its share. */
export interface Association {
	/** How often the first side would have it if the thing went by chance. */
	readonly expected: number;
	/** Pearson's χ², signed. */
	readonly chiSquare: number;
	/** With Yates's correction for continuity, signed. */
	readonly chiSquareYates: number;
	/** The likelihood ratio G², signed. */
	readonly gSquare: number;
	/** Of G², two-sided, one degree of freedom. */
	readonly p: number;
	/** Pointwise mutual information: log₂ of observed by expected; −∞ where it is never on the first side. */
	readonly mutualInformation: number;
	/** (observed − expected) / √observed; −∞ where it is never on the first side. */
	readonly t: number;
}

/**
 * Is a thing more on one of two sides than its share?
 *
 * - unit:     counts of words, which are taken to be independent: words come in bursts, so look at the number of texts too
 * - silent:   null where a side is empty, and where the thing is nowhere or everywhere
 * - problems: a RangeError for counts below 0 or above their total
 * - source:   Dunning (1993), Computational Linguistics 19(1), 61–74 (G²); Yates (1934), Supplement to the Journal of the
 *             Royal Statistical Society 1(2), 217–235, doi:10.2307/2983604; Church & Hanks (1990), Computational Linguistics
 *             16(1), 22–29 (mutual information); Church, Gale, Hanks & Hindle (1991), in Zernik (ed.), Lexical Acquisition,
 *             115–164 (t)
 */
export function association({ first, firstTotal, second, secondTotal }: TwoByTwo): Association | null {
	if (!(first >= 0 && second >= 0 && first <= firstTotal && second <= secondTotal))
		throw new RangeError(`Expected counts within their totals, got ${first}/${firstTotal}, ${second}/${secondTotal}`);
	const total = firstTotal + secondTotal;
	const both = first + second;
	if (firstTotal === 0 || secondTotal === 0 || both === 0 || both === total) return null;
	const expected = (both * firstTotal) / total;
	const surplus = first - expected;
	const sign = Math.sign(surplus);
	// The four cells are equally far from what chance would give.
	const spread = (total * total * total) / (firstTotal * secondTotal * both * (total - both));
	const corrected = Math.max(0, Math.abs(surplus) - 0.5);
	const cells = [
		[first, expected],
		[second, both - expected],
		[firstTotal - first, firstTotal - expected],
		[secondTotal - second, secondTotal - (both - expected)],
	] as const;
	const likelihood = Math.max(
		0,
		2 * cells.reduce((sum, [seen, chance]) => sum + (seen === 0 ? 0 : seen * Math.log(seen / chance)), 0),
	);
	return {
		expected,
		chiSquare: sign * surplus * surplus * spread,
		chiSquareYates: sign * corrected * corrected * spread,
		gSquare: sign * likelihood,
		p: twoSidedNormal(Math.sqrt(likelihood)),
		mutualInformation: Math.log2(first / expected),
		t: first === 0 ? Number.NEGATIVE_INFINITY : surplus / Math.sqrt(first),
	};
}

/** Of two things that are never apart. */
const HIGHEST = 14;

/**
 * How exclusively do two words go together?
 *
 * 14 + log₂(2 f(xy) / (f(x) + f(y))): it does not grow with the corpus, so that two sets of texts can be compared.
 *
 * - unit:   14 where neither is without the other; one less is half as much
 * - silent: −∞ where they are never together
 * - source: Rychlý (2008), Proceedings of Recent Advances in Slavonic Natural Language Processing (RASLAN), 6–9
 */
export const logDice = (both: number, one: number, other: number): number =>
	HIGHEST + Math.log2((2 * both) / (one + other));

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
