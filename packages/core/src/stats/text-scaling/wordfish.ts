import { type CountRow, type CountTable, columnTotals, dot } from "./count-table.ts";
import { type Fit, robustErrors } from "./wordfish-errors.ts";

export interface Wordfish {
	/** θ of each text: mean 0, sample variance 1. */
	readonly positions: Float64Array;
	/** Given the words, under Poisson counts: as printed by other programs, and too small for few texts and for real ones. */
	readonly standardErrors: Float64Array;
	/** Those from which an interval is made: see `robustErrors`. */
	readonly robustErrors: Float64Array;
	/** α of each text, mean 0: how long it is, in logarithms. */
	readonly lengths: Float64Array;
	/** β of each word: how strongly it tells the ends of the scale apart; NaN where no text has it. */
	readonly weights: Float64Array;
	/** ψ of each word: how common it is, in logarithms; NaN where no text has it. */
	readonly frequencies: Float64Array;
	/** Pearson's χ² by its degrees of freedom: 1 where words come as a Poisson process, more where they come in bursts. */
	readonly dispersion: number;
	/** Rounds of estimation, and whether the posterior had stopped rising. */
	readonly rounds: number;
	readonly converged: boolean;
}

interface Options {
	/** Rows of which the first is to lie below the second; else the first row below the last. */
	readonly direction?: readonly [below: number, above: number];
	/** Called before each round of estimation. */
	readonly onRound?: (round: number) => void;
}

/** Deviation of the normal prior of β, so that a word of one text alone has a finite weight; that of quanteda and austin. */
const PRIOR_DEVIATION = 3;
const PRECISION = 1 / PRIOR_DEVIATION ** 2;
/** That of θ is the variance to which they are brought. */
const POSITION_PRECISION = 1;
/** A round that betters the logarithm of the posterior by less than this share ends the search. */
const ENOUGH = 1e-8;
const MOST_ROUNDS = 500;
/** A step of Newton's method is cut there, far from the top. */
const MOST_STEP = 1;
const MOST_TURNS = 60;

/**
 * Where do texts lie on the one dimension along which their words differ most, when nobody says what it is?
 *
 * y_ij ~ Poisson(exp(α_i + ψ_j + β_j θ_i)), with normal priors of deviation 3 on β and 1 on θ. Estimated by turns from the first
 * dimension of a correspondence analysis: the words given the texts, then θ of each text by Newton's method with α at its best value, then
 * θ brought to mean 0 and variance 1, as long as the posterior rises, as quanteda does.
 *
 * - unit:     θ in deviations of these texts; its sign is fixed by `direction`
 * - silent:   null for fewer than three texts with words, and where the texts do not differ
 * - cost:     texts × words in each round
 * - source:   Slapin & Proksch (2008), American Journal of Political Science 52(3), 705–722,
 *             doi:10.1111/j.1540-5907.2008.00338.x; Lowe & Benoit (2013), Political Analysis 21(3), 298–313,
 *             doi:10.1093/pan/mpt002 (its errors are too small in real texts)
 */
export function wordfish(
	{ rows, width }: CountTable,
	{ direction, onRound = () => {} }: Options = {},
): Wordfish | null {
	if (rows.length < 3 || rows.some(({ total }) => total === 0)) return null;
	const known = columnTotals(rows, width);
	const kept = [...known.keys()].filter((word) => (known[word] as number) > 0);
	const fit = startOf(rows, width, kept);
	if (fit === null) return null;
	const how = settle(fit, onRound);
	if (how === null) return null;
	const [below, above] = direction ?? [0, rows.length - 1];
	if ((fit.positions[below] as number) > (fit.positions[above] as number)) turnRound(fit);
	return resultOf(fit, width, kept, how);
}

/** Rounds as long as the fit gets better; what is best is what is left. */
function settle(fit: Fit, onRound: (round: number) => void): Pick<Wordfish, "rounds" | "converged"> | null {
	let best = Number.NEGATIVE_INFINITY;
	for (let rounds = 1; rounds <= MOST_ROUNDS; rounds++) {
		onRound(rounds);
		const before = copyOf(fit);
		fitWords(fit);
		if (!fitTexts(fit)) return null;
		const now = logPosterior(fit);
		if (!(now > best)) {
			restore(fit, before);
			return { rounds, converged: true };
		}
		if (now - best < ENOUGH * Math.abs(now)) return { rounds, converged: true };
		best = now;
	}
	return { rounds: MOST_ROUNDS, converged: false };
}

