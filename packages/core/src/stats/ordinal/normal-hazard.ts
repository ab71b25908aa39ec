import { normalTailRatio } from "../normal-tail.ts";

/** Distance between the values that are kept. */
const STEP = 1 / 32;
/** Beyond, a series is as exact. */
const FAR = 12;
const HALF_ROOT = Math.sqrt(2 * Math.PI) / 2;
const HEIGHT = 1 / Math.sqrt(2 * Math.PI);
/** The least share that is told from none. */
const LEAST = 1e-280;

/** Of `hazardAt`: four numbers a step, those of the cubic within it. */
export type HazardTable = Float64Array;

let table: HazardTable | null = null;

/** The cubics of the hazard; made once, at the first call, in a millisecond. */
export function hazardTable(): HazardTable {
	if (table !== null) return table;
	const steps = (2 * FAR) / STEP;
	const cubics = new Float64Array(4 * steps);
	for (let at = 0; at < steps; at++) {
		const from = at * STEP - FAR;
		const [below, above] = [exactHazard(from), exactHazard(from + STEP)];
		// Its slope is −h (x + h).
		const [slope, next] = [-below * (below + from) * STEP, -above * (above + from + STEP) * STEP];
		const rise = above - below;
		cubics.set([below, slope, 3 * rise - 2 * slope - next, slope + next - 2 * rise], 4 * at);
	}
	table = cubics;
	return cubics;
}

const exactHazard = (limit: number): number => {
	if (limit <= 0) return 1 / (HALF_ROOT * normalTailRatio(limit));
	const density = HEIGHT * Math.exp(-0.5 * limit * limit);
	return density / (1 - density * HALF_ROOT * normalTailRatio(limit));
};

/**
 * How steeply does the share below `limit` in a standard normal distribution rise, over that share?
 *
 * φ(x) / Φ(x), from cubics between exact values, as it is asked hundreds of millions of times; callers keep the table at hand.
 *
 * - out:    about −x far below the middle, falling to 0 far above; within 1e-9
 * - source: NIST Digital Library of Mathematical Functions, 7.8, https://dlmf.nist.gov/7.8
 */
export function hazardAt(cubics: HazardTable, limit: number): number {
	const place = (limit + FAR) * (1 / STEP);
	if (!(place >= 0 && place < (2 * FAR) / STEP)) return farHazard(limit);
	const step = place | 0;
	const part = place - step;
	const at = 4 * step;
	return (
		(cubics[at] as number) +
		part * ((cubics[at + 1] as number) + part * ((cubics[at + 2] as number) + part * (cubics[at + 3] as number)))
	);
}

function farHazard(limit: number): number {
	if (limit > 0) return HEIGHT * Math.exp(-0.5 * limit * limit);
	const square = 1 / (limit * limit);
	return -limit / (1 - square * (1 - square * (3 - square * (15 - 105 * square))));
}

/** How high the normal curve is at two limits, each over the share that lies between them. */
export interface Between {
	low: number;
	high: number;
}

/** Puts into `into` what `Between` says of these limits, of which `low` is below `high`. */
export function hazardsBetween(cubics: HazardTable, low: number, high: number, into: Between): void {
	if (low > 0 || high < 0) {
		// Both on one side: over the curve at the limit nearer to the middle, so that no digits are lost.
		const near = low > 0 ? -low : high;
		const far = low > 0 ? -high : low;
		const thinner = Math.exp(0.5 * (near * near - far * far));
		const atNear = 1 / Math.max(LEAST, 1 / hazardAt(cubics, near) - thinner / hazardAt(cubics, far));
		into.low = low > 0 ? atNear : thinner * atNear;
		into.high = low > 0 ? thinner * atNear : atNear;
		return;
	}
	const atLow = HEIGHT * Math.exp(-0.5 * low * low);
	const atHigh = HEIGHT * Math.exp(-0.5 * high * high);
	const share = Math.max(LEAST, 1 - atLow / hazardAt(cubics, low) - atHigh / hazardAt(cubics, -high));
	into.low = atLow / share;
	into.high = atHigh / share;
}
