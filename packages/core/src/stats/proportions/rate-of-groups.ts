import { logGamma } from "../beta.ts";

/** Of how many trials of one group something came true. */
export interface GroupCount {
	readonly hits: number;
	readonly trials: number;
}

/** What groups let us expect of one more. */
export interface GroupRate {
	/** Share of hits, and where it is with 95 %. */
	readonly share: number;
	readonly low: number;
	readonly high: number;
	/** That one more group has as many hits as `here`, or more. */
	readonly chance: number;
}

/** Points of the grid: shares of hits by their logits, and how alike trials of one group are. */
const SHARES = Array.from({ length: 61 }, (_, at) => 1 / (1 + Math.exp(-(at - 30) / 4)));
const LIKENESSES = [0.005, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97];
/** Half a hit and half a miss before anything is seen: on logits, Jeffreys' prior has this density. */
const PRIOR = SHARES.flatMap((share) => LIKENESSES.map(() => 0.5 * Math.log(share * (1 - share))));
const SHAPES = SHARES.flatMap((share) =>
	LIKENESSES.map((likeness): readonly [number, number] => {
		const strength = 1 / likeness - 1;
		return [share * strength, (1 - share) * strength];
	}),
);

/** Groups with the same counts say the same. */
const known = new Map<string, Float64Array>();
const MOST_KNOWN = 5_000;

/** ln of the probability of one group's count at each point of the grid, but for the number of orders. */
function likelihoodOf({ hits, trials }: GroupCount): Float64Array {
	const name = `${hits}/${trials}`;
	const found = known.get(name);
	if (found !== undefined) return found;
	if (known.size >= MOST_KNOWN) known.clear();
	const made = Float64Array.from(SHAPES, ([a, b]) => logBeta(a + hits, b + trials - hits) - logBeta(a, b));
	known.set(name, made);
	return made;
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
const logChoose = (of: number, chosen: number): number =>
	logGamma(of + 1) - logGamma(chosen + 1) - logGamma(of - chosen + 1);

/**
 * How often do such things come true in groups like these, and is what is seen in one more group out of the ordinary?
 *
 * Trials of one group are alike: each group has its own share, drawn from a Beta distribution whose mean and spread are not known but
 * judged by all groups together. So many trials of few groups do not count as many, and one group that differs from the others makes the
 * next such one less of a surprise.
 *
 * - in:     groups, and the count of the one more, which is not among them
 * - unit:   probabilities; the interval is the middle 95 % of the mean share
 * - silent: null for no trials at all
 * - source: Skellam (1948), Journal of the Royal Statistical Society B 10(2), 257–261 (beta-binomial); Gelman et al. (2013), Bayesian
 *           Data Analysis, 3rd ed., section 5.3 (groups of trials; the mean and the spread on a grid)
 */
export function rateOfGroups(groups: readonly GroupCount[], here: GroupCount): GroupRate | null {
	if (groups.every(({ trials }) => trials === 0)) return null;
	const weights = Float64Array.from(PRIOR);
	for (const group of groups) {
		const likelihood = likelihoodOf(group);
		for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) + (likelihood[at] as number);
	}
	const most = weights.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
	let total = 0;
	for (let at = 0; at < weights.length; at++) {
		weights[at] = Math.exp((weights[at] as number) - most);
		total += weights[at] as number;
	}
	const ofShare = SHARES.map((_, at) => {
		let sum = 0;
		for (let one = 0; one < LIKENESSES.length; one++) sum += weights[at * LIKENESSES.length + one] as number;
		return sum / total;
	});
	return {
		share: ofShare.reduce((sum, weight, at) => sum + weight * (SHARES[at] as number), 0),
		low: quantile(ofShare, 0.025),
		high: quantile(ofShare, 0.975),
		chance: chanceOf(here, weights, total),
	};
}

/** Between points of the grid in a straight line. */
function quantile(weights: readonly number[], share: number): number {
	let below = 0;
	for (const [at, weight] of weights.entries()) {
		if (below + weight >= share) {
			const [here, next] = [SHARES[Math.max(0, at - 1)] as number, SHARES[at] as number];
			return here + (next - here) * ((share - below) / weight);
		}
		below += weight;
	}
	return 1;
}

function chanceOf({ hits, trials }: GroupCount, weights: Float64Array, total: number): number {
	if (hits === 0) return 1;
	// Whichever side has fewer counts to add up.
	const isShorterAbove = trials - hits < hits;
	const [from, to] = isShorterAbove ? [hits, trials] : [0, hits - 1];
	let sum = 0;
	for (let count = from; count <= to; count++) {
		const likelihood = likelihoodOf({ hits: count, trials });
		const orders = logChoose(trials, count);
		for (let at = 0; at < weights.length; at++)
			sum += (weights[at] as number) * Math.exp((likelihood[at] as number) + orders);
	}
	const chance = sum / total;
	return Math.max(0, Math.min(1, isShorterAbove ? chance : 1 - chance));
}
