/** Up to here a series is used, and beyond it a continued fraction: both are exact to about 15 digits there. */
const FAR = 2;
/** Terms of either, more than enough on its side. */
const TERMS = 120;

/**
 * How likely is a value at least so far from the middle of a standard normal distribution, on either side?
 *
 * - out:    0–1; 0 where it is less than the least number a computer has, beyond a distance of 38
 * - source: NIST Digital Library of Mathematical Functions, 7.6.2 and 7.9.1, https://dlmf.nist.gov/7
 */
export const twoSidedNormal = (distance: number): number =>
	Math.max(0, Math.exp((-distance * distance) / 2) * normalTailRatio(distance));

/**
 * The same over how high the curve is there, of its height in the middle: e^(x²/2) times as much, for distances whose tail is too thin for
 * a number.
 *
 * - out:    1 in the middle, falling; about .8 / x far out
 * - source: NIST Digital Library of Mathematical Functions, 7.6.2 and 7.9.1, https://dlmf.nist.gov/7
 */
export function normalTailRatio(distance: number): number {
	const x = Math.abs(distance) / Math.SQRT2;
	if (x > FAR) {
		// Evaluated from its end.
		let fraction = 0;
		for (let term = TERMS; term > 0; term--) fraction = term / 2 / (x + fraction);
		return 1 / Math.sqrt(Math.PI) / (x + fraction);
	}
	let [term, sum] = [x, x];
	for (let at = 1; at < TERMS; at++) {
		term *= (2 * x * x) / (2 * at + 1);
		sum += term;
	}
	return Math.exp(x * x) - (2 / Math.sqrt(Math.PI)) * sum;
}
