import { SEED, type Seeded, seeded } from "../seeded.ts";
import { drawItems, type ItemState } from "./items.ts";
import { drawPoints, type PointState, type Walk } from "./points.ts";

/** Who answered what. A point is one respondent in one period. */
export interface Responses {
	/** Of each point its respondent; the points of one are together, oldest first. */
	readonly respondents: Int32Array;
	/** Of each point its period, as a whole number; they are as far apart as these numbers. */
	readonly periods: Int32Array;
	/** Where the answers to each item begin; after the last, where they end. */
	readonly itemStarts: Int32Array;
	/** Of each answer, item by item, the point that gave it. */
	readonly points: Int32Array;
	/** Of each answer 1, 2 or 3, on one scale. */
	readonly categories: Uint8Array;
}

export interface ItemResponse {
	/** Of each point: over all of them with mean 0 and mean square 1, what is not known of them included. */
	readonly positions: Float64Array;
	/** Standard deviation of what is not known of it, the items included. */
	readonly errors: Float64Array;
	/** Three numbers an item on the same scale: lower cut, upper cut, slope. */
	readonly items: Float64Array;
	/** 1 for an item to which two of the three answers were given alone: its cuts are one. */
	readonly isBinary: Uint8Array;
	/** Pull to the middle, as a share of what the answers weigh, which keeps the scale at that spread. */
	readonly pull: number;
	/** How far the means of the first and the second half of the rounds lie apart: root of the mean square, in errors. */
	readonly unsettled: number;
	readonly rounds: number;
}

interface Options {
	/** Respondent whose points are to lie above 0 on average; else the one with most answers. */
	readonly anchor?: number | undefined;
	/** Rounds that count; 200. */
	readonly rounds?: number;
	readonly seed?: number;
	/** Called before each round, those of warming up included; may throw to stop. */
	readonly onRound?: (round: number, rounds: number) => void;
}

/** σ of the random walk over one period, of a scale of deviation 1: wide, so that a turn is followed and little is smoothed. */
export const DRIFT = 0.5;
const WARM_UP = 60;
const ROUNDS = 200;
const FIRST_PULL = 0.007;
const [LEAST_PULL, MOST_PULL] = [1e-5, 1];

/**
 * Where are respondents on one dimension, period by period, when they answer items on a scale of three steps?
 *
 * Z = βθ + ε with normal ε; the answer is 1 below the lower cut of the item, 3 above the upper, else 2; β may have either sign. From period
 * to period θ is a random walk of deviation .5. β has a normal prior of deviation 1, cuts one of deviation 5. An item that is asked in
 * several periods is one item, and ties them. By a Gibbs sampler in two blocks, items given points and all points of a respondent given
 * items, each drawn from the normal distribution at the top of its posterior, without the latent Z: it forgets where it began in tens of
 * rounds. θ is the mean over rounds of the middle of its distribution; its error has the spread within and between rounds.
 *
 * The model itself does not say how wide the scale is. Each point is pulled to 0 by the same small share of what its answers weigh, set so
 * that the spread of all is 1; as all are pulled alike, those with few answers are not drawn nearer to the middle than others.
 *
 * - in:     answers of one category alone tell nothing and are to be left out before
 * - unit:   θ in deviations of all points; its sign by `anchor`
 * - silent: null without items, or for fewer than three respondents
 * - cost:   answers × rounds: 800,000 take about .05 s a round
 * - source: Bailey, Strezhnev & Voeten (2017), Journal of Conflict Resolution 61(2), 430–456, doi:10.1177/0022002715595700 (the model);
 *           Martin & Quinn (2002), Political Analysis 10(2), 134–153, doi:10.1093/pan/10.2.134 (the random walk)
 */
export function ordinalItemResponse(responses: Responses, options: Options = {}): ItemResponse | null {
	const { respondents, itemStarts } = responses;
	const size = respondents.length;
	if (itemStarts.length < 2 || new Set(respondents).size < 3) return null;
	const normal = normalsOf(seeded(options.seed ?? SEED));
	const { state: items, categories } = itemsOf(responses);
	const points = pointsOf(responses, categories);
	points.positions.set(startOf(responses));
	points.tops.set(points.positions);
	const walk = { drift: DRIFT * DRIFT, pull: FIRST_PULL };
	const rounds = options.rounds ?? ROUNDS;
	const mean = new Mean(size, items.values.length);
	for (let round = 0; round < WARM_UP + rounds; round++) {
		options.onRound?.(round, WARM_UP + rounds);
		drawItems(items, points.positions, normal);
		drawPoints(points, items.values, walk, normal);
		const scale = scaleOf(points.positions);
		walk.pull = Math.max(LEAST_PULL, Math.min(MOST_PULL, walk.pull * Math.sqrt(scale.deviation)));
		if (round >= WARM_UP) mean.add(points, items, scale, round - WARM_UP < rounds / 2);
	}
	return mean.result(responses, items, walk, { rounds, anchor: options.anchor ?? mostAnswers(responses) });
}

