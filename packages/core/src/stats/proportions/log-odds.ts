import type { TwoByTwo } from "./two-by-two.ts";

export interface LogOdds {
	/** δ: natural logarithm of the ratio of the odds of the word on both sides; positive where the first has more. */
	readonly logOdds: number;
	/** ζ: by its standard deviation. */
	readonly z: number;
}

/**
 * On which side is a word more at home, rare words not overrated?
 *
 * The odds of the word on each side, after as many words have been added to each as the prior says, in the shares in which both
 * sides together have them: δ = ln((y₁ + α_w) / (n₁ + α₀ − y₁ − α_w)) − the same of the second; σ² ≈ 1 / (y₁ + α_w) + 1 / (y₂ + α_w).
 *
 * - in:       α₀, how many words the prior weighs
 * - unit:     z about normal with deviation 1 where neither side prefers the word
 * - silent:   null where neither side has the word, or all words are this one
 * - problems: a RangeError for a prior that is not above 0
 * - source:   Monroe, Colaresi & Quinn (2008), Political Analysis 16(4), 372–403, doi:10.1093/pan/mpn018, equations 15–22
 */
export function logOddsWithPrior(
	{ first, firstTotal, second, secondTotal }: TwoByTwo,
	priorWords: number,
): LogOdds | null {
	if (!(priorWords > 0)) throw new RangeError(`Expected a prior of more than 0 words, got ${priorWords}`);
	const total = firstTotal + secondTotal;
	if (first + second === 0 || first + second === total) return null;
	const prior = (priorWords * (first + second)) / total;
	const odds = (count: number, words: number): number =>
		Math.log((count + prior) / (words + priorWords - count - prior));
	const logOdds = odds(first, firstTotal) - odds(second, secondTotal);
	return { logOdds, z: logOdds / Math.sqrt(1 / (first + prior) + 1 / (second + prior)) };
}
