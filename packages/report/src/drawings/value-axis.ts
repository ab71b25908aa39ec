/** More ticks than this are not read. */
const MOST_TICKS = 7;
/** So far beyond the outermost values, in their span, intervals are drawn. */
const BEYOND = 0.6;

/** A value with the interval around it; either end may be no finite number: then no interval is known. */
export interface Measured {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/** From which value to which an axis goes: all values, and their intervals unless these are far wider. */
export function rangeOf(measured: readonly Measured[]): readonly [least: number, most: number] {
	if (measured.length === 0) return [0, 1];
	let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const { value } of measured) [first, last] = [Math.min(first, value), Math.max(last, value)];
	const span = Math.max(1e-6, last - first);
	let [low, high] = [first - 0.05 * span, last + 0.05 * span];
	for (const one of measured)
		for (const end of [one.low, one.high]) {
			if (!Number.isFinite(end)) continue;
			[low, high] = [Math.min(low, end), Math.max(high, end)];
		}
	return [Math.max(first - BEYOND * span, low), Math.min(last + BEYOND * span, high)];
}

/** Round numbers between two ends, of steps of 1, 2 or 5. */
export function ticksBetween(least: number, most: number, mostTicks = MOST_TICKS): readonly number[] {
	const power = 10 ** Math.floor(Math.log10((most - least) / mostTicks));
	const step = [1, 2, 5, 10].map((one) => one * power).find((one) => (most - least) / one <= mostTicks) ?? power * 10;
	const first = Math.ceil(least / step - 1e-9);
	return Array.from({ length: Math.floor(most / step + 1e-9) - first + 1 }, (_, at) => (first + at) * step);
}

/** `+0.5`, `−2`, `0` */
export const signedTick = (value: number): string => {
	const shown = plainTick(Math.abs(value));
	return shown === "0" ? "0" : `${value > 0 ? "+" : "−"}${shown}`;
};

/** `0.5`, `−2`, `0` */
export const plainTick = (value: number): string => {
	const shown = String(Math.round(Math.abs(value) * 1e6) / 1e6);
	return value < 0 && shown !== "0" ? `−${shown}` : shown;
};
