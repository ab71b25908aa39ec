/**
 * How likely is a claim to be one of chance, when many were tried at once?
 *
 * Each p as the smallest share of false claims at which it would still be among those made; to claim what has a q of at most .05
 * makes one claim in twenty a false one, however many were tried.
 *
 * - out:      a q for each p, in their order; never below it, at most 1
 * - problems: a RangeError for a p outside 0–1
 * - source:   Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57(1), 289–300,
 *             doi:10.1111/j.2517-6161.1995.tb02031.x
 */
export function falseDiscoveries(ps: readonly number[]): readonly number[] {
	for (const p of ps) if (!(p >= 0 && p <= 1)) throw new RangeError(`Expected a probability, got ${p}`);
	const order = ps.map((_, at) => at).sort((a, b) => (ps[b] as number) - (ps[a] as number));
	const qs = new Array<number>(ps.length);
	let least = 1;
	for (const [place, at] of order.entries()) {
		least = Math.min(least, ((ps[at] as number) * ps.length) / (ps.length - place));
		qs[at] = least;
	}
	return qs;
}
