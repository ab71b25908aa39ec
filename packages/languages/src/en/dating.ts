import type { DateUnit, DatingWords, PeriodWords, ShiftWords } from "@fissure/model";
import { whenAsked } from "../shared/when-asked.ts";

const YEAR = String.raw`(?<y>(?:19|20)\d{2})(?![\d-])`;
const NUMERALS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const TEENS = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];
const NUMERAL = String.raw`(?<n>\d{1,3}|${[...TEENS, ...NUMERALS].join("|")}|an?)`;
const UNITS: readonly DateUnit[] = ["day", "week", "month", "year"];

const period = (words: string, months: readonly [number, number], isSeason = false): PeriodWords => ({
	pattern: new RegExp(String.raw`(?<!\p{L})(?:in|during) (?:the )?${words} (?:of )?${YEAR}`, "giu"),
	months,
	isSeason,
});
const shift = (words: string, unit: DateUnit, by: number, isOfCalendar = false): ShiftWords => ({
	pattern: new RegExp(String.raw`(?<!\p{L})${words}(?!\p{L})`, "giu"),
	unit,
	by,
	isOfCalendar,
});
/** What is behind words that count from a day named before, and not from something that is told at once. */
const ALONE = String.raw`(?=\s*(?:[,;:.]|$)|\s{2})`;

export const dating: () => DatingWords = whenAsked(() => ({
	periods: [
		period("(?:early |late )?spring", [2, 6], true),
		period("(?:early |late |mid-)?summer", [5, 9], true),
		period("(?:early |late )?(?:autumn|fall)", [8, 12], true),
		period("(?:early |late )?winter", [-1, 15], true),
		period("(?:first quarter|Q1)", [1, 3]),
		period("(?:second quarter|Q2)", [4, 6]),
		period("(?:third quarter|Q3)", [7, 9]),
		period("(?:fourth quarter|last quarter|Q4)", [10, 12]),
		period("first half", [1, 6]),
		period("second half", [7, 12]),
		period("early", [1, 5]),
		period("(?:mid|middle)", [4, 9]),
		period("late", [8, 12]),
		{ pattern: new RegExp(String.raw`(?<!\p{L})in mid-${YEAR}`, "giu"), months: [4, 9] },
		{ pattern: new RegExp(String.raw`(?<!\p{L})at the (?:beginning|start) of ${YEAR}`, "giu"), months: [1, 4] },
		{ pattern: new RegExp(String.raw`(?<!\p{L})at the (?:end|close) of ${YEAR}`, "giu"), months: [9, 12] },
	],
	shifts: UNITS.flatMap((unit) => [
		shift(String.raw`${NUMERAL}[\s-]${unit}s?\s(?:later|afterwards?|on)`, unit, 1),
		shift(String.raw`${NUMERAL}\s${unit}s?\s(?:earlier|previously)`, unit, -1),
		shift(String.raw`${NUMERAL}\s${unit}s?\sbefore${ALONE}`, unit, -1),
		shift(`the (?:next|following) ${unit}`, unit, 1, true),
		shift(`the ${unit} after${ALONE}`, unit, 1),
		shift(`the (?:previous|preceding) ${unit}`, unit, -1, true),
		shift(`the ${unit} before${ALONE}`, unit, -1),
		shift(`(?:(?:on|in) )?(?:the|that) same ${unit}`, unit, 0),
	]),
	numerals: new Map([["a", 1], ["an", 1], ...[...NUMERALS, ...TEENS].map((word, at) => [word, at + 1] as const)]),
	weekdayBefore: /(?<!\p{L})(?<w>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s(?:the\s)?$/u,
	weekdayAfter: /^(?:,\s|\s\(|\s?,\sa\s)(?:a\s)?(?<w>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\p{L})/u,
	weekdayNames: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}));
