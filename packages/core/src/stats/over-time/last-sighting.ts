import { normalTailRatio } from "../normal-tail.ts";

/** Texts of one sort, of which some have a thing. */
export interface Sightings {
	/** Texts in all, those that have it, and those that are no later than the last text of any sort that has it. */
	readonly texts: number;
	readonly having: number;
	readonly until: number;
}

/**
 * A thing was in some texts of a row and is in none of the latest: would it have been gone for so long, or longer, by chance?
 *
 * If each order of the texts is as likely as any other, the chance that all `having` lie among the first `until` of `texts` is
 * C(until, having) / C(texts, having); of several sorts of text, each of which has its own rate, it is the product. This is exact: the
 * last sighting is no moment that somebody chose, but what the chance is of, and no rate is taken for known.
 *
 * Texts near in time resemble each other, and ten sightings of one week are not ten. How much they crowd is seen in the gaps between
 * them: the sum of their squares over what it is in an order of chance (Greenwood), by whose inverse the number of independent sightings is
 * estimated (Ferro and Segers), and the exponent of the chance divided; gaps that are more even than chance change nothing. That estimate is
 * itself a matter of chance: the result is the chance of so small a value in texts of any order, over which the gaps do not depend on the silence
 * after them. So it is right where texts do not depend on each other, and nearly right where they do.
 *
 * - in:       `gaps`: texts without it between each sighting and the next; none are needed, and then nothing is said of crowding
 * - out:      above 0, at most 1; 1 where a latest text has it
 * - silent:   null where no text has it
 * - problems: a RangeError where having ≤ until ≤ texts does not hold
 * - source:   Fisher (1935), Journal of the Royal Statistical Society 98(1), 39–82, doi:10.2307/2342435: exact chances with fixed
 *             margins; Solow (1993), Ecology 74(3), 962–964, doi:10.2307/1940821: extinction inferred from a record of sightings;
 *             Ferro & Segers (2003), Journal of the Royal Statistical Society B 65(2), 545–556, doi:10.1111/1467-9868.00401: crowding
 *             from gaps; Chung & Romano (2013), Annals of Statistics 41(2), 484–507, doi:10.1214/13-AOS1090: a statistic divided by its
 *             estimated spread, with its distribution over all orders
 */
export function chanceOfLastSighting(sorts: readonly Sightings[], gaps: readonly number[] = []): number | null {
	let log = 0;
	let seen = 0;
	for (const { texts, having, until } of sorts) {
		if (!(having >= 0 && having <= until && until <= texts))
			throw new RangeError(`Expected having ≤ until ≤ texts, got ${having}, ${until}, ${texts}`);
		seen += having;
		// C(until, having) / C(texts, having) either way; the shorter product of the two.
		const since = texts - until;
		const [factors, less] = having < since ? [having, since] : [since, having];
		for (let i = 0; i < factors; i++) log += Math.log((texts - less - i) / (texts - i));
	}
	if (seen === 0) return null;
	const { crowding, spread } = crowdingOf(gaps);
	const exponent = -log / Math.max(1, crowding);
	// The mean of exp(−exponent · max(1, C)) over a normal C with mean 1 and this spread.
	return (Math.exp(-exponent) * (1 + normalTailRatio(exponent * spread))) / 2;
}

/**
 * How much do sightings crowd: the sum of squared gaps over its mean where each way to share as many texts out among the gaps is as likely as
 * any other, and how far that strays there?
 *
 * - out:    1 and 0 of fewer than two gaps, or with no text in them
 * - source: Greenwood (1946), Journal of the Royal Statistical Society 109(2), 85–110, doi:10.2307/2981176; moments of a Bose–Einstein
 *           distribution: Johnson & Kotz (1977), Urn Models and Their Application, Wiley
 */
function crowdingOf(gaps: readonly number[]): { readonly crowding: number; readonly spread: number } {
	const count = gaps.length;
	let [texts, squares] = [0, 0];
	for (const gap of gaps) {
		texts += gap;
		squares += gap * gap;
	}
	if (count < 2 || texts === 0) return { crowding: 1, spread: 0 };
	/** The factorial moment of so high an order, of one gap, over the factorial of the order. */
	const moment = (order: number): number => {
		let product = 1;
		for (let at = 0; at < order; at++) product *= Math.max(0, texts - at) / (count + at);
		return product;
	};
	const [second, third, fourth] = [moment(2), moment(3), moment(4)];
	const mean = 2 * count * second + texts;
	const variance =
		count * (24 * fourth + 24 * third + 4 * second) + count * (count - 1) * 4 * fourth - (2 * count * second) ** 2;
	return { crowding: squares / mean, spread: Math.sqrt(Math.max(0, variance)) / mean };
}
