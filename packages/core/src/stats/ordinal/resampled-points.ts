import { type Seeded, seeded } from "../seeded.ts";
import { DRIFT, type ItemResponse, itemsOf, normalsOf, pointsOf, type Responses, scaleOf } from "./item-response.ts";
import { drawItems } from "./items.ts";
import { drawPoints, type PointState } from "./points.ts";

/** Rounds of one run; the first ones forget the estimate from which it starts. */
const [FORGOTTEN, COUNTED] = [6, 16];
/** The first numbers of a small seed are all small. */
const SKIPPED = 100;
const SEEDS_APART = 1_000_003;

/**
 * Where would points be, had other items of the same kind been asked?
 *
 * A weighted likelihood bootstrap: in each run every item has, in each period, a weight with the distribution of Exp(1) in what it says of
 * points, and the priors of points have their middles drawn from themselves, so that what rests on a prior is as uncertain as the prior.
 * A run starts from the estimate, and takes a few rounds of the same sampler.
 *
 * - in:     the answers, what `ordinalItemResponse` made of them, and a seed
 * - out:    a function from the number of a run to the points, in the order and on the scale of the estimate
 * - cost:   22 rounds a run
 * - source: Newton & Raftery (1994), Journal of the Royal Statistical Society B 56(1), 3–48, doi:10.1111/j.2517-6161.1994.tb01956.x; middles
 *           of priors: Lyddon, Holmes & Walker (2019), Biometrika 106(2), 465–478, doi:10.1093/biomet/asz006
 */
export function resampledPoints(
	responses: Responses,
	{ positions, items: estimated, pull }: Pick<ItemResponse, "positions" | "items" | "pull">,
	seed: number,
): (run: number) => Float64Array {
	const { state: items, categories } = itemsOf(responses);
	const points = pointsOf(responses, categories);
	const occasions = occasionsOf(points);
	const walk = { drift: DRIFT * DRIFT, pull };
	return (run) => {
		const chance = seeded(seed * SEEDS_APART + run);
		for (let at = 0; at < SKIPPED; at++) chance.share();
		const normal = normalsOf(chance);
		for (const state of [items.values, items.tops]) state.set(estimated);
		for (const state of [points.positions, points.tops]) state.set(positions);
		const drawn = Float64Array.from({ length: occasions.count }, () => exponential(chance));
		for (const [at, occasion] of occasions.of.entries()) points.weights[at] = drawn[occasion] as number;
		for (let at = 0; at < positions.length; at++) {
			points.offCentre[at] = normal();
			points.offWalk[at] = normal();
		}
		const sums = new Float64Array(positions.length);
		for (let round = 0; round < FORGOTTEN + COUNTED; round++) {
			drawItems(items, points.positions, normal);
			drawPoints(points, items.values, walk, normal);
			if (round < FORGOTTEN) continue;
			const { middle, deviation } = scaleOf(points.positions);
			for (let at = 0; at < sums.length; at++)
				sums[at] = (sums[at] as number) + ((points.tops[at] as number) - middle) / deviation;
		}
		return sums.map((sum) => sum / COUNTED);
	};
}

const exponential = (chance: Seeded): number => -Math.log(1 - chance.share());

/** Of each answer which item in which period it is of. */
function occasionsOf({ periods, starts, items }: PointState): { readonly of: Int32Array; readonly count: number } {
	const first = periods.reduce((least, period) => Math.min(least, period), 0);
	const span = periods.reduce((most, period) => Math.max(most, period), 0) - first + 1;
	const places = new Map<number, number>();
	const of = new Int32Array(items.length);
	for (let point = 0; point < periods.length; point++)
		for (let at = starts[3 * point] as number; at < (starts[3 * point + 3] as number); at++) {
			const key = (items[at] as number) * span + (periods[point] as number) - first;
			const place = places.get(key) ?? places.size;
			places.set(key, place);
			of[at] = place;
		}
	return { of, count: places.size };
}

/**
 * How far apart do the runs put each point?
 *
 * - out:    the standard deviation of each point over the runs; NaN for fewer than two runs
 */
export function deviationsOf(runs: readonly Float64Array[]): Float64Array {
	const size = runs[0]?.length ?? 0;
	return Float64Array.from({ length: size }, (_, at) => {
		const mean = runs.reduce((sum, run) => sum + (run[at] as number), 0) / runs.length;
		const squares = runs.reduce((sum, run) => sum + ((run[at] as number) - mean) ** 2, 0);
		return Math.sqrt(squares / (runs.length - 1));
	});
}
