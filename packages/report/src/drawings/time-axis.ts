import type { DrawingShape } from "@fissure/model";
import { label, line } from "./shapes.ts";

/** Days between dates; what names a month or a year is taken at its middle. */
export function dayNumber(date: string): number {
	const [year = 0, month, day] = date.split("-").map(Number);
	if (day !== undefined) return Date.UTC(year, (month as number) - 1, day) / 86_400_000;
	if (month !== undefined) return Date.UTC(year, month - 1, 15) / 86_400_000;
	return Date.UTC(year, 6, 1) / 86_400_000;
}

/** Where days lie on a line. */
export interface TimeAxis {
	readonly from: number;
	readonly to: number;
	readonly x: (date: string) => number;
}

/** A line of days from one edge to another, wide enough for one day. */
export function timeAxis(dates: readonly string[], [left, right]: readonly [left: number, right: number]): TimeAxis {
	const days = dates.map(dayNumber);
	const [first, last] = [Math.min(...days), Math.max(...days)];
	const room = Math.max(1, (last - first) * 0.03);
	const [from, to] = [first - room, last + room];
	return { from, to, x: (date) => left + ((dayNumber(date) - from) / (to - from)) * (right - left) };
}

/** Steps in years or, within three years, in months. */
const YEARS = [1, 2, 5, 10, 20, 50];
const MONTHS = [1, 2, 3, 6];
const MOST_TICKS = 9;
/** Of a small letter, in pixels: what is named at the left edge is not cut. */
const HALF_LETTER = 3.2;

/** Years or months below a drawing, with thin lines through it. */
export function timeTicks(
	axis: TimeAxis,
	[top, bottom]: readonly [top: number, bottom: number],
): readonly DrawingShape[] {
	return tickDates(axis).flatMap(({ date, text }) => {
		const x = axis.x(date);
		return [
			line(
				[
					[x, top],
					[x, bottom],
				],
				"rule",
			),
			label([Math.max(x, text.length * HALF_LETTER), bottom + 13], text, {
				anchor: "middle",
				tone: "soft",
				small: true,
			}),
		];
	});
}

function tickDates({ from, to }: TimeAxis): readonly { readonly date: string; readonly text: string }[] {
	const [first, last] = [new Date(from * 86_400_000), new Date(to * 86_400_000)];
	const [firstYear, lastYear] = [first.getUTCFullYear(), last.getUTCFullYear()];
	const months = (lastYear - firstYear) * 12 + last.getUTCMonth() - first.getUTCMonth();
	if (months <= 30) {
		const step = MONTHS.find((one) => months / one <= MOST_TICKS) ?? 12;
		return Array.from({ length: Math.floor(months / step) + 1 }, (_, index) => {
			const month = first.getUTCMonth() + 1 + index * step;
			const year = firstYear + Math.floor(month / 12);
			const text = `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
			return { date: `${text}-01`, text };
		}).filter(({ date }) => dayNumber(date) <= to);
	}
	const step = YEARS.find((one) => (lastYear - firstYear) / one <= MOST_TICKS) ?? 100;
	const begin = Math.ceil((firstYear + 0.01) / step) * step;
	return Array.from({ length: Math.max(0, Math.floor((lastYear - begin) / step) + 1) }, (_, index) => {
		const year = begin + index * step;
		return { date: `${year}-01-01`, text: String(year) };
	});
}
