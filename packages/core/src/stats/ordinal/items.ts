import { type Between, type HazardTable, hazardAt, hazardsBetween, hazardTable } from "./normal-hazard.ts";

/** Answers item by item, and what is estimated of each item: two cuts and a slope. */
export interface ItemState {
	/** Three places an item: where its answers 1, 3 and 2 begin; after the last, where all end. Of two answers the lower is 1, the higher 3. */
	readonly starts: Int32Array;
	/** Of each answer the point that gave it. */
	readonly points: Int32Array;
	/** Of each item 1, where its two cuts are one. */
	readonly isBinary: Uint8Array;
	/** Three numbers an item, as drawn: lower cut, upper cut, slope. */
	readonly values: Float64Array;
	/** The same at the top of the posterior, found from where it was the round before. */
	readonly tops: Float64Array;
}

/** Of the normal priors: a slope is about 1, a cut anywhere that matters. */
const SLOPE_PRECISION = 1;
const CUT_PRECISION = 1 / 25;
/** A step to the top is cut there. */
const MOST_STEP = 1.5;
/** The share of the distance between two cuts that a step may take. */
const MOST_NARROWING = 0.7;
/** A draw whose cuts are the wrong way round is made again, so often. */
const MOST_TRIES = 20;

/**
 * Draws the cuts and the slope of each item, given where the points are.
 *
 * From the normal distribution at the top of their posterior, which is concave. One step of Newton's method a round finds the top, as it
 * moves little from round to round.
 */
export function drawItems(state: ItemState, positions: Float64Array, normal: () => number): void {
	const cubics = hazardTable();
	const sums = new Float64Array(9);
	for (let item = 0; item < state.isBinary.length; item++) {
		sumItem(state, item, positions, cubics, sums);
		moveItem(state, item, sums, normal);
	}
}

const held: Between = { low: 0, high: 0 };

/** The slope of the log posterior of one item, then the six numbers of its curvature. */
function sumItem(
	{ starts, points, isBinary, tops }: ItemState,
	item: number,
	at: Float64Array,
	cubics: HazardTable,
	into: Float64Array,
) {
	const low = tops[3 * item] as number;
	const high = tops[3 * item + 1] as number;
	const slope = tops[3 * item + 2] as number;
	const ones = starts[3 * item] as number;
	const threes = starts[3 * item + 1] as number;
	const twos = starts[3 * item + 2] as number;
	const end = starts[3 * item + 3] as number;
	let [byLow, byHigh, bySlope] = [0, 0, 0];
	let [lowLow, lowHigh, lowSlope, highHigh, highSlope, slopeSlope] = [0, 0, 0, 0, 0, 0];
	for (let answer = ones; answer < threes; answer++) {
		const position = at[points[answer] as number] as number;
		const limit = low - slope * position;
		const hazard = hazardAt(cubics, limit);
		const curve = hazard * (hazard + limit);
		byLow += hazard;
		bySlope -= hazard * position;
		lowLow += curve;
		lowSlope -= curve * position;
		slopeSlope += curve * position * position;
	}
	for (let answer = threes; answer < twos; answer++) {
		const position = at[points[answer] as number] as number;
		const limit = slope * position - high;
		const hazard = hazardAt(cubics, limit);
		const curve = hazard * (hazard + limit);
		byHigh -= hazard;
		bySlope += hazard * position;
		highHigh += curve;
		highSlope -= curve * position;
		slopeSlope += curve * position * position;
	}
	for (let answer = twos; answer < end; answer++) {
		const position = at[points[answer] as number] as number;
		const middle = slope * position;
		hazardsBetween(cubics, low - middle, high - middle, held);
		const atLow = held.low * (held.low - low + middle);
		const atHigh = held.high * (held.high + high - middle);
		const both = -held.low * held.high;
		byLow -= held.low;
		byHigh += held.high;
		bySlope += position * (held.low - held.high);
		lowLow += atLow;
		highHigh += atHigh;
		lowHigh += both;
		lowSlope -= position * (atLow + both);
		highSlope -= position * (atHigh + both);
		slopeSlope += position * position * (atLow + 2 * both + atHigh);
	}
	if (isBinary[item] === 1) {
		// Both cuts are the first; the second has nothing to say.
		byLow += byHigh;
		lowLow += highHigh;
		lowSlope += highSlope;
		byHigh = 0;
		lowHigh = 0;
		highSlope = 0;
		highHigh = 1;
	} else {
		byHigh -= CUT_PRECISION * high;
		highHigh += CUT_PRECISION;
	}
	into[0] = byLow - CUT_PRECISION * low;
	into[1] = byHigh;
	into[2] = bySlope - SLOPE_PRECISION * slope;
	into[3] = lowLow + CUT_PRECISION;
	into[4] = lowHigh;
	into[5] = lowSlope;
	into[6] = highHigh;
	into[7] = highSlope;
	into[8] = slopeSlope + SLOPE_PRECISION;
}

/** A step to the top, and a draw around it. */
function moveItem({ isBinary, values, tops }: ItemState, item: number, sums: Float64Array, normal: () => number): void {
	const [byLow, byHigh, bySlope, lowLow, lowHigh, lowSlope, highHigh, highSlope, slopeSlope] = sums as unknown as Nine;
	const binary = isBinary[item] === 1;
	const first = Math.sqrt(lowLow);
	const [second1, third1] = [lowHigh / first, lowSlope / first];
	const second = Math.sqrt(highHigh - second1 * second1);
	const third2 = (highSlope - third1 * second1) / second;
	const third = Math.sqrt(slopeSlope - third1 * third1 - third2 * third2);
	const y1 = byLow / first;
	const y2 = (byHigh - second1 * y1) / second;
	const slopeStep = (bySlope - third1 * y1 - third2 * y2) / third / third;
	const highStep = (y2 - third2 * slopeStep) / second;
	const lowStep = (y1 - second1 * highStep - third1 * slopeStep) / first;
	let part = MOST_STEP / Math.max(MOST_STEP, Math.abs(lowStep), Math.abs(highStep), Math.abs(slopeStep));
	const narrowing = binary ? 0 : lowStep - highStep;
	const before = (tops[3 * item + 1] as number) - (tops[3 * item] as number);
	if (narrowing * part > MOST_NARROWING * before) part = (MOST_NARROWING * before) / narrowing;
	const low = (tops[3 * item] as number) + part * lowStep;
	const high = binary ? low : (tops[3 * item + 1] as number) + part * highStep;
	const slope = (tops[3 * item + 2] as number) + part * slopeStep;
	tops[3 * item] = low;
	tops[3 * item + 1] = high;
	tops[3 * item + 2] = slope;
	for (let tries = 0; ; tries++) {
		const [z1, z2, z3] = tries < MOST_TRIES ? [normal(), normal(), normal()] : [0, 0, 0];
		const bySlopeChance = z3 / third;
		const byHighChance = (z2 - third2 * bySlopeChance) / second;
		const byLowChance = (z1 - second1 * byHighChance - third1 * bySlopeChance) / first;
		if (!binary && byLowChance - byHighChance >= high - low) continue;
		values[3 * item] = low + byLowChance;
		values[3 * item + 1] = binary ? low + byLowChance : high + byHighChance;
		values[3 * item + 2] = slope + bySlopeChance;
		return;
	}
}

type Nine = [number, number, number, number, number, number, number, number, number];