const copyOf = ({ positions, lengths, weights, frequencies }: Fit): readonly Float64Array[] =>
	[positions, lengths, weights, frequencies].map((values) => values.slice());

function restore({ positions, lengths, weights, frequencies }: Fit, before: readonly Float64Array[]): void {
	for (const [at, values] of [positions, lengths, weights, frequencies].entries())
		values.set(before[at] as Float64Array);
}

/** Up to a constant: after each round the rates of a text sum to its words. */
function logPosterior({ rows, positions, lengths, weights, frequencies }: Fit): number {
	let sum = 0;
	for (const [text, row] of rows.entries())
		sum +=
			row.total * (lengths[text] as number) + dot(row, frequencies) + (positions[text] as number) * dot(row, weights);
	return sum - (PRECISION / 2) * weights.reduce((squares, weight) => squares + weight * weight, 0);
}

function startOf(rows: readonly CountRow[], width: number, kept: readonly number[]): Fit | null {
	const placeOf = new Int32Array(width);
	for (const [place, word] of kept.entries()) placeOf[word] = place;
	const own = rows.map((row) => ({ ...row, words: row.words.map((word) => placeOf[word] as number) }));
	const columns = transposed(own, kept.length);
	const positions = firstDimension(own, columns);
	if (!standardise(positions)) return null;
	const fit = {
		rows: own,
		columns,
		positions,
		lengths: Float64Array.from(own, ({ total }) => Math.log(total)),
		weights: new Float64Array(kept.length),
		frequencies: new Float64Array(kept.length),
	};
	centre(fit.lengths);
	return fit;
}

function transposed(rows: readonly CountRow[], width: number): readonly CountRow[] {
	const texts: number[][] = Array.from({ length: width }, () => []);
	const counts: number[][] = Array.from({ length: width }, () => []);
	for (const [text, row] of rows.entries())
		for (let at = 0; at < row.words.length; at++) {
			const word = row.words[at] as number;
			texts[word]?.push(text);
			counts[word]?.push(row.counts[at] as number);
		}
	return texts.map((words, word) => ({
		words: Int32Array.from(words),
		counts: Float64Array.from(counts[word] as number[]),
		total: (counts[word] as number[]).reduce((sum, count) => sum + count, 0),
	}));
}

/** Coordinates of the texts on the first dimension of a correspondence analysis, by the power method. */
function firstDimension(rows: readonly CountRow[], columns: readonly CountRow[]): Float64Array {
	let texts = Float64Array.from(rows, (_, at) => at - (rows.length - 1) / 2);
	for (let turn = 0; turn < MOST_TURNS; turn++) {
		// Means of means; without the constant, which is the trivial dimension.
		const words = Float64Array.from(columns, (column) => dot(column, texts) / column.total);
		texts = Float64Array.from(rows, (row) => dot(row, words) / row.total);
		let [sum, all] = [0, 0];
		for (const [at, { total }] of rows.entries()) {
			sum += total * (texts[at] as number);
			all += total;
		}
		const middle = sum / all;
		texts = texts.map((value) => value - middle);
		const longest = Math.max(...texts.map(Math.abs));
		if (longest === 0) return texts;
		texts = texts.map((value) => value / longest);
	}
	return texts;
}

/** θ of every text, given the words, with mean 0 and variance 1 again; false where all are one. */
function fitTexts(fit: Fit): boolean {
	const { rows, positions, lengths, weights, frequencies } = fit;
	for (let text = 0; text < rows.length; text++) {
		const row = rows[text] as CountRow;
		const sums = momentsOf(frequencies, weights, positions[text] as number);
		const position = positions[text] as number;
		const slope = dot(row, weights) - row.total * sums.mean - POSITION_PRECISION * position;
		positions[text] = position + cut(slope / (row.total * sums.variance + POSITION_PRECISION));
	}
	const scale = standardised(positions);
	if (scale === null) return false;
	for (let word = 0; word < weights.length; word++) {
		frequencies[word] = (frequencies[word] as number) + (weights[word] as number) * scale.mean;
		weights[word] = (weights[word] as number) * scale.deviation;
	}
	for (let text = 0; text < rows.length; text++)
		lengths[text] =
			Math.log((rows[text] as CountRow).total) - momentsOf(frequencies, weights, positions[text] as number).logSum;
	const shift = centre(lengths);
	for (let word = 0; word < frequencies.length; word++) frequencies[word] = (frequencies[word] as number) + shift;
	return true;
}

