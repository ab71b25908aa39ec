import type { Seeded } from "./seeded.ts";

/**
 * What else could the mean have been, had chance given other values of the same kind?
 *
 * The bootstrap: as many values as there are, drawn from them with putting back, and their mean; so often. Two corrections for
 * few values: deviations from the mean are widened by √(n / (n − 1)), since draws of n spread less than what they are drawn from;
 * and each mean moves by what is left open where values were rounded to steps of `step`, so that equal values are not certainty.
 *
 * - out:      as many means as asked for, in the order drawn; the same for the same values in whatever order
 * - silent:   null for fewer than two values
 * - source:   Efron (1979), Annals of Statistics 7(1), 1–26, doi:10.1214/aos/1176344552; Hesterberg (2015), The American
 *             Statistician 69(4), 371–386, doi:10.1080/00031305.2015.1089789 (the widening); Silverman & Young (1987), Biometrika
 *             74(3), 469–479, doi:10.1093/biomet/74.3.469 (the smoothing)
 */
export function bootstrapMeans(
	values: readonly number[],
	chance: Seeded,
	{ draws, step = 0 }: { readonly draws: number; readonly step?: number },
): Float64Array | null {
	const n = values.length;
	if (n < 2) return null;
	const sorted = Float64Array.from(values).sort();
	let sum = 0;
	for (const value of sorted) sum += value;
	const mean = sum / n;
	const widening = Math.sqrt(n / (n - 1));
	// Rounding leaves each value open by a uniform error of this width; that of a mean is narrower by √n.
	const open = step / Math.sqrt(n);
	return Float64Array.from({ length: draws }, () => {
		let drawn = 0;
		for (let at = 0; at < n; at++) drawn += sorted[Math.floor(chance.share() * n)] as number;
		return mean + widening * (drawn / n - mean) + (open === 0 ? 0 : (chance.share() - 0.5) * open);
	});
}

/**
 * Below which values do these shares of some values lie?
 *
 * - out:      one for each share, between the two values next to it, by their distance; none of no values
 * - problems: a RangeError for a share outside 0–1
 * - source:   Hyndman & Fan (1996), The American Statistician 50(4), 361–365, doi:10.1080/00031305.1996.10473566, definition 7
 */
export function quantiles(values: Iterable<number>, shares: readonly number[]): readonly number[] {
	const sorted = Float64Array.from(values).sort();
	return shares.flatMap((share) => {
		if (!(share >= 0 && share <= 1)) throw new RangeError(`Expected a share, got ${share}`);
		if (sorted.length === 0) return [];
		const at = share * (sorted.length - 1);
		const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
		return below + (at - Math.floor(at)) * (above - below);
	});
}
