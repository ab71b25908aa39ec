import { betaQuantile } from "../beta.ts";
import { quantiles } from "../bootstrap-means.ts";
import { twoSidedNormal } from "../normal-tail.ts";
import { SEED, seeded } from "../seeded.ts";

/** What one text adds to sums: cells and values, of cells that are not 0. */
export interface TextSums {
	readonly cells: Int32Array;
	readonly values: Float64Array;
	/** Do its coders differ anywhere in it? */
	readonly differs: boolean;
}

/** The cells of sums that are not 0. */
export function textSums(sums: Float64Array, differs: boolean): TextSums {
	const cells: number[] = [];
	for (let cell = 0; cell < sums.length; cell++) if (sums[cell] !== 0) cells.push(cell);
	return { cells: Int32Array.from(cells), values: Float64Array.from(cells, (cell) => sums[cell] as number), differs };
}

/** Fewer texts, or fewer in which coders differ, say nothing of how much a coefficient varies: in simulations intervals of fewer miss too often. */
export const LEAST_TEXTS = 10;
export const LEAST_DIFFERING = 5;
const DRAWS = 1_000;
/** More texts are put together in so many blocks, which are drawn instead: that costs no more and tells as much. */
const MOST_DRAWN = 500;
/** Of draws in which chance leaves nothing; with more of them the rest is no fair sample. */
const MOST_SILENT = 0.05;

export interface IntervalOptions {
	/** Length of the sums. */
	readonly length: number;
	/** 1000 unless said. */
	readonly draws?: number;
	readonly seed?: number;
}

/** Reads a coefficient from added sums; null where it says nothing. */
export type Coefficient = (sums: Float64Array) => number | null;

export type Interval = readonly [low: number, high: number];

/**
 * Where are coefficients of agreement with 95 %, had other texts of the same kind been coded?
 *
 * The bootstrap over texts, since what is said in one text is alike and coded alike: as many texts as there are, drawn with putting
 * back, their sums added, and each coefficient read from them; so often. Bounds are those of BCa, which corrects for bias and skewness
 * (by leaving out one text after the other), widened for few texts by t of n − 1 and √(n / (n − 1)).
 *
 * - in:       of each text its sums; more than 500 texts are put into 500 blocks by chance, and blocks are drawn
 * - out:      one for each coefficient
 * - silent:   null for fewer than 10 texts, for fewer than 5 in which coders differ (where nobody differs, every draw is 1 and an
 *             interval would be certainty), and where the coefficient is null in one draw of twenty
 * - cost:     draws × (cells of texts that are not 0 + coefficients)
 * - source:   Efron (1987), Journal of the American Statistical Association 82(397), 171–185, doi:10.1080/01621459.1987.10478410
 *             (BCa); Hesterberg (2015), The American Statistician 69(4), 371–386, doi:10.1080/00031305.2015.1089789 (the widening)
 */
export function resampledIntervals(
	texts: readonly TextSums[],
	coefficients: readonly Coefficient[],
	{ length, draws = DRAWS, seed = SEED }: IntervalOptions,
): readonly (Interval | null)[] {
	if (texts.length < LEAST_TEXTS || texts.filter(({ differs }) => differs).length < LEAST_DIFFERING)
		return coefficients.map(() => null);
	const chance = seeded(seed);
	const blocks = texts.length > MOST_DRAWN ? blocksOf(chance.shuffled(texts)) : texts;
	const n = blocks.length;
	const drawn = coefficients.map((): number[] => []);
	const sums = new Float64Array(length);
	const readInto = (lists: readonly number[][]): void => {
		for (const [at, coefficient] of coefficients.entries()) {
			const value = coefficient(sums);
			if (value !== null) (lists[at] as number[]).push(value);
		}
	};
	for (let draw = 0; draw < draws; draw++) {
		sums.fill(0);
		for (let at = 0; at < n; at++) addTo(sums, blocks[chance.below(n)] as TextSums, 1);
		readInto(drawn);
	}
	sums.fill(0);
	for (const block of blocks) addTo(sums, block, 1);
	const values = coefficients.map((coefficient) => coefficient(sums));
	const without = coefficients.map((): number[] => []);
	for (const block of blocks) {
		addTo(sums, block, -1);
		readInto(without);
		addTo(sums, block, 1);
	}
	return values.map((value, at) => {
		const [own, left] = [drawn[at] as readonly number[], without[at] as readonly number[]];
		const isSilent = value === null || own.length < draws * (1 - MOST_SILENT) || left.length < n;
		return isSilent ? null : boundsOf(value, own, left);
	});
}

