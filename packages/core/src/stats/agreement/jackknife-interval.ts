import { betaQuantile } from "../beta.ts";
import { SEED, seeded } from "../seeded.ts";

/** What one text adds to sums: cells and values, of cells that are not 0. */
export interface TextSums {
	readonly cells: Int32Array;
	readonly values: Float64Array;
	/** Has it anything that coders could differ on? A text in which nobody marked anything counts in the sums alone. */
	readonly holds: boolean;
}

/** The cells of sums that are not 0. */
export function textSums(sums: Float64Array, holds: boolean): TextSums {
	const cells: number[] = [];
	for (let cell = 0; cell < sums.length; cell++) if (sums[cell] !== 0) cells.push(cell);
	return { cells: Int32Array.from(cells), values: Float64Array.from(cells, (cell) => sums[cell] as number), holds };
}

/** Fewer texts say little of how much a coefficient varies: of seven, an interval would be half as wide as the scale. */
export const LEAST_TEXTS = 10;
/** More texts are put together in so many blocks, which are left out instead: that costs less and tells as much. */
const MOST_LEFT_OUT = 500;
/** Half of what an interval of 95 % leaves out. */
const TAIL = 0.025;
/** Beyond it are 2.5 % of a normal distribution. */
const NORMAL = 1.959963984540054;
/** Of a share: that of Jeffreys, and the uniform one. */
const PRIORS = [0.5, 1] as const;
/** What sums leave of 0. */
const ROUNDING = 1e-12;

export interface Coefficient {
	/** From added sums; null where they say nothing. */
	readonly read: (sums: Float64Array) => number | null;
	/** The lowest that the interval may say; −1 unless said. */
	readonly least?: number;
}

export type Interval = readonly [low: number, high: number];

/**
 * Where are coefficients of agreement with 95 %, had other texts of the same kind been coded?
 *
 * What lacks to agreement, p = (1 − value) / (1 − least), is treated as a share of texts that are coded as by chance. Its standard error is
 * that of the jackknife over texts, since what is said in one text is alike and coded alike. The share and its error together say of how
 * many independent observations the texts tell as much as (the effective number, smaller by (1.96 / t)² for few texts). Of x = p n among
 * so many n, bounds are those of Beta(x + ½, n − x + ½) and Beta(x + 1, n − x + 1), on either side the farther one: the one misses where
 * hardly anything differs and the share is higher than it looks, the other where it is lower. In the effective number one more text
 * is counted, coded as by chance: where coders differ in few texts or in none, the error that is seen is too small, or 0, and this text
 * stands for the one that was not met. Where nothing differs, the upper bound is 1, and the lower one is what so many texts allow.
 *
 * - in:       of each text its sums; more than 500 texts are put into 500 blocks by chance, and blocks are left out
 * - out:      one for each coefficient, which has its value in it
 * - silent:   null for fewer than 10 texts that hold anything, and where the coefficient says nothing without one of them
 * - cost:     texts, at most 500, × (cells that are not 0 + coefficients)
 * - source:   Korn & Graubard (1998), Survey Methodology 24(2), 193–201 (the effective number and its correction); Franco, Little, Louis
 *             & Slud (2019), Journal of Survey Statistics and Methodology 7(3), 334–364, doi:10.1093/jssam/smy019 (the two
 *             priors); Miller (1974), Biometrika 61(1), 1–15, doi:10.1093/biomet/61.1.1 (the jackknife). A coefficient in
 *             place of a share, and the text coded as by chance, are ours
 */
