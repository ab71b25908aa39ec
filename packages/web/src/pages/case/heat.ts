import type { AnswerOf } from "../../api/call.ts";

export type Coverage = AnswerOf<"GET /api/coverage">;

/** Steps of the scale; more shades than these nobody tells apart. */
export const STEPS = 5;

/**
 * Which step of the scale is this number of texts? Each step is as many times the one before, since archives differ by powers:
 * 1 is always the first step, the most held always the last.
 */
export function heatStep(count: number, most: number): number {
	if (count <= 0) return 0;
	// One shade for all, and a quiet one.
	if (most <= 1) return MIDDLE;
	return 1 + Math.min(STEPS - 1, Math.floor((Math.log(count) / Math.log(most)) * (STEPS - 1) + 1e-9));
}

/** Where every cell holds one text, or none. */
const MIDDLE = 3;

/** Least number of texts of each step. */
export const stepStarts = (most: number): readonly number[] =>
	Array.from({ length: STEPS }, (_, step) => Math.ceil(most ** (step / (STEPS - 1)) - 1e-9)).filter(
		(start, at, all) => all.indexOf(start) === at,
	);

/** Columns that get a label, so that labels do not run into each other. */
export function labelled(periods: readonly string[], columnWidth: number, labelWidth: number): ReadonlySet<number> {
	const every = Math.max(1, Math.ceil(labelWidth / columnWidth));
	const isYear = periods[0]?.length === 4;
	// Round years, the first of a year: what a reader looks for.
	const round = isYear ? (every <= 1 ? 1 : every <= 5 ? 5 : 10 * Math.ceil(every / 10)) : every;
	return new Set(
		periods.flatMap((period, at) =>
			isYear ? (Number(period) % round === 0 ? [at] : []) : at % round === 0 ? [at] : [],
		),
	);
}
