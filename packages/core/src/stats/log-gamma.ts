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
