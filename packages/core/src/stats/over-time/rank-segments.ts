/** Sums of scores near 1 are exact to about this; less is no difference. */
export const ROUNDING = 1e-9;

/** Values of a series as ranks, and the places where it may be cut. */
export interface Ranked {
	/** How many values there are. */
	readonly size: number;
	/** By `rankScores`, in the order of the series; all 0 where all values are equal. */
	readonly scores: Float64Array;
	/** How many values are before each place where the series may be cut, ascending; 0 first, the size last. */
	readonly borders: readonly number[];
	/** Values that a segment has at least. */
	readonly least: number;
}

/** Cuts with what they explain. */
export interface Segmentation {
	/** Places in `borders`, ascending; neither the first nor the last of them. */
	readonly cuts: readonly number[];
	/** Kruskal and Wallis' H of the segments: 0 without a cut. */
	readonly gain: number;
}

/**
 * Mid-ranks of values: 1 for the smallest, and for equal values the mean of the ranks that they share.
 *
 * - source: Kruskal & Wallis (1952), Journal of the American Statistical Association 47(260), 583–621,
 *           doi:10.1080/01621459.1952.10483441, section 1.3 (ties)
 */
export function midRanks(values: readonly number[]): Float64Array {
	const order = values.map((_, at) => at).sort((a, b) => (values[a] as number) - (values[b] as number));
	const ranks = new Float64Array(values.length);
	for (let from = 0, to = 0; from < order.length; from = to) {
		while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
		for (let at = from; at < to; at++) ranks[order[at] as number] = (from + 1 + to) / 2;
	}
	return ranks;
}

/**
 * Mid-ranks less the mean of their group, over their standard deviation (n − 1 below the line): of one group, gains are Kruskal and
 * Wallis' H; of several, what groups differ in is no gain.
 *
 * - source: Hodges & Lehmann (1962), Annals of Mathematical Statistics 33(2), 482–497, doi:10.1214/aoms/1177704575 (alignment)
 */
export function rankScores(values: readonly number[], groups: readonly string[]): Float64Array {
	const scores = midRanks(values);
	const sums = new Map<string, readonly [sum: number, count: number]>();
	scores.forEach((score, at) => {
		const [sum, count] = sums.get(groups[at] as string) ?? [0, 0];
		sums.set(groups[at] as string, [sum + score, count + 1]);
	});
	let squares = 0;
	for (let at = 0; at < scores.length; at++) {
		const [sum, count] = sums.get(groups[at] as string) as readonly [number, number];
		const score = (scores[at] as number) - sum / count;
		scores[at] = score;
		squares += score * score;
	}
	const deviation = Math.sqrt(squares / (values.length - 1));
	return deviation > ROUNDING ? scores.map((score) => score / deviation) : scores.fill(0);
}

/** Sums of the scores before each border. */
export function sumsBefore({ borders }: Pick<Ranked, "borders">, scores: Float64Array): Float64Array {
	const sums = new Float64Array(borders.length);
	let sum = 0;
	let at = 0;
	for (let border = 1; border < borders.length; border++) {
		for (const end = borders[border] as number; at < end; at++) sum += scores[at] as number;
		sums[border] = sum;
	}
	return sums;
}

/**
 * Which cuts explain most, each at a price?
 *
 * Maximises Kruskal and Wallis' H of the segments less the penalty for each cut, exactly: optimal partitioning, whose result
 * PELT finds as well, in less time where a series has many thousand values. Ranks are the cost that fits ordinal values: they
 * use the order of stances or rungs and not the distance between them, and no single extreme value weighs much.
 *
 * - in:     `sums` of the scores before each border
 * - out:    no cuts and 0 where none is worth its price
 * - source: Jackson et al. (2005), IEEE Signal Processing Letters 12(2), 105–108, doi:10.1109/LSP.2001.838216 (the search);
 *           Killick, Fearnhead & Eckley (2012), Journal of the American Statistical Association 107(500), 1590–1598,
 *           doi:10.1080/01621459.2012.737745 (PELT); Lung-Yut-Fong, Lévy-Leduc & Cappé (2015), Journal de la Société
 *           Française de Statistique 156(4), 133–162, arXiv:1107.1971 (Kruskal and Wallis' H over several changes)
 */
