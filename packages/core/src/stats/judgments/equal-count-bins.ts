export interface BinOptions {
	/** Cases in a bin: with fewer, what came of it is chance. 5. */
	readonly least?: number;
	/** Bins: with more, a table is no longer read at a glance. 10. */
	readonly most?: number;
}

/**
 * Which values are looked at together?
 *
 * As many bins of about as many cases as the cases allow: one for few, never more than `most`. Equal values are never
 * parted, so a bin may be larger.
 *
 * - out: bins in rising order, each in rising order; one bin where there are fewer cases than a bin needs
 */
export function equalCountBins<Case>(
	cases: readonly Case[],
	measure: (one: Case) => number,
	{ least = 5, most = 10 }: BinOptions = {},
): readonly (readonly Case[])[] {
	const sorted = cases.toSorted((a, b) => measure(a) - measure(b));
	const count = Math.max(1, Math.min(most, Math.floor(sorted.length / Math.max(1, least))));
	const bins: Case[][] = [];
	let bin: Case[] = [];
	for (const [at, one] of sorted.entries()) {
		bin.push(one);
		const next = sorted[at + 1];
		const left = sorted.length - at - 1;
		// Measured afresh for each bin: where one came out smaller or larger, the others share the difference.
		const size = Math.floor((left + bin.length) / (count - bins.length));
		const isFull = bin.length >= Math.max(least, size) && left >= least && bins.length < count - 1;
		if (next !== undefined && isFull && measure(next) > measure(one)) {
			bins.push(bin);
			bin = [];
		}
	}
	return bin.length === 0 ? bins : [...bins, bin];
}
