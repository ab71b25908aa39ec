import type { Crossing, SeriesValue } from "@fissure/model";

export interface CrossingOptions {
	/** The line, in the unit of the series. */
	readonly threshold: number;
	/** Which way is alerted. */
	readonly direction: "above" | "below" | "either";
	/**
	 * How far a series must come back behind the line before another crossing the same way is alerted, in its unit; 0. A series
	 * that trembles on the line would otherwise cry at every step.
	 */
	readonly margin?: number;
}

/**
 * Where did a series cross its line?
 *
 * - out:    each crossing once, at the observation that lies beyond the line; on the line is not beyond it
 * - silent: on the first value, which crossed nothing; on a missing value, which is none: the next is compared with the last
 *   there was
 */
export function crossings(series: readonly SeriesValue[], options: CrossingOptions): readonly Crossing[] {
	const { threshold, direction, margin = 0 } = options;
	const known = series.flatMap(({ date, value }) => (value === null ? [] : [{ date, value }]));
	const upwards = directed(known, "above", (value) => value - threshold, margin);
	const downwards = directed(known, "below", (value) => threshold - value, margin);
	if (direction !== "either") return direction === "above" ? upwards : downwards;
	return [...upwards, ...downwards].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** @param beyond how far a value lies beyond the line; 0 on it */
function directed(
	known: readonly Crossing["before"][],
	direction: Crossing["direction"],
	beyond: (value: number) => number,
	margin: number,
): readonly Crossing[] {
	const [first, ...rest] = known;
	if (first === undefined) return [];
	const crossed: Crossing[] = [];
	let before = first;
	let isBack = beyond(first.value) <= 0;
	for (const now of rest) {
		if (isBack && beyond(now.value) > 0) {
			crossed.push({ ...now, direction, before });
			isBack = false;
		} else isBack ||= beyond(now.value) <= -margin;
		before = now;
	}
	return crossed;
}
