import { type Between, type HazardTable, hazardAt, hazardsBetween, hazardTable } from "./normal-hazard.ts";

/** Answers point by point, and where the points are. */
export interface PointState {
	readonly respondents: Int32Array;
	readonly periods: Int32Array;
	/** Three places a point: where its answers 1, 3 and 2 begin, as in `ItemState`. */
	readonly starts: Int32Array;
	/** Of each answer the item to which it was given. */
	readonly items: Int32Array;
	/** Of each answer how often it counts: once, but where items are drawn again. */
	readonly weights: Float64Array;
	/** Of each item, how much its slope counts in what a point is pulled by. */
	readonly shares: Float64Array;
	/** How far from 0 a point is pulled, and from where it was one period earlier: 0, but where these priors are drawn as well; in deviations. */
	readonly offCentre: Float64Array;
	readonly offWalk: Float64Array;
	/** Where each point was drawn. */
	readonly positions: Float64Array;
	/** The middle of what it was drawn from, which is the top of its posterior, found from where it was the round before; and the variance. */
	readonly tops: Float64Array;
	readonly variances: Float64Array;
}

export interface Walk {
	/** σ² of the random walk over one period. */
	readonly drift: number;
	/** Pull to the middle, as a share of what the answers of a point weigh. */
	readonly pull: number;
}

const MOST_STEP = 1.5;
const between: Between = { low: 0, high: 0 };

/**
 * Draws all points of each respondent together, given the items.
 *
 * From the normal distribution at the top of their posterior: the answers, a random walk from period to period, and a pull to the
 * middle. The matrix of that distribution has three diagonals, so that a respondent costs as much as its points are many.
 */
export function drawPoints(state: PointState, values: Float64Array, walk: Walk, normal: () => number): void {
	const { respondents } = state;
	const size = respondents.length;
	const work = { diagonal: new Float64Array(size), beside: new Float64Array(size), right: new Float64Array(size) };
	const cubics = hazardTable();
	for (let point = 0; point < size; point++) sumPoint(state, point, values, cubics, walk, work);
	for (let from = 0; from < size; ) {
		let to = from + 1;
		while (to < size && respondents[to] === respondents[from]) to++;
		moveRespondent(state, [from, to], walk, work, normal);
		from = to;
	}
}

interface Work {
	readonly diagonal: Float64Array;
	readonly beside: Float64Array;
	readonly right: Float64Array;
}

function sumPoint(
	{ starts, items, weights, shares, offCentre, tops }: PointState,
	point: number,
	values: Float64Array,
	cubics: HazardTable,
	{ drift, pull }: Walk,
	{ diagonal, right }: Work,
): void {
	const position = tops[point] as number;
	const ones = starts[3 * point] as number;
	const threes = starts[3 * point + 1] as number;
	const twos = starts[3 * point + 2] as number;
	const end = starts[3 * point + 3] as number;
	let [rise, curve, weight] = [0, 0, 2 / drift];
	for (let answer = ones; answer < threes; answer++) {
		const item = items[answer] as number;
		const slope = values[3 * item + 2] as number;
		const limit = (values[3 * item] as number) - slope * position;
		const hazard = hazardAt(cubics, limit);
		const times = weights[answer] as number;
		rise -= times * slope * hazard;
		curve += times * slope * slope * hazard * (hazard + limit);
		weight += slope * slope * (shares[item] as number);
	}
	for (let answer = threes; answer < twos; answer++) {
		const item = items[answer] as number;
		const slope = values[3 * item + 2] as number;
		const limit = slope * position - (values[3 * item + 1] as number);
		const hazard = hazardAt(cubics, limit);
		const times = weights[answer] as number;
		rise += times * slope * hazard;
		curve += times * slope * slope * hazard * (hazard + limit);
		weight += slope * slope * (shares[item] as number);
	}
	for (let answer = twos; answer < end; answer++) {
		const item = items[answer] as number;
		const slope = values[3 * item + 2] as number;
		const low = (values[3 * item] as number) - slope * position;
		const high = (values[3 * item + 1] as number) - slope * position;
		hazardsBetween(cubics, low, high, between);
		const across = between.low - between.high;
		const times = weights[answer] as number;
		rise += times * slope * across;
		curve += times * slope * slope * (across * across - low * between.low + high * between.high);
		weight += slope * slope * (shares[item] as number);
	}
	const held = pull * weight;
	diagonal[point] = curve + held;
	right[point] = rise - held * position + Math.sqrt(held) * (offCentre[point] as number);
}

/** One step to the top for the points of one respondent, and a draw around it. */
function moveRespondent(
	{ periods, offWalk, positions, tops, variances }: PointState,
	[from, to]: readonly [number, number],
	{ drift }: Walk,
	{ diagonal, beside, right }: Work,
	normal: () => number,
): void {
	for (let point = from + 1; point < to; point++) {
		const weight = 1 / (drift * ((periods[point] as number) - (periods[point - 1] as number)));
		const moved =
			weight * ((tops[point] as number) - (tops[point - 1] as number)) - Math.sqrt(weight) * (offWalk[point] as number);
		diagonal[point - 1] = (diagonal[point - 1] as number) + weight;
		diagonal[point] = (diagonal[point] as number) + weight;
		beside[point] = -weight;
		right[point - 1] = (right[point - 1] as number) + moved;
		right[point] = (right[point] as number) - moved;
	}
	for (let point = from + 1; point < to; point++) {
		const factor = (beside[point] as number) / (diagonal[point - 1] as number);
		diagonal[point] = (diagonal[point] as number) - factor * (beside[point] as number);
		right[point] = (right[point] as number) - factor * (right[point - 1] as number);
	}
	let [step, chance, variance] = [0, 0, 0];
	for (let point = to - 1; point >= from; point--) {
		const own = diagonal[point] as number;
		const factor = point === to - 1 ? 0 : (beside[point + 1] as number) / own;
		step = (right[point] as number) / own - factor * step;
		chance = normal() / Math.sqrt(own) - factor * chance;
		variance = 1 / own + factor * factor * variance;
		tops[point] = (tops[point] as number) + Math.max(-MOST_STEP, Math.min(MOST_STEP, step));
		variances[point] = variance;
		positions[point] = (tops[point] as number) + chance;
	}
}