/**
 * The same of a coefficient that cannot be read from sums, but from the texts themselves.
 *
 * - in:   `differs`: do coders differ in this text?
 * - cost: draws + texts or blocks, each a computation of the coefficient
 */
export function resampledInterval<Text>(
	texts: readonly Text[],
	coefficient: (texts: readonly Text[]) => number | null,
	{
		differs,
		draws = DRAWS,
		seed = SEED,
	}: Omit<IntervalOptions, "length"> & { readonly differs: (text: Text) => boolean },
): Interval | null {
	if (texts.length < LEAST_TEXTS || texts.filter(differs).length < LEAST_DIFFERING) return null;
	const chance = seeded(seed);
	const blocks = Array.from({ length: Math.min(texts.length, MOST_DRAWN) }, (): Text[] => []);
	const mixed = texts.length > MOST_DRAWN ? chance.shuffled(texts) : texts;
	for (const [at, text] of mixed.entries()) (blocks[at % MOST_DRAWN] as Text[]).push(text);
	const values = (lists: readonly (readonly Text[])[]): number | null => coefficient(lists.flat());
	const drawn = Array.from({ length: draws }, () =>
		values(blocks.map(() => blocks[chance.below(blocks.length)] as Text[])),
	).filter((one) => one !== null);
	const left = blocks.map((_, out) => values(blocks.toSpliced(out, 1))).filter((one) => one !== null);
	const value = coefficient(texts);
	const isSilent = value === null || drawn.length < draws * (1 - MOST_SILENT) || left.length < blocks.length;
	return isSilent ? null : boundsOf(value, drawn, left);
}

function blocksOf(texts: readonly TextSums[]): readonly TextSums[] {
	const blocks = Array.from({ length: MOST_DRAWN }, () => ({ cells: new Map<number, number>(), differs: false }));
	for (const [at, { cells, values, differs }] of texts.entries()) {
		const block = blocks[at % MOST_DRAWN] as (typeof blocks)[number];
		block.differs ||= differs;
		for (const [place, cell] of cells.entries())
			block.cells.set(cell, (block.cells.get(cell) ?? 0) + (values[place] as number));
	}
	return blocks.map(({ cells, differs }) => ({
		cells: Int32Array.from(cells.keys()),
		values: Float64Array.from(cells.values()),
		differs,
	}));
}

/** BCa, of a value, its values in draws and those with one text left out each time. */
function boundsOf(value: number, drawn: readonly number[], left: readonly number[]): Interval {
	const n = left.length;
	const below = drawn.reduce((sum, one) => sum + (one < value ? 1 : one === value ? 0.5 : 0), 0) / drawn.length;
	const bias = normalQuantile(Math.min(1 - 1 / drawn.length, Math.max(1 / drawn.length, below)));
	const skewness = accelerationOf(left);
	const wide = studentQuantile(n - 1) * Math.sqrt(n / (n - 1));
	const share = (z: number): number => normalBelow(bias + (bias + z) / (1 - skewness * (bias + z)));
	return quantiles(drawn, [share(-wide), share(wide)]) as unknown as Interval;
}

function addTo(sums: Float64Array, { cells, values }: TextSums, sign: 1 | -1): void {
	for (let at = 0; at < cells.length; at++) {
		const cell = cells[at] as number;
		sums[cell] = (sums[cell] as number) + sign * (values[at] as number);
	}
}

/** How skew a coefficient is, from its values with one text left out each time. */
function accelerationOf(values: readonly number[]): number {
	const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
	let [squares, cubes] = [0, 0];
	for (const value of values) {
		squares += (mean - value) ** 2;
		cubes += (mean - value) ** 3;
	}
	return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

const normalBelow = (z: number): number => (z > 0 ? 1 - twoSidedNormal(z) / 2 : twoSidedNormal(z) / 2);

/** To which so much of a normal distribution is below, by halving. */
function normalQuantile(share: number): number {
	let [low, high] = [-9, 9];
	for (let step = 0; step < 50; step++) {
		const middle = (low + high) / 2;
		if (normalBelow(middle) < share) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** Of Student's t, with 2.5 % beyond it. */
function studentQuantile(freedom: number): number {
	const x = betaQuantile(0.05, freedom / 2, 0.5);
	return Math.sqrt((freedom * (1 - x)) / x);
}
