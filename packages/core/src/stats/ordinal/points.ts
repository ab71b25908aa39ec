import { type Between, normalBetween, normalHazard } from "./normal-hazard.ts";

/** Answers point by point, and where the points are. */
export interface PointState {
	readonly respondents: Int32Array;
	readonly periods: Int32Array;
	readonly starts: Int32Array;
	readonly items: Int32Array;
	/** As in `ItemState`. */
	readonly categories: Uint8Array;
	/** Of each item, how much its slope counts in what a point is pulled by. */
	readonly shares: Float64Array;
	/** Where each point was drawn. */
	readonly positions: Float64Array;
	/** The middle and the variance of what it was drawn from. */
	readonly tops: Float64Array;
	readonly variances: Float64Array;
}

export interface Walk {
	/** σ² of the random walk over one period. */
	readonly drift: number;
	/** Pull to the middle, as a share of what the answers of a point weigh. */
	readonly pull: number;
}

const STEPS = 2;
const MOST_STEP = 1.5;
const held: Between = { low: 0, high: 0 };

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
	for (let step = 1; step <= STEPS; step++) {
		for (let point = 0; point < size; point++) sumPoint(state, point, values, walk, work);
		for (let from = 0; from < size; ) {
			let to = from + 1;
			while (to < size && respondents[to] === respondents[from]) to++;
			moveRespondent(state, [from, to], walk, work, step === STEPS ? normal : null);
			from = to;
		}
	}
}

interface Work {
	readonly diagonal: Float64Array;
	readonly beside: Float64Array;
	readonly right: Float64Array;
}

function sumPoint(
	{ starts, items, categories, shares, positions }: PointState,
	point: number,
	values: Float64Array,
	{ drift, pull }: Walk,
	{ diagonal, right }: Work,
): void {
	const position = positions[point] as number;
	let [rise, curve, weight] = [0, 0, 2 / drift];
	const end = starts[point + 1] as number;
	for (let answer = starts[point] as number; answer < end; answer++) {
		const item = items[answer] as number;
		const category = categories[answer];
		const slope = values[3 * item + 2] as number;
		const middle = slope * position;
		const square = slope * slope;
		weight += square * (shares[item] as number);
		if (category === 1) {
			const limit = (values[3 * item] as number) - middle;
			const hazard = normalHazard(limit);
			rise -= slope * hazard;
			curve += square * hazard * (hazard + limit);
		} else if (category === 3) {
			const limit = middle - (values[3 * item + 1] as number);
			const hazard = normalHazard(limit);
			rise += slope * hazard;
			curve += square * hazard * (hazard + limit);
		} else {
			const low = (values[3 * item] as number) - middle;
			const high = (values[3 * item + 1] as number) - middle;
			normalBetween(low, high, held);
			const across = held.low - held.high;
			rise += slope * across;
			curve += square * (across * across - low * held.low + high * held.high);
		}
	}
	diagonal[point] = curve + pull * weight;
	right[point] = rise - pull * weight * position;
}

/** One step to the top for the points of one respondent, or a draw around it. */
function moveRespondent(
	{ periods, positions, tops, variances }: PointState,
	[from, to]: readonly [number, number],
	{ drift }: Walk,
	{ diagonal, beside, right }: Work,
	normal: (() => number) | null,
): void {
	for (let point = from + 1; point < to; point++) {
		const weight = 1 / (drift * ((periods[point] as number) - (periods[point - 1] as number)));
		const moved = weight * ((positions[point] as number) - (positions[point - 1] as number));
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
	let [top, drawn, variance] = [0, 0, 0];
	for (let point = to - 1; point >= from; point--) {
		const own = diagonal[point] as number;
		const factor = point === to - 1 ? 0 : (beside[point + 1] as number) / own;
		top = (right[point] as number) / own - factor * top;
		drawn = (right[point] as number) / own - factor * drawn + (normal === null ? 0 : normal() / Math.sqrt(own));
		variance = 1 / own + factor * factor * variance;
		tops[point] = (positions[point] as number) + top;
		variances[point] = variance;
		positions[point] =
			(positions[point] as number) + (normal === null ? Math.max(-MOST_STEP, Math.min(MOST_STEP, top)) : drawn);
	}
}
