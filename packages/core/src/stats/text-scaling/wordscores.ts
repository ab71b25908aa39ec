import type { CountRow, CountTable } from "./count-table.ts";

/** One text on the scale of the reference texts. */
export interface TextScore {
	/** S_v: the mean of the scores of its words; towards the middle, since most words are everybody's. */
	readonly raw: number;
	readonly standardError: number;
	/** With the spread of the reference scores: Laver, Benoit & Garry. Null where fewer than two texts are rescaled, or all have one score. */
	readonly lbg: Scaled | null;
	/** On the scale on which the two extreme reference texts have their own scores: Martin & Vanberg. */
	readonly mv: Scaled | null;
	/** Words of the text, repeats included, that some reference text has. */
	readonly scored: number;
}

export interface Scaled {
	readonly score: number;
	readonly standardError: number;
}

export interface Wordscores {
	/** In the order of the rows; null where a text shares no word with the reference texts. */
	readonly texts: readonly (TextScore | null)[];
	/** S_w of each word; NaN where no reference text has it. */
	readonly words: Float64Array;
}

interface Options {
	/** Which rows LBG's spread is taken over: texts without a reference score as in the paper, or every row. */
	readonly spreadOver?: "others" | "all";
}

/**
 * Where do texts lie between reference texts whose positions are known?
 *
 * P_wr = F_wr / Σ_r F_wr, S_w = Σ_r P_wr A_r, S_v = Σ_w F_wv S_w, over words that some reference text has. The standard
 * error is √(Σ_w F_wv (S_w − S_v)² / N_v). LBG: (S_v − S̄)(SD_r / SD_v) + S̄; MV: the straight line through the two extreme
 * references.
 *
 * - in:       of each row that is a reference its score, A_r
 * - unit:     that of the reference scores; raw within them
 * - silent:   null for a text with no scored word; no LBG for fewer than two texts, no MV where the extremes score alike
 * - problems: a RangeError for fewer than two references with different scores, and for one without words
 * - source:   Laver, Benoit & Garry (2003), American Political Science Review 97(2), 311–331,
 *             doi:10.1017/S0003055403000698; Martin & Vanberg (2008), Political Analysis 16(1), 93–100, doi:10.1093/pan/mpm010
 */
export function wordscores(
	{ rows, width }: CountTable,
	references: ReadonlyMap<number, number>,
	{ spreadOver = "others" }: Options = {},
): Wordscores {
	const words = scoresOfWords(rows, width, references);
	const raw = rows.map((row) => rawScore(row, words));
	const scoreOf = (row: number): number => raw[row]?.raw ?? Number.NaN;
	const spread = raw.flatMap((one, row) =>
		one !== null && (spreadOver === "all" || !references.has(row)) ? [one.raw] : [],
	);
	const lbg = lbgLine([...references.values()], spread);
	const [low, high] = extremes(references);
	const mv = lineThrough(scoreOf(low[0]), low[1], scoreOf(high[0]), high[1]);
	return { texts: raw.map((one) => one && { ...one, lbg: scaled(one, lbg), mv: scaled(one, mv) }), words };
}

function scoresOfWords(
	rows: readonly CountRow[],
	width: number,
	references: ReadonlyMap<number, number>,
): Float64Array {
	if (new Set(references.values()).size < 2)
		throw new RangeError(`Expected two or more reference texts with different scores, got ${references.size}`);
	const shares = new Float64Array(width);
	const weighted = new Float64Array(width);
	// In the order of rows, whatever that of the references, since sums of fractions depend on it.
	for (const [at, row] of rows.entries()) {
		const score = references.get(at);
		if (score === undefined) continue;
		if (row.total === 0) throw new RangeError("Expected reference texts with words, got one without");
		for (let i = 0; i < row.words.length; i++) {
			const word = row.words[i] as number;
			const share = (row.counts[i] as number) / row.total;
			shares[word] = (shares[word] as number) + share;
			weighted[word] = (weighted[word] as number) + share * score;
		}
	}
	return weighted.map((sum, word) => sum / (shares[word] as number));
}

function rawScore({ words, counts }: CountRow, scores: Float64Array): Omit<TextScore, "lbg" | "mv"> | null {
	let [scored, sum] = [0, 0];
	for (let at = 0; at < words.length; at++) {
		const score = scores[words[at] as number] as number;
		if (Number.isNaN(score)) continue;
		scored += counts[at] as number;
		sum += (counts[at] as number) * score;
	}
	if (scored === 0) return null;
	const raw = sum / scored;
	let squares = 0;
	for (let at = 0; at < words.length; at++) {
		const score = scores[words[at] as number] as number;
		if (!Number.isNaN(score)) squares += (counts[at] as number) * (score - raw) ** 2;
	}
	return { raw, standardError: Math.sqrt(squares / scored / scored), scored };
}

interface Line {
	readonly slope: number;
	readonly origin: number;
}

const scaled = (one: { readonly raw: number; readonly standardError: number }, line: Line | null): Scaled | null =>
	line && { score: line.origin + line.slope * one.raw, standardError: Math.abs(line.slope) * one.standardError };

function lbgLine(references: readonly number[], spread: readonly number[]): Line | null {
	const deviation = sampleDeviation(spread);
	if (!(deviation > 0)) return null;
	const slope = sampleDeviation(references) / deviation;
	return { slope, origin: mean(spread) * (1 - slope) };
}

function lineThrough(fromRaw: number, from: number, toRaw: number, to: number): Line | null {
	const slope = (to - from) / (toRaw - fromRaw);
	return Number.isFinite(slope) ? { slope, origin: from - slope * fromRaw } : null;
}

/** The references with the lowest and the highest score; of several, the first row. */
function extremes(references: ReadonlyMap<number, number>): readonly [[number, number], [number, number]] {
	const sorted = [...references].sort(([a, x], [b, y]) => x - y || a - b);
	const low = sorted[0] as [number, number];
	const highest = sorted.at(-1)?.[1];
	return [low, sorted.find(([, score]) => score === highest) as [number, number]];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function sampleDeviation(values: readonly number[]): number {
	const middle = mean(values);
	return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}