/** ψ and β of every word, given the texts. */
function fitWords({ columns, positions, lengths, weights, frequencies }: Fit): void {
	for (let word = 0; word < columns.length; word++) {
		const column = columns[word] as CountRow;
		const weight = weights[word] as number;
		const sums = momentsOf(lengths, positions, weight);
		const slope = dot(column, positions) - column.total * sums.mean - PRECISION * weight;
		weights[word] = weight + cut(slope / (column.total * sums.variance + PRECISION));
		frequencies[word] = Math.log(column.total) - momentsOf(lengths, positions, weights[word] as number).logSum;
	}
}

const cut = (step: number): number => (Number.isFinite(step) ? Math.max(-MOST_STEP, Math.min(MOST_STEP, step)) : 0);

interface Moments {
	readonly logSum: number;
	readonly mean: number;
	readonly variance: number;
}

/** Of `values`, each with the share exp(base + value × factor) / Σ. */
function momentsOf(bases: Float64Array, values: Float64Array, factor: number): Moments {
	let [sum, first, second] = [0, 0, 0];
	for (let at = 0; at < values.length; at++) {
		const value = values[at] as number;
		const share = Math.exp((bases[at] as number) + value * factor);
		sum += share;
		first += share * value;
		second += share * value * value;
	}
	const mean = first / sum;
	return { logSum: Math.log(sum), mean, variance: second / sum - mean * mean };
}

function turnRound({ positions, weights }: Fit): void {
	for (let at = 0; at < positions.length; at++) positions[at] = -(positions[at] as number);
	for (let at = 0; at < weights.length; at++) weights[at] = -(weights[at] as number);
}

function resultOf(
	fit: Fit,
	width: number,
	kept: readonly number[],
	how: Pick<Wordfish, "rounds" | "converged">,
): Wordfish {
	const { rows, positions, lengths, weights, frequencies } = fit;
	const spread = (values: Float64Array): Float64Array => {
		const wide = new Float64Array(width).fill(Number.NaN);
		for (const [place, word] of kept.entries()) wide[word] = values[place] as number;
		return wide;
	};
	const standardErrors = Float64Array.from(rows, ({ total }, text) => {
		const { variance } = momentsOf(frequencies, weights, positions[text] as number);
		return 1 / Math.sqrt(total * variance);
	});
	// Σ (y − λ)² / λ over all cells, of which only those that have a word need λ: the rest sum to Σ λ = Σ y.
	let [squares, all] = [0, 0];
	for (const [text, row] of rows.entries())
		for (let at = 0; at < row.words.length; at++) {
			const word = row.words[at] as number;
			const count = row.counts[at] as number;
			const rate = Math.exp(
				(lengths[text] as number) +
					(frequencies[word] as number) +
					(weights[word] as number) * (positions[text] as number),
			);
			squares += (count * count) / rate;
			all += count;
		}
	const degrees = (rows.length - 2) * (kept.length - 2);
	return {
		...{ positions, standardErrors, lengths },
		robustErrors: robustErrors(fit, { precision: PRECISION, pull: POSITION_PRECISION }),
		weights: spread(weights),
		frequencies: spread(frequencies),
		dispersion: degrees > 0 ? (squares - all) / degrees : Number.NaN,
		...how,
	};
}

function centre(values: Float64Array): number {
	const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
	for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) - middle;
	return middle;
}

/** Gives them mean 0 and sample variance 1, and says what they were; null where all are one. */
function standardised(values: Float64Array): { readonly mean: number; readonly deviation: number } | null {
	const mean = centre(values);
	const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / (values.length - 1));
	if (!(deviation > Number.EPSILON * Math.max(1, Math.abs(mean)))) return null;
	for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / deviation;
	return { mean, deviation };
}

const standardise = (values: Float64Array): boolean => standardised(values) !== null;
