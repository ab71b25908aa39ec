import type { Calibration, CalibrationBin } from "@fissure/model";
import { brierDecomposition, type Judged } from "../stats/brier-decomposition.ts";
import { equalCountBins } from "../stats/equal-count-bins.ts";
import { wilsonInterval } from "../stats/wilson-interval.ts";

/**
 * Does it come as often as it was said to?
 *
 * - out:    as many bins as the cases allow: one below ten, ten at most
 * - silent: null of no cases
 * - source: `stats/equal-count-bins.ts`, `stats/wilson-interval.ts`, `stats/brier-decomposition.ts`
 */
export function calibration(cases: readonly Judged[]): Calibration | null {
	const bins = equalCountBins(cases, ({ probability }) => probability);
	const parts = bins.length < 2 ? null : brierDecomposition(bins);
	if (bins.length === 0) return null;
	return { bins: bins.flatMap((bin) => binOf(bin) ?? []), ...(parts === null ? {} : { parts }) };
}

function binOf(bin: readonly Judged[]): CalibrationBin | null {
	const given = bin.map(({ probability }) => probability);
	const came = bin.filter((one) => one.came).length;
	const interval = wilsonInterval(came, bin.length);
	if (interval === null) return null;
	const meanProbability = given.reduce((sum, probability) => sum + probability, 0) / bin.length;
	return {
		range: [Math.min(...given), Math.max(...given)],
		count: bin.length,
		came,
		meanProbability,
		rate: came / bin.length,
		interval,
		fits: meanProbability >= interval[0] && meanProbability <= interval[1],
	};
}
