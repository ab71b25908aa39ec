import type { WindowUnit } from "@fissure/model";
import { dayNumber, dayOf, weekdayOf } from "../../documents/days.ts";

/** Seconds of a unit of time that has always as many; months and years have not. */
const SECONDS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400, weeks: 604_800 } as const;
const DAY = SECONDS.days;
const MONTH = 30.436_875 * DAY;

export type TimeUnit = Exclude<WindowUnit, "events">;

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/;

/** An ISO day, or day and time, as seconds, so that moments can be counted; null for anything else. A day is its first second. */
export function secondsOf(iso: string): number | null {
	const [, day = "", hours = "0", minutes = "0", seconds = "0"] = MOMENT.exec(iso) ?? [];
	const number = dayNumber(day);
	return number === null ? null : number * DAY + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** The ISO day of a moment; with its time where it is not the beginning of the day. */
export function isoOfSeconds(moment: number): string {
	const whole = Math.floor(moment);
	const day = Math.floor(whole / DAY);
	const rest = whole - day * DAY;
	if (rest === 0) return dayOf(day);
	const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
	return `${dayOf(day)}T${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}`;
}

/** The moment that begins a unit of the calendar; weeks begin on Monday. */
export function beginOf(moment: number, unit: TimeUnit): number {
	const day = Math.floor(moment / DAY);
	switch (unit) {
		case "months":
			return secondsOf(`${dayOf(day).slice(0, 8)}01`) as number;
		case "years":
			return secondsOf(`${dayOf(day).slice(0, 5)}01-01`) as number;
		case "weeks":
			return (day - weekdayOf(day)) * DAY;
		default:
			return Math.floor(moment / SECONDS[unit]) * SECONDS[unit];
	}
}

/** Later by so many units; the 31st becomes the last day of a shorter month, as everywhere in software. */
export function later(moment: number, count: number, unit: TimeUnit): number {
	if (unit !== "months" && unit !== "years") return moment + count * SECONDS[unit];
	const day = Math.floor(moment / DAY);
	const [year = 0, month = 1, inMonth = 1] = dayOf(day).split("-").map(Number);
	const months = year * 12 + (month - 1) + count * (unit === "years" ? 12 : 1);
	const begin = beginOfMonth(months);
	const most = (beginOfMonth(months + 1) - begin) / DAY;
	return begin + (Math.min(inMonth, most) - 1) * DAY + (moment - day * DAY);
}

function beginOfMonth(months: number): number {
	const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
	return secondsOf(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`) as number;
}

/** How many units lie between two moments, with fractions; a month is a twelfth of a mean year. */
export const unitsBetween = (from: number, to: number, unit: TimeUnit): number =>
	(to - from) / (unit === "months" ? MONTH : unit === "years" ? 12 * MONTH : SECONDS[unit]);

/** Whole units between two moments, towards 0, as Java counts them: a month has passed when its day has come again. */
export function wholeUnitsBetween(from: number, to: number, unit: TimeUnit): number {
	if (unit !== "months" && unit !== "years") return Math.trunc((to - from) / SECONDS[unit]);
	const [fromDay, toDay] = [from, to].map((moment) =>
		dayOf(Math.floor(moment / DAY))
			.split("-")
			.map(Number),
	);
	const [year = 0, month = 0, day = 0] = fromDay ?? [];
	const [toYear = 0, toMonth = 0, inMonth = 0] = toDay ?? [];
	const months = (toYear - year) * 12 + (toMonth - month);
	const whole = months > 0 && inMonth < day ? months - 1 : months < 0 && inMonth > day ? months + 1 : months;
	return unit === "months" ? whole : Math.trunc(whole / 12);
}

/** The ISO week of a moment: its Monday names it, and its Thursday says of which year it is. */
export function weekOf(moment: number): { readonly year: number; readonly week: number } {
	const day = Math.floor(moment / DAY);
	const thursday = day - weekdayOf(day) + 3;
	const year = Number(dayOf(thursday).slice(0, 4));
	const first = dayNumber(`${String(year).padStart(4, "0")}-01-01`) as number;
	return { year, week: Math.floor((thursday - first) / 7) + 1 };
}