interface Scale {
	readonly middle: number;
	readonly deviation: number;
}

export function scaleOf(positions: Float64Array): Scale {
	let [sum, squares] = [0, 0];
	for (const position of positions) {
		sum += position;
		squares += position * position;
	}
	const middle = sum / positions.length;
	return { middle, deviation: Math.sqrt(squares / positions.length - middle * middle) };
}

/** Sums over rounds, each brought to the scale on which all points have mean 0 and deviation 1. */
class Mean {
	readonly #tops: Float64Array;
	readonly #squares: Float64Array;
	readonly #variances: Float64Array;
	readonly #firstHalf: Float64Array;
	readonly #items: Float64Array;

	constructor(points: number, items: number) {
		this.#tops = new Float64Array(points);
		this.#squares = new Float64Array(points);
		this.#variances = new Float64Array(points);
		this.#firstHalf = new Float64Array(points);
		this.#items = new Float64Array(items);
	}

	add(points: PointState, { values }: ItemState, { middle, deviation }: Scale, isFirstHalf: boolean): void {
		for (let at = 0; at < this.#tops.length; at++) {
			const top = ((points.tops[at] as number) - middle) / deviation;
			plus(this.#tops, at, top);
			plus(this.#squares, at, top * top);
			plus(this.#variances, at, (points.variances[at] as number) / (deviation * deviation));
			if (isFirstHalf) plus(this.#firstHalf, at, top);
		}
		for (let at = 0; at < values.length; at += 3) {
			const slope = values[at + 2] as number;
			plus(this.#items, at, (values[at] as number) - slope * middle);
			plus(this.#items, at + 1, (values[at + 1] as number) - slope * middle);
			plus(this.#items, at + 2, slope * deviation);
		}
	}

	result(
		{ respondents }: Responses,
		{ isBinary }: ItemState,
		{ pull }: Walk,
		{ rounds, anchor }: { readonly rounds: number; readonly anchor: number },
	): ItemResponse {
		let side = 0;
		for (const [at, respondent] of respondents.entries()) if (respondent === anchor) side += this.#tops[at] as number;
		const sign = side < 0 ? -1 : 1;
		const positions = this.#tops.map((sum) => (sign * sum) / rounds);
		const errors = this.#tops.map((sum, at) => {
			const between = (this.#squares[at] as number) / rounds - (sum / rounds) ** 2;
			return Math.sqrt((this.#variances[at] as number) / rounds + Math.max(0, between));
		});
		const items = this.#items.map((sum) => sum / rounds);
		for (let at = 2; at < items.length; at += 3) items[at] = sign * (items[at] as number);
		const first = Math.ceil(rounds / 2);
		let apart = 0;
		for (const [at, sum] of this.#tops.entries()) {
			const half = this.#firstHalf[at] as number;
			apart += ((half / first - (sum - half) / Math.max(1, rounds - first)) / (errors[at] as number)) ** 2;
		}
		return { positions, errors, items, isBinary, pull, rounds, unsettled: Math.sqrt(apart / positions.length) };
	}
}

const plus = (sums: Float64Array, at: number, value: number): void => {
	sums[at] = (sums[at] as number) + value;
};

function mostAnswers({ respondents, points }: Responses): number {
	const counts = new Map<number, number>();
	for (const point of points) {
		const respondent = respondents[point] as number;
		counts.set(respondent, (counts.get(respondent) ?? 0) + 1);
	}
	return [...counts].toSorted(([a, some], [b, others]) => others - some || a - b)[0]?.[0] ?? 0;
}

/** Standard normal numbers, two for two uniform ones: Box & Muller. */
export function normalsOf(chance: Seeded): () => number {
	let kept: number | null = null;
	return () => {
		if (kept !== null) {
			const value = kept;
			kept = null;
			return value;
		}
		const radius = Math.sqrt(-2 * Math.log(1 - chance.share()));
		const angle = 2 * Math.PI * chance.share();
		kept = radius * Math.sin(angle);
		return radius * Math.cos(angle);
	};
}

export function itemsOf(responses: Responses): { readonly state: ItemState; readonly categories: Uint8Array } {
	const { itemStarts, points, categories: given } = responses;
	const count = itemStarts.length - 1;
	const categories = given.slice();
	const isBinary = new Uint8Array(count);
	const values = new Float64Array(3 * count);
	for (let item = 0; item < count; item++) {
		const [from, to] = [itemStarts[item] as number, itemStarts[item + 1] as number];
		const counts = [0, 0, 0, 0];
		for (let at = from; at < to; at++) counts[given[at] as number] = (counts[given[at] as number] as number) + 1;
		const [, ones, twos, threes] = counts as [number, number, number, number];
		const cutAfter = (answers: number): number => {
			const share = (answers + 0.5) / (to - from + 1);
			return Math.log(share / (1 - share)) / LOGISTIC;
		};
		if (ones > 0 && twos > 0 && threes > 0) {
			values[3 * item] = cutAfter(ones);
			values[3 * item + 1] = Math.max(cutAfter(ones + twos), (values[3 * item] as number) + LEAST_GAP);
			continue;
		}
		isBinary[item] = 1;
		const lower = ones > 0 ? 1 : 2;
		for (let at = from; at < to; at++) categories[at] = given[at] === lower ? 1 : 3;
		values[3 * item] = cutAfter(lower === 1 ? ones : twos);
		values[3 * item + 1] = values[3 * item] as number;
	}
	const owners = new Int32Array(points.length);
	for (let item = 0; item < count; item++) owners.fill(item, itemStarts[item], itemStarts[item + 1]);
	const { starts, places } = sorted(owners, categories, count);
	return {
		state: { starts, points: places.map((at) => points[at] as number), isBinary, values, tops: values.slice() },
		categories,
	};
}

/** Answers by whose they are, of each the answers 1, then 3, then 2: loops over one answer need not ask which it is. */
function sorted(
	owners: Int32Array,
	categories: Uint8Array,
	count: number,
): { readonly starts: Int32Array; readonly places: Int32Array } {
	const starts = new Int32Array(3 * count + 1);
	const ORDER = [0, 0, 2, 1];
	const keyOf = (at: number): number => 3 * (owners[at] as number) + (ORDER[categories[at] as number] as number);
	for (let at = 0; at < owners.length; at++) starts[keyOf(at) + 1] = (starts[keyOf(at) + 1] as number) + 1;
	for (let at = 0; at < 3 * count; at++) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
	const next = starts.slice();
	const places = new Int32Array(owners.length);
	for (let at = 0; at < owners.length; at++) {
		const to = next[keyOf(at)] as number;
		next[keyOf(at)] = to + 1;
		places[to] = at;
	}
	return { starts, places };
}

/** A logistic curve stretched by it is nearly a normal one. */
const LOGISTIC = 1.702;
const LEAST_GAP = 0.05;

export function pointsOf({ respondents, periods, itemStarts, points }: Responses, categories: Uint8Array): PointState {
	const size = respondents.length;
	const owners = new Int32Array(points.length);
	const shares = new Float64Array(itemStarts.length - 1);
	for (let item = 0; item < shares.length; item++) {
		const [from, to] = [itemStarts[item] as number, itemStarts[item + 1] as number];
		owners.fill(item, from, to);
		const seen = new Set<number>();
		for (let at = from; at < to; at++) seen.add(periods[points[at] as number] as number);
		// The slope of a repeated item has one prior, which widens the scale once.
		shares[item] = 1 / Math.sqrt(seen.size);
	}
	const { starts, places } = sorted(points, categories, size);
	const numbers = () => new Float64Array(size);
	return {
		...{ respondents, periods, starts, items: places.map((at) => owners[at] as number), shares },
		...{ weights: new Float64Array(points.length).fill(1), offCentre: numbers(), offWalk: numbers() },
		...{ positions: numbers(), tops: numbers(), variances: numbers() },
	};
}

const TURNS = 20;

/** The first dimension of the covariances of items, by the power method: one place a respondent. */
function startOf({ respondents, itemStarts, points, categories }: Responses): Float64Array {
	const count = respondents.reduce((most, one) => Math.max(most, one), 0) + 1;
	let scores = Float64Array.from({ length: count }, (_, at) => Math.sin(1 + at * at));
	for (let turn = 0; turn < TURNS; turn++) {
		const sums = new Float64Array(count);
		const answers = new Float64Array(count);
		for (let item = 0; item + 1 < itemStarts.length; item++) {
			const [from, to] = [itemStarts[item] as number, itemStarts[item + 1] as number];
			let [answer, score, product] = [0, 0, 0];
			for (let at = from; at < to; at++) {
				const own = scores[respondents[points[at] as number] as number] as number;
				answer += categories[at] as number;
				score += own;
				product += own * (categories[at] as number);
			}
			const mean = answer / (to - from);
			const slope = product / (to - from) - (mean * score) / (to - from);
			for (let at = from; at < to; at++) {
				const respondent = respondents[points[at] as number] as number;
				plus(sums, respondent, slope * ((categories[at] as number) - mean));
				plus(answers, respondent, 1);
			}
		}
		const means = sums.map((sum, at) => ((answers[at] as number) === 0 ? 0 : sum / (answers[at] as number)));
		const { middle, deviation } = scaleOf(means);
		if (!(deviation > 0)) break;
		scores = means.map((value) => (value - middle) / deviation);
	}
	return Float64Array.from(respondents, (respondent) => scores[respondent] as number);
}
