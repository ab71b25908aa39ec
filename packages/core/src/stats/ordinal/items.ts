import { type Between, normalBetween, normalHazard } from "./normal-hazard.ts";

/** Answers item by item, and what is estimated of each item: two cuts and a slope. */
export interface ItemState {
	readonly starts: Int32Array;
	readonly points: Int32Array;
	/** 1, 2 or 3; where an item got two of them alone, the lower is 1 and the higher 3. */
	readonly categories: Uint8Array;
	/** Of each item 1, where its two cuts are one. */
	readonly isBinary: Uint8Array;
	/** Three numbers an item: lower cut, upper cut, slope. */
	readonly values: Float64Array;
}

/** Of the normal priors: a slope is about 1, a cut anywhere that matters. */
const SLOPE_PRECISION = 1;
const CUT_PRECISION = 1 / 25;
/** Newton's steps to the top before a draw; a step is cut there. */
const STEPS = 2;
const MOST_STEP = 1.5;
/** The share of the distance between two cuts that a step may take. */
const MOST_NARROWING = 0.7;
/** A draw whose cuts are the wrong way round is made again, so often. */
const MOST_TRIES = 20;

/**
 * Draws the cuts and the slope of each item, given where the points are.
 *
 * From the normal distribution at the top of their posterior, which is concave; two steps of Newton's method find the top.
 */
export function drawItems(state: ItemState, positions: Float64Array, normal: () => number): void {
	const sums = new Float64Array(9);
	for (let item = 0; item < state.isBinary.length; item++)
		for (let step = 1; step <= STEPS; step++) {
			sumItem(state, item, positions, sums);
			moveItem(state, item, sums, step === STEPS ? normal : null);
		}
}

const held: Between = { low: 0, high: 0 };

/** The slope of the log posterior of one item, then the six numbers of its curvature. */
function sumItem(
	{ starts, points, categories, isBinary, values }: ItemState,
	item: number,
	at: Float64Array,
	into: Float64Array,
) {
	const [low, high, slope] = [values[3 * item], values[3 * item + 1], values[3 * item + 2]] as [number, number, number];
	let [byLow, byHigh, bySlope] = [0, 0, 0];
	let [lowLow, lowHigh, lowSlope, highHigh, highSlope, slopeSlope] = [0, 0, 0, 0, 0, 0];
	const end = starts[item + 1] as number;
	for (let answer = starts[item] as number; answer < end; answer++) {
		const position = at[points[answer] as number] as number;
		const middle = slope * position;
		const category = categories[answer];
		if (category === 1) {
			const hazard = normalHazard(low - middle);
			const curve = hazard * (hazard + low - middle);
			byLow += hazard;
			bySlope -= hazard * position;
			lowLow += curve;
			lowSlope -= curve * position;
			slopeSlope += curve * position * position;
		} else if (category === 3) {
			const hazard = normalHazard(middle - high);
			const curve = hazard * (hazard + middle - high);
			byHigh -= hazard;
			bySlope += hazard * position;
			highHigh += curve;
			highSlope -= curve * position;
			slopeSlope += curve * position * position;
		} else {
			normalBetween(low - middle, high - middle, held);
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

/** A step to the top; with `normal`, a draw around it. */
function moveItem(
	{ isBinary, values }: ItemState,
	item: number,
	sums: Float64Array,
	normal: (() => number) | null,
): void {
	const [byLow, byHigh, bySlope, lowLow, lowHigh, lowSlope, highHigh, highSlope, slopeSlope] = sums as unknown as Nine;
	const binary = isBinary[item] === 1;
	const first = Math.sqrt(lowLow);
	const [second1, third1] = [lowHigh / first, lowSlope / first];
	const second = Math.sqrt(highHigh - second1 * second1);
	const third2 = (highSlope - third1 * second1) / second;
	const third = Math.sqrt(slopeSlope - third1 * third1 - third2 * third2);
	const y1 = byLow / first;
	const y2 = (byHigh - second1 * y1) / second;
	const y3 = (bySlope - third1 * y1 - third2 * y2) / third;
	const gap = (values[3 * item + 1] as number) - (values[3 * item] as number);
	for (let tries = normal === null ? MOST_TRIES : 0; ; tries++) {
		const chance = tries < MOST_TRIES ? normal : null;
		const bySlopeStep = (y3 + (chance?.() ?? 0)) / third;
		const byHighStep = (y2 + (chance?.() ?? 0) - third2 * bySlopeStep) / second;
		const byLowStep = (y1 + (chance?.() ?? 0) - second1 * byHighStep - third1 * bySlopeStep) / first;
		const narrowing = binary ? 0 : byLowStep - byHighStep;
		let part = 1;
		if (chance === null) {
			part = MOST_STEP / Math.max(MOST_STEP, Math.abs(byLowStep), Math.abs(byHighStep), Math.abs(bySlopeStep));
			if (narrowing * part > MOST_NARROWING * gap) part = (MOST_NARROWING * gap) / narrowing;
		} else if (!binary && narrowing >= gap) continue;
		values[3 * item] = (values[3 * item] as number) + part * byLowStep;
		values[3 * item + 1] = binary ? (values[3 * item] as number) : (values[3 * item + 1] as number) + part * byHighStep;
		values[3 * item + 2] = (values[3 * item + 2] as number) + part * bySlopeStep;
		return;
	}
}

type Nine = [number, number, number, number, number, number, number, number, number];
