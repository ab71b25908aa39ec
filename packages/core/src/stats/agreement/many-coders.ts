import type { Distance } from "./pair-agreement.ts";

/**
 * What coders gave to units, as sums that add up over units: of two parts of a corpus the sums are added cell by cell.
 *
 * Categories have the numbers 0 to size − 1. Cells: `coincidences`, size × size; `pairs`, size × size; `totals`, size.
 */
export type RatingSums = Float64Array;

/** Length of the sums of so many categories. */
export const lengthOfSums = (size: number): number => 2 * size * size + size;

/**
 * Sums of what coders gave to units, from which every coefficient of many coders is read.
 *
 * With r_k coders of r who gave a unit category k: `coincidences` r_k (r_l − [k = l]) / (r − 1), as Krippendorff counts them;
 * `pairs` the same divided by r, so that each unit counts once; `totals` r_k / r, of units that one coder or more gave something.
 *
 * - in:   of each unit the categories that coders gave it, null where one gave none; in any order
 * - cost: units × coders²
 */
export function ratingSums(units: Iterable<readonly (number | null)[]>, size: number): RatingSums {
	const sums = new Float64Array(lengthOfSums(size));
	for (const unit of units) addRatings(sums, unit, size);
	return sums;
}

/** Adds to the sums so many units to which coders gave the same. */
export function addRatings(sums: RatingSums, unit: readonly (number | null)[], size: number, times = 1): void {
	const given = unit.filter((value) => value !== null);
	const coders = given.length;
	const square = size * size;
	for (const value of given) add(sums, 2 * square + value, times / coders);
	if (coders < 2) return;
	for (let i = 0; i < coders; i++)
		for (let j = 0; j < coders; j++) {
			if (i === j) continue;
			const cell = (given[i] as number) * size + (given[j] as number);
			add(sums, cell, times / (coders - 1));
			add(sums, square + cell, times / (coders * (coders - 1)));
		}
}

const add = (sums: RatingSums, at: number, by: number): void => {
	sums[at] = (sums[at] as number) + by;
};

/** The part of the sums that Krippendorff's α is read from, with `alphaOfCoincidences`. */
export const coincidencesOf = (sums: RatingSums, size: number): Float64Array => sums.subarray(0, size * size);

/** In how many units two coders or more gave a category; rounding leaves a trace in the sum. */
export const comparedUnits = (sums: RatingSums, size: number): number =>
	Math.round(pairsOf(sums, size).reduce((sum, one) => sum + one, 0));

/** Share of pairs of coders who gave a unit the same category, the mean over units. Null where no unit has two. */
export const sameShare = (sums: RatingSums, size: number): number | null => observed(sums, size, "nominal");

/**
 * How much more do many coders agree than by chance, if all draw from one distribution?
 *
 * κ = (p_a − p_e) / (1 − p_e): p_a the mean over units of the weighted share of pairs of coders who agree, p_e = Σ w_kl π_k π_l,
 * π_k the mean over units of the share of coders who gave k. Of two coders it is Scott's π. Coders may be missing anywhere.
 *
 * - in:       sums of categories; with a distance, categories are in their order and weights are 1 − δ / δ_max
 * - unit:     at most 1; 0 as by chance
 * - silent:   null where no unit has two coders, and where all gave one category: chance leaves nothing
 * - source:   Fleiss (1971), Psychological Bulletin 76(5), 378–382, doi:10.1037/h0031619; with weights and missing coders Gwet
 *             (2014), Handbook of Inter-Rater Reliability, 4th ed., chapters 2 and 3
 */
export function fleissKappa(sums: RatingSums, size: number, distance: Distance = "nominal"): number | null {
	const agreed = observed(sums, size, distance);
	const shares = sharesOf(sums, size);
	if (agreed === null || shares === null) return null;
	let chance = 0;
	for (let k = 0; k < size; k++)
		for (let l = 0; l < size; l++)
			chance += weightOf(distance, size, k, l) * (shares[k] as number) * (shares[l] as number);
	return beyond(agreed, chance);
}

/**
 * How much more do coders agree than by chance, if chance is only at work where a unit is hard to code?
 *
 * AC = (p_a − p_e) / (1 − p_e) with p_e = T_w / (q (q − 1)) · Σ π_k (1 − π_k), T_w the sum of all weights, q categories. Without
 * weights AC1, with them AC2. Where nearly all units have one category it stays near the share of agreement, when κ and π fall.
 *
 * - in:       sums of all categories that coders could give, whether they did or not: q counts. With a distance, categories are in
 *             their order and weights are 1 − δ / δ_max
 * - unit:     at most 1; 0 as by chance
 * - silent:   null where no unit has two coders, and for fewer than two categories
 * - source:   Gwet (2008), British Journal of Mathematical and Statistical Psychology 61(1), 29–48,
 *             doi:10.1348/000711006X126600 (AC1); Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed. (AC2)
 */
export function gwetAc(sums: RatingSums, size: number, distance: Distance = "nominal"): number | null {
	const agreed = observed(sums, size, distance);
	const shares = sharesOf(sums, size);
	if (agreed === null || shares === null || size < 2) return null;
	let [weights, spread] = [0, 0];
	for (let k = 0; k < size; k++) {
		spread += (shares[k] as number) * (1 - (shares[k] as number));
		for (let l = 0; l < size; l++) weights += weightOf(distance, size, k, l);
	}
	return beyond(agreed, (weights * spread) / (size * (size - 1)));
}

const pairsOf = (sums: RatingSums, size: number): Float64Array => sums.subarray(size * size, 2 * size * size);

/** p_a */
function observed(sums: RatingSums, size: number, distance: Distance): number | null {
	const pairs = pairsOf(sums, size);
	let [agreed, all] = [0, 0];
	for (let k = 0; k < size; k++)
		for (let l = 0; l < size; l++) {
			const one = pairs[k * size + l] as number;
			all += one;
			agreed += one * weightOf(distance, size, k, l);
		}
	return all > 0 ? agreed / all : null;
}

/** π_k */
function sharesOf(sums: RatingSums, size: number): Float64Array | null {
	const totals = sums.subarray(2 * size * size, lengthOfSums(size));
	const all = totals.reduce((sum, one) => sum + one, 0);
	return all > 0 ? totals.map((one) => one / all) : null;
}

/** From which share of disagreement by chance on something is left to agree on; below it is rounding. */
const LEAST_LEFT = 1e-12;
const beyond = (agreed: number, chance: number): number | null =>
	1 - chance > LEAST_LEFT ? (agreed - chance) / (1 - chance) : null;

function weightOf(distance: Distance, size: number, k: number, l: number): number {
	if (k === l) return 1;
	if (distance === "nominal") return 0;
	const steps = Math.abs(k - l) / (size - 1);
	return 1 - (distance === "squared" ? steps * steps : steps);
}
