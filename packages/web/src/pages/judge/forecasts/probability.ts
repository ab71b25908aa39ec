/** One row of the likelihood scale of ICD 203, in percent. */
export interface Band {
	readonly from: number;
	readonly to: number;
	readonly terms: readonly string[];
}

/**
 * Which word stands for a probability? Neighbours share an end: there the one nearer to an even chance is taken, since it claims
 * less.
 *
 * - out:    the first word of the row, and its range; `low` or `high` beyond the scale, which ends at 1 and 99 %
 * - silent: null without a scale
 */
export function bandOf(probability: number, bands: readonly Band[]): Band | "low" | "high" | null {
	const [first, last] = [bands[0], bands.at(-1)];
	if (first === undefined || last === undefined) return null;
	const percent = probability * 100;
	if (percent < first.from - SAME) return "low";
	if (percent > last.to + SAME) return "high";
	const fitting = bands.filter(({ from, to }) => percent >= from - SAME && percent <= to + SAME);
	return (percent < 50 ? fitting.at(-1) : fitting[0]) ?? null;
}

/** 0.55 × 100 is not 55 to a machine. */
const SAME = 1e-9;

/** Percents as a person types them, with or without the sign and with either decimal mark; null where they are none. */
export function probabilityIn(typed: string): number | null {
	const number = /^(\d{1,3}(?:[.,]\d{1,6})?)\s*%?$/.exec(typed.trim())?.[1];
	if (number === undefined) return null;
	const percent = Number(number.replace(",", "."));
	return percent <= 100 ? percent / 100 : null;
}
