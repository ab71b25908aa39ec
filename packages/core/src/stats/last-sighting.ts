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
 * last sighting is no moment that somebody chose, but what the chance is of, and no rate is taken for known. It is also the chance
 * that texts of a rate with a Beta(having, until − having + 1) distribution, the one that the earlier texts leave, all lack it; for many earlier
 * texts it becomes (1 − p)ᵏ.
 *
 * - out:      above 0, at most 1; 1 where a latest text has it
 * - silent:   null where no text has it
 * - problems: a RangeError where having ≤ until ≤ texts does not hold
 * - source:   Fisher (1935), Journal of the Royal Statistical Society 98(1), 39–82, doi:10.2307/2342435: exact chances with fixed
 *             margins; Solow (1993), Ecology 74(3), 962–964, doi:10.2307/1940821: extinction inferred from a record of sightings
 */
export function chanceOfLastSighting(sorts: readonly Sightings[]): number | null {
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
	return seen === 0 ? null : Math.exp(log);
}
