import { incompleteBeta } from "./incomplete-beta.ts";
import { logGamma } from "./log-gamma.ts";

/** Newton's method needs about six; the rest is for the halving that it falls back on. */
const MOST_STEPS = 200;
const PRECISION = 1e-13;

/**
 * Below which x lies the share p of a Beta(a, b) distribution?
 *
 * The inverse of the regularised incomplete beta function: Newton's method on logarithms, in which the tail of a Beta is
 * nearly a straight line, kept within a bracket; the upper half is the lower half of Beta(b, a).
 *
 * - out:      0–1, rising in p; good to about 12 digits
 * - problems: a RangeError for p outside 0–1 and for shapes that are not above 0
 * - source:   NIST Digital Library of Mathematical Functions, 8.17.7 (the tail), https://dlmf.nist.gov/8.17;
 *             Majumder & Bhattacharjee (1973), Applied Statistics 22(3), 411–414, doi:10.2307/2346798 (the problem)
 */
export function betaQuantile(p: number, a: number, b: number): number {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`Expected a probability, got ${p}`);
	const middle = a / (a + b);
	const below = incompleteBeta(middle, a, b);
	if (p === 0 || p === 1) return p;
	return p <= below ? lowerQuantile(p, a, b) : 1 - lowerQuantile(1 - p, b, a);
}

/** The middle 95 % of a Beta(a, b) distribution. */
export const betaInterval = (a: number, b: number): readonly [number, number] => [
	betaQuantile(0.025, a, b),
	betaQuantile(0.975, a, b),
];

function lowerQuantile(p: number, a: number, b: number): number {
	const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
	const middle = a / (a + b);
	// The first term of the tail, xᵃ / (a B(a, b)), alone.
	let x = Math.min(Math.exp((Math.log(p * a) + logBeta) / a), middle);
	let low = 0;
	let high = 1;
	for (let step = 0; step < MOST_STEPS && x > 0; step++) {
		const share = incompleteBeta(x, a, b);
		if (share < p) low = x;
		else high = x;
		const slope = Math.exp(a * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta) / share;
		const next = x * Math.exp((Math.log(p) - Math.log(share)) / slope);
		const kept = next >= low && next <= high ? next : (low + high) / 2;
		const moved = Math.abs(kept - x);
		x = kept;
		if (moved <= PRECISION * x || high - low <= PRECISION * high) break;
	}
	return x;
}