export function bestSegmentation(
	{ borders, least }: Pick<Ranked, "borders" | "least">,
	sums: Float64Array,
	penalty: number,
): Segmentation {
	const count = borders.length;
	const best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
	const from = new Int32Array(count);
	best[0] = 0;
	for (let end = 1; end < count; end++) {
		let most = Number.NEGATIVE_INFINITY;
		for (let start = 0; start < end; start++) {
			const size = (borders[end] as number) - (borders[start] as number);
			if (size < least) break;
			const sum = (sums[end] as number) - (sums[start] as number);
			const value = (best[start] as number) + (sum * sum) / size - (start === 0 ? 0 : penalty);
			// Of equal ones the one with the earlier cut, for which a gain must be above the error of the sum.
			if (value > most + ROUNDING) {
				most = value;
				from[end] = start;
			}
		}
		best[end] = most;
	}
	const cuts: number[] = [];
	for (let cut = from[count - 1] as number; cut > 0; cut = from[cut] as number) cuts.unshift(cut);
	return { cuts, gain: cuts.length === 0 ? 0 : (best[count - 1] as number) + penalty * cuts.length };
}

/** The cut that alone explains most: none where no segment would be long enough. */
export function bestCut({ borders, least, size }: Omit<Ranked, "scores">, sums: Float64Array): Segmentation {
	let best = -1;
	let most = ROUNDING;
	for (let cut = 1; cut < borders.length - 1; cut++) {
		const before = borders[cut] as number;
		if (before < least) continue;
		if (size - before < least) break;
		const gain = cutGain(before, size, sums[cut] as number);
		if (gain > most + ROUNDING) {
			most = gain;
			best = cut;
		}
	}
	return best < 0 ? { cuts: [], gain: 0 } : { cuts: [best], gain: most };
}

/** H of two segments, whose scores add up to 0: the first has so many of the values, and its scores this sum. */
export const cutGain = (before: number, size: number, sum: number): number =>
	(sum * sum * size) / (before * (size - before));

/**
 * The segmentation that stands out most: the one that is left when the price of a cut is as high as it can be with any cut left.
 *
 * Its gain for each cut is that price: it is compared with the same of shuffled values. Found with Dinkelbach's method: from the
 * best single cut, the price is raised as long as some segmentation is worth more.
 *
 * - source: Haynes, Eckley & Fearnhead (2017), Journal of Computational and Graphical Statistics 26(1), 134–143,
 *           doi:10.1080/10618600.2015.1116445 (segmentations over a range of penalties); Dinkelbach (1967), Management Science
 *           13(7), 492–498, doi:10.1287/mnsc.13.7.492
 */
export function clearestSegmentation(series: Omit<Ranked, "scores">, sums: Float64Array): Segmentation {
	let clearest = bestCut(series, sums);
	if (clearest.cuts.length === 0) return clearest;
	for (;;) {
		const price = clearest.gain / clearest.cuts.length;
		const better = bestSegmentation(series, sums, price);
		if (better.cuts.length === 0 || better.gain / better.cuts.length <= price + ROUNDING) return clearest;
		clearest = better;
	}
}

/** What decides between equal prices is this much smaller than they are. */
const SLIGHT = 1e-4;

/**
 * How clear is a segmentation? Its price, and among equal ones what single cuts explain on average.
 *
 * Without the second part, short series and those of few different values would have few different outcomes, and an accepted
 * share of false alarms would not be used.
 */
export function clearnessOf(series: Omit<Ranked, "scores">, sums: Float64Array, { cuts, gain }: Segmentation): number {
	if (cuts.length === 0) return 0;
	const { borders, least, size } = series;
	let total = 0;
	let count = 0;
	for (let cut = 1; cut < borders.length - 1; cut++) {
		const before = borders[cut] as number;
		if (before < least || size - before < least) continue;
		total += cutGain(before, size, sums[cut] as number);
		count++;
	}
	return gain / cuts.length + (SLIGHT * total) / count;
}
