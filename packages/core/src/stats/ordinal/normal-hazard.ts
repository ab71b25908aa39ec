import { normalTailRatio } from "../normal-tail.ts";

/** Distance between the values that are kept. */
const STEP = 1 / 64;
/** Beyond, a series is as exact. */
const FAR = 12;
const HALF_ROOT = Math.sqrt(2 * Math.PI) / 2;
const HEIGHT = 1 / Math.sqrt(2 * Math.PI);
/** The least share that is told from none. */
const LEAST = 1e-280;

let table: Float64Array | null = null;

/**
 * How large is what lies beyond `distance` in a standard normal distribution, over how high the curve is there?
 *
 * Mills' ratio (1 − Φ(x)) / φ(x), from a table with cubics between its values, as it is asked hundreds of millions of times.
 *
 * - in:     a distance of 0 or more
 * - out:    1.2533 at 0, falling; about 1 / x far out; exact to eight digits
 * - source: NIST Digital Library of Mathematical Functions, 7.8, https://dlmf.nist.gov/7.8
 */
export function millsRatio(distance: number): number {
	table ??= Float64Array.from({ length: FAR / STEP + 2 }, (_, at) => HALF_ROOT * normalTailRatio(at * STEP));
	if (distance >= FAR) {
		const square = 1 / (distance * distance);
		return (1 - square * (1 - square * (3 - square * (15 - 105 * square)))) / distance;
	}
	const place = distance / STEP;
	const at = Math.floor(place);
	const part = place - at;
	const below = table[at] as number;
	const rise = (table[at + 1] as number) - below;
	// Its slope is x times itself less 1.
	const slope = (at * STEP * below - 1) * STEP;
	const next = ((at + 1) * STEP * (below + rise) - 1) * STEP;
	return below + part * (slope + part * (3 * rise - 2 * slope - next + part * (slope + next - 2 * rise)));
}

/**
 * How steeply does the share below `limit` in a standard normal distribution rise, over that share?
 *
 * - out: φ(x) / Φ(x): about −x far below the middle, falling to 0 far above
 */
export function normalHazard(limit: number): number {
	if (limit <= 0) return 1 / millsRatio(-limit);
	const density = HEIGHT * Math.exp(-0.5 * limit * limit);
	return density / (1 - density * millsRatio(limit));
}

/** How high the normal curve is at two limits, each over the share that lies between them. */
export interface Between {
	low: number;
	high: number;
}

/** Puts into `into` what `Between` says of these limits, of which `low` is below `high`. */
export function normalBetween(low: number, high: number, into: Between): void {
	const atLow = HEIGHT * Math.exp(-0.5 * low * low);
	const atHigh = HEIGHT * Math.exp(-0.5 * high * high);
	const share = Math.max(LEAST, between(low, high, atLow, atHigh));
	into.low = atLow / share;
	into.high = atHigh / share;
}

/** From the side on which both tails are thin, so that no digits are lost. */
function between(low: number, high: number, atLow: number, atHigh: number): number {
	if (low >= 0) return atLow * millsRatio(low) - atHigh * millsRatio(high);
	if (high <= 0) return atHigh * millsRatio(-high) - atLow * millsRatio(-low);
	return 1 - atLow * millsRatio(-low) - atHigh * millsRatio(high);
}
