import type { Timeline, TimeUnit } from "@fissure/model";

/** As many as a page draws without delay and a person can tell apart. */
export const MOST_MARKS = 5_000;

/** A date that is less exact than the unit stands for itself. */
export function unitOf(date: string, unit: TimeUnit): string {
	if (unit === "day") return date;
	if (unit === "month") return date.slice(0, 7);
	const year = date.slice(0, 4);
	if (unit === "year" || year === "") return year;
	return String(Math.floor(Number(year) / (unit === "decade" ? 10 : 5)));
}

export const busiestFirst = (lanes: Timeline["lanes"]): Timeline["lanes"] =>
	lanes.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
