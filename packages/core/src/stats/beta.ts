/** Newton's method needs about six; the rest is for the halving that it falls back on. */
const MOST_NEWTON_STEPS = 200;
const NEWTON_PRECISION = 1e-13;

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
	for (let step = 0; step < MOST_NEWTON_STEPS && x > 0; step++) {
		const share = incompleteBeta(x, a, b);
		if (share < p) low = x;
		else high = x;
		const slope = Math.exp(a * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta) / share;
		const next = x * Math.exp((Math.log(p) - Math.log(share)) / slope);
		const kept = next >= low && next <= high ? next : (low + high) / 2;
		const moved = Math.abs(kept - x);
		x = kept;
		if (moved <= NEWTON_PRECISION * x || high - low <= NEWTON_PRECISION * high) break;
	}
	return x;
}

/** The fraction has converged long before; shapes of a million need about a thousand steps. */
const MOST_STEPS = 10_000;
const PRECISION = 1e-15;
/** Stands in for a zero denominator in Lentz's method. */
const TINY = 1e-300;

/**
 * How much of a Beta(a, b) distribution lies below x?
 *
 * The regularised incomplete beta function I_x(a, b), by its continued fraction after Lentz; the other tail is taken where
 * the fraction converges sooner there.
 *
 * - out:      0–1, rising in x; 0 below 0, 1 above 1
 * - problems: a RangeError for shapes that are not above 0 and finite, or x no number
 * - source:   NIST Digital Library of Mathematical Functions, 8.17.22, https://dlmf.nist.gov/8.17;
 *             Lentz (1976), Applied Optics 15(3), 668–671, doi:10.1364/AO.15.000668
 */
export function incompleteBeta(x: number, a: number, b: number): number {
	if (!(a > 0 && b > 0 && Number.isFinite(a + b))) throw new RangeError(`Expected shapes above 0, got ${a} and ${b}`);
	if (Number.isNaN(x)) throw new RangeError("Expected a number, got NaN");
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	return x < (a + 1) / (a + b + 2)
		? Math.min(1, (front * fraction(x, a, b)) / a)
		: Math.max(0, 1 - (front * fraction(1 - x, b, a)) / b);
}

function fraction(x: number, a: number, b: number): number {
	const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
	let c = 1;
	let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
	let product = d;
	for (let m = 1; m <= MOST_STEPS; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		let step = 1;
		for (const coefficient of [even, odd]) {
			d = 1 / notZero(1 + coefficient * d);
			c = notZero(1 + coefficient / c);
			step = c * d;
			product *= step;
		}
		if (Math.abs(step - 1) < PRECISION) break;
	}
	return product;
}

/** From here on the first terms of Stirling's series are exact to the last digit of a double. */
const ENOUGH = 12;
/** B₂ₖ / (2k(2k−1)) of Stirling's series, k from 1. */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * What is ln Γ(x)?
 *
 * Stirling's series, reached by the recurrence Γ(x + 1) = x Γ(x).
 *
 * - unit:     x > 0; good to about 14 digits
 * - problems: a RangeError for x ≤ 0 or no number
 * - source:   NIST Digital Library of Mathematical Functions, 5.5.1 and 5.11.1, https://dlmf.nist.gov/5.11
 */
export function logGamma(x: number): number {
	if (!(x > 0)) throw new RangeError(`Expected a number above 0, got ${x}; ln Γ has poles or is complex elsewhere`);
	if (x === Number.POSITIVE_INFINITY) return x;
	let shift = 0;
	let at = x;
	for (; at < ENOUGH; at++) shift += Math.log(at);
	const inverse = 1 / (at * at);
	const tail = SERIES.reduceRight((sum, term) => sum * inverse + term, 0) / at;
	return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + tail - shift;
}
