import type { BrierDecomposition } from "@fissure/model";

/**
 * How much better than a coin did a probability do, on the scale of Metaculus?
 *
 * - unit:   100 at best, 0 for 50 %, without bound below; times the share of the time for which it stood
 * - source: Metaculus, baseline score for binary questions, 100 (log₂ p + 1), with its coverage;
 *           Metaculus/metaculus, `tests/unit/test_scoring/test_score_math.py`
 */
export const baselineScore = (probability: number, came: boolean, coverage = 1): number =>
	coverage === 0 ? 0 : 100 * (Math.log2(came ? probability : 1 - probability) + 1) * coverage;

/**
 * How much better did one probability do than those of others on the same question?
 *
 * - unit:   100 nats times the difference to their geometric mean; 0 as good as they; the scores of all add up to 0
 * - silent: null where there are no others, or somebody held impossible what came
 * - source: Metaculus, peer score, 100 (ln p − mean of ln pᵢ); its geometric means in Metaculus/metaculus,
 *           `tests/unit/test_scoring/test_score_math.py`
 */
export function peerScore(probability: number, others: readonly number[], came: boolean): number | null {
	const given = (p: number): number => (came ? p : 1 - p);
	const mean = geometricMean(others.map(given));
	const score = mean === null ? Number.NaN : 100 * Math.log(given(probability) / mean);
	return Number.isFinite(score) ? score : null;
}

/** Null of nothing; 0 where one of the values is 0. */
export const geometricMean = (values: readonly number[]): number | null =>
	values.length === 0 ? null : Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/**
 * How surprised was the one who gave this probability?
 *
 * - unit:   nats, 0 and above; 0 is perfect, ln 2 is what 50 % always gets; infinite where what came was held impossible
 * - source: Good (1952), Journal of the Royal Statistical Society B 14(1), 107–114
 */
export const logScore = (probability: number, came: boolean): number =>
	0 - Math.log(came ? probability : 1 - probability);

/**
 * How far was a probability from what came?
 *
 * - unit:   0–1, the square of the distance; 0 is perfect, 0.25 is what 50 % always gets
 * - source: Brier (1950), Monthly Weather Review 78(1), 1–3, in the form for one event, half of Brier's own sum over both
 *           answers
 */
export const brierScore = (probability: number, came: boolean): number => (probability - (came ? 1 : 0)) ** 2;

/** A probability that was given, and whether it came. */
export interface Judged {
	readonly probability: number;
	readonly came: boolean;
}

/**
 * Of what is a mean Brier score made?
 *
 * Murphy's three parts are exact for bins of one probability only. Where a bin holds several, what their spread adds and
 * what its going along with the answers takes away is the fourth.
 *
 * - unit:   as the Brier score; the sum is the score
 * - silent: null of no cases
 * - source: Murphy (1973), Journal of Applied Meteorology 12(4), 595–600; Stephenson, Coelho & Jolliffe (2008), Weather and
 *           Forecasting 23(4), 752–757, doi:10.1175/2007WAF2006116.1
 */
export function brierDecomposition(bins: readonly (readonly Judged[])[]): BrierDecomposition | null {
	const all = bins.flat();
	if (all.length === 0) return null;
	const rate = rateOf(all);
	let [reliability, resolution, within] = [0, 0, 0];
	for (const bin of bins.filter(({ length }) => length > 0)) {
		const [mean, came] = [meanOf(bin), rateOf(bin)];
		reliability += bin.length * (mean - came) ** 2;
		resolution += bin.length * (came - rate) ** 2;
		for (const one of bin) {
			const apart = one.probability - mean;
			within += apart * apart - 2 * apart * ((one.came ? 1 : 0) - came);
		}
	}
	return {
		reliability: reliability / all.length,
		resolution: resolution / all.length,
		uncertainty: rate * (1 - rate),
		within: within / all.length,
	};
}

const meanOf = (bin: readonly Judged[]): number =>
	bin.reduce((sum, { probability }) => sum + probability, 0) / bin.length;
const rateOf = (bin: readonly Judged[]): number => bin.filter(({ came }) => came).length / bin.length;
