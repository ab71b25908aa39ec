import type { BrierDecomposition } from "@fissure/model";
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
