import { spansOf } from "../grid/bars.ts";

/** One bar of a histogram over time. */
export interface TimeBin {
	/** `2022` or `2022-02`. */
	readonly at: string;
	readonly count: number;
}

/** Years in which months are shown each by itself. */
const FEW_YEARS = 3;

/**
 * How often in each year, or in each month where all of it is within three years; times without any are in it as well, so that the bars are
 * evenly spaced. Empty where there is only one.
 *
 * - values: the earliest first; "" where no date is known, which is left out
 */
export function binsOf(
	years: readonly { readonly value: string; readonly count: number }[],
	months: readonly { readonly value: string; readonly count: number }[],
): readonly TimeBin[] {
	const dated = years.filter(({ value }) => isYear(value));
	const [first, last] = [Number(dated[0]?.value ?? 0), Number(dated.at(-1)?.value ?? 0)];
	const ofMonths = last - first < FEW_YEARS && months.length > 1;
	const counts = new Map((ofMonths ? months : dated).map(({ value, count }) => [value, count]));
	const times = [...counts.keys()].toSorted();
	const span = { from: times[0] ?? "", to: times.at(-1) ?? "", unit: ofMonths ? "month" : "year" } as const;
	const bins = spansOf(span).map((at) => ({ at, count: counts.get(at) ?? 0 }));
	return bins.length < 2 ? [] : bins;
}

const isYear = (value: string): boolean => /^\d{4}$/u.test(value);

/** Is a bar within what was chosen? Days, months and years are compared as far as both are known. */
export const isWithin = (at: string, from: string, to: string): boolean => {
	const shared = (bound: string): number => Math.min(at.length, bound.length);
	return (
		at.slice(0, shared(from)) >= from.slice(0, shared(from)) &&
		(to === "" || at.slice(0, shared(to)) <= to.slice(0, shared(to)))
	);
};
