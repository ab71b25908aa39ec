import { logGamma } from "./log-gamma.ts";

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
