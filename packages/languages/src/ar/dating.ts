import type { DateUnit, DatingWords, PeriodWords, ShiftWords } from "@fissure/model";
import { whenAsked } from "../shared/when-asked.ts";
import { asWritten, word, written } from "./spelling.ts";

const YEAR = String.raw`(?:عام\s|سنه\s|من عام\s|من العام\s)?(?<y>(?:19|20)\d{2})(?![\d-]*\d)`;
const NUMERALS: readonly (readonly [string, number])[] = [
	["ثلاثة", 3],
	["ثلاث", 3],
	["أربعة", 4],
	["أربع", 4],
	["خمسة", 5],
	["خمس", 5],
	["ستة", 6],
	["ست", 6],
	["سبعة", 7],
	["سبع", 7],
	["ثمانية", 8],
	["ثماني", 8],
	["تسعة", 9],
	["تسع", 9],
	["عشرة", 10],
	["عشر", 10],
];
const NUMERAL = String.raw`(?<n>\d{1,3}|${NUMERALS.map(([numeral]) => numeral).join("|")})`;
const ONE: readonly (readonly [DateUnit, string])[] = [
	["day", "يوم"],
	["week", "اسبوع"],
	["month", "شهر"],
	["year", "عام|سنه"],
];
const TWO: readonly (readonly [DateUnit, string])[] = [
	["day", "يومين"],
	["week", "اسبوعين"],
	["month", "شهرين"],
	["year", "عامين|سنتين"],
];
const SEVERAL: readonly (readonly [DateUnit, string])[] = [
	["day", "ايام|يوما"],
	["week", "اسابيع|اسبوعا"],
	["month", "اشهر|شهور|شهرا"],
	["year", "اعوام|سنوات|عاما|سنه"],
];

const period = (words: string, months: readonly [number, number], isSeason = false): PeriodWords => ({
	pattern: written(String.raw`(?<!\p{L})و?${words} ${YEAR}`, "gu"),
	months,
	isSeason,
});
const shift = (words: string, unit: DateUnit, by: number, isOfCalendar = false): ShiftWords => ({
	pattern: new RegExp(String.raw`(?<!\p{L})و?${words}(?!\p{L})`, "gu"),
	unit,
	by,
	isOfCalendar,
});

const WEEKDAY = "(?:يوم\\s)?(?<w>الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|الجمعه|السبت|الأحد|الاحد)";

export const dating: () => DatingWords = whenAsked(() => ({
	periods: [
		period("في ربيع", [2, 6], true),
		period("في صيف", [5, 9], true),
		period("في خريف", [8, 12], true),
		period("في شتاء", [-1, 15], true),
		period("في الربع الاول من", [1, 3]),
		period("في الربع الثاني من", [4, 6]),
		period("في الربع الثالث من", [7, 9]),
		period("في الربع (?:الرابع|الاخير) من", [10, 12]),
		period("في النصف الاول من", [1, 6]),
		period("في النصف الثاني من", [7, 12]),
		period("(?:في )?(?:بدايه|مطلع|اوائل)", [1, 5]),
		period("(?:في )?(?:منتصف|اواسط)", [4, 9]),
		period("(?:في )?(?:نهايه|اواخر|ختام)", [8, 12]),
	],
	shifts: [
		...ONE.flatMap(([unit, noun]) => [
			shift(asWritten(`بعد (?:${noun})`), unit, 1),
			shift(asWritten(`قبل (?:${noun}) من ذلك`), unit, -1),
		]),
		...TWO.flatMap(([unit, noun]) => [
			shift(asWritten(`بعد (?:${noun})`), unit, 2),
			shift(asWritten(`قبل (?:${noun}) من ذلك`), unit, -2),
		]),
		...SEVERAL.flatMap(([unit, noun]) => [
			shift(`بعد ${NUMERAL}\\s(?:${asWritten(noun)})`, unit, 1),
			shift(`قبل ${NUMERAL}\\s(?:${asWritten(noun)})\\s${asWritten("من ذلك")}`, unit, -1),
		]),
		shift(asWritten("في اليوم التالي"), "day", 1),
		shift(asWritten("في الاسبوع التالي"), "week", 1, true),
		shift(asWritten("في الشهر التالي"), "month", 1, true),
		shift(asWritten("في (?:العام|السنه) (?:التالي|التاليه)"), "year", 1, true),
		shift(asWritten("في (?:العام|السنه) (?:السابق|السابقه)"), "year", -1, true),
		shift(asWritten("(?:عشيه|في اليوم السابق)"), "day", -1),
		shift(asWritten("في (?:اليوم نفسه|اليوم ذاته|ذات اليوم|نفس اليوم)"), "day", 0),
		shift(asWritten("في (?:الشهر نفسه|الشهر ذاته|نفس الشهر)"), "month", 0),
		shift(asWritten("في (?:العام نفسه|العام ذاته|نفس العام|السنه نفسها)"), "year", 0),
	],
	numerals: new Map(NUMERALS),
	weekdayBefore: new RegExp(`(?<!\\p{L})[وف]?${WEEKDAY},?\\s$`, "u"),
	weekdayAfter: new RegExp(`^\\s?[(,،]?\\s?${WEEKDAY}(?!\\p{L})`, "u"),
	weekdayNames: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
}));

/** "Yesterday", "today". */
export const RELATIVE = [
	{ pattern: written(word("امس|البارحه|يوم امس"), "gu"), back: [1, 1] },
	{ pattern: written(word("امس الاول|اول امس"), "gu"), back: [2, 2] },
	{ pattern: written(word("اليوم"), "gu"), back: [0, 0] },
] as const;
