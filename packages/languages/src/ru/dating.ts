import type { DateUnit, DatingWords, PeriodWords, ShiftWords } from "@fissure/model";
import { whenAsked } from "../shared/when-asked.ts";

const YEAR = String.raw`(?<y>(?:19|20)\d{2})(?![\d-]*\d)`;
const NUMERALS: readonly (readonly [string, number])[] = [
	["один", 1],
	["одну", 1],
	["два", 2],
	["две", 2],
	["двумя", 2],
	["три", 3],
	["тремя", 3],
	["четыре", 4],
	["четырьмя", 4],
	["пять", 5],
	["пятью", 5],
	["шесть", 6],
	["шестью", 6],
	["семь", 7],
	["семью", 7],
	["восемь", 8],
	["девять", 9],
	["десять", 10],
	["одиннадцать", 11],
	["двенадцать", 12],
	["четырнадцать", 14],
	["пятнадцать", 15],
	["семнадцать", 17],
	["восемнадцать", 18],
	["двадцать", 20],
];
const NUMERAL = String.raw`(?<n>\d{1,3}|${NUMERALS.map(([word]) => word).join("|")})`;
const UNITS: readonly (readonly [DateUnit, string])[] = [
	["day", "(?:дн(?:я|ей|ем|ём|ями)|день|сут(?:ки|ок|ками))"],
	["week", "недел(?:я|и|ю|ь|ей|ями)"],
	["month", "месяц(?:|а|ев|ем|ами)"],
	["year", "(?:год(?:|а|ом|ами)|лет)"],
];

const period = (words: string, months: readonly [number, number], isSeason = false): PeriodWords => ({
	pattern: new RegExp(String.raw`(?<!\p{L})${words} ${YEAR}(?:-го)?(?: года)?`, "giu"),
	months,
	isSeason,
});
const shift = (words: string, unit: DateUnit, by: number, isOfCalendar = false): ShiftWords => ({
	pattern: new RegExp(String.raw`(?<!\p{L})${words}(?!\p{L})(?!\sпосле)`, "giu"),
	unit,
	by,
	isOfCalendar,
});

export const dating: () => DatingWords = whenAsked(() => ({
	periods: [
		period("весной", [2, 6], true),
		period("летом", [5, 9], true),
		period("осенью", [8, 12], true),
		period("зимой", [-1, 15], true),
		period("в (?:первом|I|1-м) квартале", [1, 3]),
		period("во? (?:втором|II|2-м) квартале", [4, 6]),
		period("в (?:третьем|III|3-м) квартале", [7, 9]),
		period("в (?:четв[её]ртом|последнем|IV|4-м) квартале", [10, 12]),
		period("в первой половине", [1, 6]),
		period("в первом полугодии", [1, 6]),
		period("во второй половине", [7, 12]),
		period("во втором полугодии", [7, 12]),
		period("в начале", [1, 5]),
		period("в середине", [4, 9]),
		period("в конце", [8, 12]),
	],
	shifts: [
		...UNITS.flatMap(([unit, noun]) => [
			shift(String.raw`(?:${NUMERAL}\s)?${noun}\s(?:спустя|позже)`, unit, 1),
			shift(String.raw`(?:спустя|через)\s(?:${NUMERAL}\s)?${noun}`, unit, 1),
			shift(String.raw`(?:${NUMERAL}\s)?${noun}\s(?:ранее|раньше)`, unit, -1),
			shift(String.raw`за (?:${NUMERAL}\s)?${noun} до (?:этого|того)`, unit, -1),
		]),
		shift("на (?:следующий|другой) день", "day", 1),
		shift("на следующей неделе", "week", 1, true),
		shift("в следующем месяце", "month", 1, true),
		shift("в следующем году", "year", 1, true),
		shift("накануне(?=,|$)", "day", -1),
		shift("в предыдущем году", "year", -1, true),
		shift("(?:в тот же день|в этот же день)", "day", 0),
		shift("в том же месяце", "month", 0),
		shift("в том же году", "year", 0),
	],
	numerals: new Map(NUMERALS),
	weekdayBefore:
		/(?<!\p{L})(?:во? )?(?<w>понедельник|вторник|сред[уа]|четверг|пятниц[уа]|суббот[уа]|воскресенье),?\s$/iu,
	weekdayAfter:
		/^(?:\s(?:года|г\.))?(?:,\s(?:во? )?|\s\()(?<w>понедельник|вторник|сред[уа]|четверг|пятниц[уа]|суббот[уа]|воскресенье)(?!\p{L})/iu,
	weekdayNames: ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
}));
