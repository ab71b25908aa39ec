/** A row of the calendar: a month in which something was captured, or how many empty ones are left out between two of them. */
export type CalendarRow<Day> =
	| { readonly month: string; readonly days: ReadonlyMap<number, Day> }
	| { readonly skipped: number; readonly after: string };

/**
 * Months as rows, the newest first; each has its days with captures by the day of the month. Empty months are left out, so that a page that an
 * archive captured in 2014 and again this year has two rows, and not a hundred.
 */
export function calendarMonths<Day extends { readonly day: string }>(
	days: readonly Day[],
): readonly CalendarRow<Day>[] {
	const months = new Map<string, Map<number, Day>>();
	for (const day of days) {
		const month = day.day.slice(0, 7);
		const known = months.get(month) ?? new Map<number, Day>();
		known.set(Number(day.day.slice(8, 10)), day);
		months.set(month, known);
	}
	const rows: CalendarRow<Day>[] = [];
	let newer: string | null = null;
	for (const month of [...months.keys()].toSorted().toReversed()) {
		const skipped = newer === null ? 0 : monthNumber(newer) - monthNumber(month) - 1;
		if (skipped > 0) rows.push({ skipped, after: month });
		rows.push({ month, days: months.get(month) ?? new Map() });
		newer = month;
	}
	return rows;
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** 28 to 31. */
export const daysInMonth = (month: string): number =>
	new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();

/** In which of four shades is a day with so many captures? */
export const shadeOf = (captures: number): 1 | 2 | 3 | 4 =>
	captures < 2 ? 1 : captures < 5 ? 2 : captures < 20 ? 3 : 4;

/**
 * To which day does a key go from this one? Arrows to the side go to the next day with captures, arrows up and down to the nearest one of the
 * next month with captures. Null where the key does not move or there is none.
 */
export function dayAfterKey(key: string, day: string, days: readonly string[]): string | null {
	const at = days.indexOf(day);
	if (key === "ArrowLeft") return days[at - 1] ?? null;
	if (key === "ArrowRight") return days[at + 1] ?? null;
	if (key === "Home") return days.find((one) => one.startsWith(day.slice(0, 7))) ?? null;
	if (key === "End") return days.findLast((one) => one.startsWith(day.slice(0, 7))) ?? null;
	// Later months are above.
	const month = day.slice(0, 7);
	const next =
		key === "ArrowUp"
			? days.find((one) => one.slice(0, 7) > month)
			: key === "ArrowDown"
				? days.findLast((one) => one.slice(0, 7) < month)
				: undefined;
	if (next === undefined) return null;
	const distance = (one: string): number => Math.abs(Number(one.slice(8)) - Number(day.slice(8)));
	return (
		days.filter((one) => one.startsWith(next.slice(0, 7))).toSorted((a, b) => distance(a) - distance(b))[0] ?? null
	);
}