export function jackknifeIntervals(
	texts: readonly TextSums[],
	coefficients: readonly Coefficient[],
	length: number,
): readonly (Interval | null)[] {
	const held = texts.filter(({ holds }) => holds);
	if (held.length < LEAST_TEXTS) return coefficients.map(() => null);
	const sums = new Float64Array(length);
	for (const text of texts) addTo(sums, text, 1);
	const values = coefficients.map(({ read }) => read(sums));
	const left = coefficients.map((): (number | null)[] => []);
	for (const block of blocksOf(held)) {
		for (const text of block) addTo(sums, text, -1);
		for (const [at, { read }] of coefficients.entries()) (left[at] as (number | null)[]).push(read(sums));
		for (const text of block) addTo(sums, text, 1);
	}
	return coefficients.map(({ least = -1 }, at) =>
		intervalOf(values[at] ?? null, left[at] ?? [], { texts: held.length, least }),
	);
}

/**
 * The same of a coefficient that cannot be read from sums, but from the texts themselves.
 *
 * - cost: computations of the coefficient, at most 501
 */
export function jackknifeInterval<Text>(
	texts: readonly Text[],
	read: (texts: readonly Text[]) => number | null,
	holds: (text: Text) => boolean,
): Interval | null {
	const held = texts.filter(holds);
	if (held.length < LEAST_TEXTS) return null;
	const left = blocksOf(held).map((block) => {
		const out = new Set(block);
		return read(texts.filter((text) => !out.has(text)));
	});
	return intervalOf(read(texts), left, { texts: held.length });
}

/**
 * The interval of a coefficient from its values with one text, or one block of texts, left out each time.
 *
 * - in: `variance`: of the value, from elsewhere than the texts, such as draws by chance
 */
export function intervalOf(
	value: number | null,
	left: readonly (number | null)[],
	{ texts, least = -1, variance = 0 }: { readonly texts: number; readonly least?: number; readonly variance?: number },
): Interval | null {
	const others = left.filter((one) => one !== null);
	if (value === null || texts < LEAST_TEXTS || others.length < left.length) return null;
	const range = 1 - least;
	const share = Math.min(1, Math.max(0, (1 - value) / range));
	const chance = 1 / range;
	// With one text more, which is coded as by chance.
	const withOne = (share * texts + chance) / (texts + 1);
	const squares = ((jackknifed(others) + variance) / range ** 2) * texts ** 2 + chance ** 2;
	const effective = (withOne * (1 - withOne) * (texts + 1) ** 2 * (NORMAL / studentQuantile(texts - 1)) ** 2) / squares;
	const count = share * effective;
	const bound = (tail: number, prior: number): number =>
		1 - range * betaQuantile(tail, count + prior, effective - count + prior);
	return [
		// A prior outweighs very few observations: the value itself is always within.
		Math.min(value, ...PRIORS.map((prior) => bound(1 - TAIL, prior))),
		share < ROUNDING ? 1 : Math.max(value, ...PRIORS.map((prior) => bound(TAIL, prior))),
	];
}

/** Variance of a coefficient, from its values with one of its parts left out each time. */
function jackknifed(left: readonly number[]): number {
	const mean = left.reduce((sum, one) => sum + one, 0) / left.length;
	return ((left.length - 1) / left.length) * left.reduce((sum, one) => sum + (one - mean) ** 2, 0);
}

function blocksOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
	const blocks = Array.from({ length: Math.min(items.length, MOST_LEFT_OUT) }, (): Item[] => []);
	const mixed = items.length > MOST_LEFT_OUT ? seeded(SEED).shuffled(items) : items;
	for (const [at, item] of mixed.entries()) (blocks[at % MOST_LEFT_OUT] as Item[]).push(item);
	return blocks;
}

function addTo(sums: Float64Array, { cells, values }: TextSums, sign: 1 | -1): void {
	for (let at = 0; at < cells.length; at++) {
		const cell = cells[at] as number;
		sums[cell] = (sums[cell] as number) + sign * (values[at] as number);
	}
}

/** Of Student's t, with 2.5 % beyond it. */
function studentQuantile(freedom: number): number {
	const x = betaQuantile(2 * TAIL, freedom / 2, 0.5);
	return Math.sqrt((freedom * (1 - x)) / x);
}
