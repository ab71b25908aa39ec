import type { TimeUnit } from "@fissure/model";
import { dayNumber, dayOf } from "../documents/days.ts";

/** First and last day of it. */
export interface Period {
	readonly from: string;
	readonly to: string;
}

const YEARS: Readonly<Partial<Record<TimeUnit, number>>> = { year: 1, "5 years": 5, decade: 10 };

/**
 * In which period of this length is a text of this date?
 *
 * - in:     an ISO day, month or year
 * - out:    the whole period: of a decade 2010-01-01 to 2019-12-31
 * - silent: null where the date says less than the period: in which month is a text of 2014?
 */
export function periodOf(date: string, unit: TimeUnit): Period | null {
	if (!/^\d{4}/.test(date)) return null;
	const years = YEARS[unit];
	if (years !== undefined) {
		const first = Math.floor(Number(date.slice(0, 4)) / years) * years;
		const year = (number: number): string => String(number).padStart(4, "0");
		return { from: `${year(first)}-01-01`, to: `${year(first + years - 1)}-12-31` };
	}
	if (unit === "day") return date.length < 10 ? null : { from: date.slice(0, 10), to: date.slice(0, 10) };
	return date.length < 7 ? null : { from: `${date.slice(0, 7)}-01`, to: lastDayOf(date.slice(0, 7)) };
}

function lastDayOf(month: string): string {
	const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
	const next =
		number === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
	return dayOf((dayNumber(`${next.padStart(7, "0")}-01`) as number) - 1);
}

const DAYS_OF_A_YEAR = 365.2425;

/** The middle of a period in years, for slopes over time. */
export const yearsOf = ({ from, to }: Period): number =>
	((dayNumber(from) ?? 0) + (dayNumber(to) ?? 0)) / 2 / DAYS_OF_A_YEAR;
