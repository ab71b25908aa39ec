import type { DateUnit, DatingWords, PeriodWords, ShiftWords } from "@fissure/model";
import { whenAsked } from "../shared/when-asked.ts";

const YEAR = String.raw`(?<y>(?:19|20)\d{2})(?![\d-]*\d)`;
const NUMERALS: readonly (readonly [string, number])[] = [
	["один", 1],
	["одну", 1],
	["два", 2],
	["дві", 2],
	["двома", 2],
	["три", 3],
	["трьома", 3],
	["чотири", 4],
	["чотирма", 4],
	["п'ять", 5],
	["п’ять", 5],
	["пʼять", 5],
	["шість", 6],
	["сім", 7],
	["вісім", 8],
	["дев'ять", 9],
	["дев’ять", 9],
	["девʼять", 9],
	["десять", 10],
	["одинадцять", 11],
	["дванадцять", 12],
	["чотирнадцять", 14],
	["п'ятнадцять", 15],
	["п’ятнадцять", 15],
	["пʼятнадцять", 15],
	["сімнадцять", 17],
	["вісімнадцять", 18],
	["двадцять", 20],
];
const NUMERAL = String.raw`(?<n>\d{1,3}|${NUMERALS.map(([word]) => word).join("|")})`;
const UNITS: readonly (readonly [DateUnit, string])[] = [
	["day", "(?:дн(?:я|і|ів|ем|ями)|день|доб(?:а|у|и|ою)|діб)"],
	["week", "(?:тиж(?:день|ня|ні|нів|нем|нями))"],
	["month", "місяц(?:ь|я|і|ів|ем|ями)"],
	["year", "(?:р(?:ік|оку|оки|оків|оком|оками))"],
];

const period = (words: string, months: readonly [number, number], isSeason = false): PeriodWords => ({
	pattern: new RegExp(String.raw`(?<!\p{L})${words} ${YEAR}(?:-го)?(?: року)?`, "giu"),
	months,
	isSeason,
});
const shift = (words: string, unit: DateUnit, by: number, isOfCalendar = false): ShiftWords => ({
	pattern: new RegExp(String.raw`(?<!\p{L})${words}(?!\p{L})(?!\sпісля)`, "giu"),
	unit,
	by,
	isOfCalendar,
});

export const dating: () => DatingWords = whenAsked(() => ({
	periods: [
		period("навесні", [2, 6], true),
		period("влітку", [5, 9], true),
		period("восени", [8, 12], true),
		period("взимку", [-1, 15], true),
		period("[ву] (?:першому|I|1-му) кварталі", [1, 3]),
		period("[ву] (?:другому|II|2-му) кварталі", [4, 6]),
		period("[ву] (?:третьому|III|3-му) кварталі", [7, 9]),
		period("[ву] (?:четвертому|останньому|IV|4-му) кварталі", [10, 12]),
		period("[ву] першій половині", [1, 6]),
		period("[ву] першому півріччі", [1, 6]),
		period("[ву] другій половині", [7, 12]),
		period("[ву] другому півріччі", [7, 12]),
		period("(?:на початку|на початок)", [1, 5]),
		period("[ву] середині", [4, 9]),
		period("(?:наприкінці|[ву] кінці)", [8, 12]),
	],
	shifts: [
		...UNITS.flatMap(([unit, noun]) => [
			shift(String.raw`(?:${NUMERAL}\s)?${noun}\s(?:по тому|потому|пізніше)`, unit, 1),
			shift(String.raw`(?:через|за)\s(?:${NUMERAL}\s)?${noun}`, unit, 1),
			shift(String.raw`(?:${NUMERAL}\s)?${noun}\s(?:раніше|до того)`, unit, -1),
			shift(String.raw`за (?:${NUMERAL}\s)?${noun} до (?:цього|того)`, unit, -1),
		]),
		shift("(?:на)?наступного дня", "day", 1),
		shift("наступного тижня", "week", 1, true),
		shift("наступного місяця", "month", 1, true),
		shift("наступного року", "year", 1, true),
		shift("напередодні(?=,|$)", "day", -1),
		shift("(?:попереднього|минулого) року", "year", -1, true),
		shift("(?:того ж дня|цього ж дня|того самого дня)", "day", 0),
		shift("(?:того ж|того самого) місяця", "month", 0),
		shift("(?:того ж|того самого) року", "year", 0),
	],
	numerals: new Map(NUMERALS),
	weekdayBefore:
		/(?<!\p{L})(?:[ув]о? )?(?<w>понеділ(?:ок|ка)|вівтор(?:ок|ка)|серед[уаи]|четвер(?:га)?|п['’ʼ]ятниц[юяі]|субот[уаи]|неділ[юяі]),?\s$/iu,
	weekdayAfter:
		/^(?:\s(?:року|р\.))?(?:,\s(?:[ув]о? )?|\s\()(?<w>понеділ(?:ок|ка)|вівтор(?:ок|ка)|серед[уаи]|четвер(?:га)?|п['’ʼ]ятниц[юяі]|субот[уаи]|неділ[юяі])(?!\p{L})/iu,
	weekdayNames: ["понеділок", "вівторок", "середа", "четвер", "п'ятниця", "субота", "неділя"],
}));
