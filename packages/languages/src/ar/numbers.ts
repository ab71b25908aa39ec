import type { NumberFound, NumberRules } from "@fissure/model";
import { numeralTable } from "../shared/tables.ts";
import { MONTHS, SERIES } from "./months.ts";
import { asWritten, written } from "./spelling.ts";

/** In lists of twelve, one behind the other. */
const BEGINNINGS = Array.from({ length: Math.max(...MONTHS.map(({ length }) => length)) }, (_, list) =>
	MONTHS.map((names) => names[Math.min(list, names.length - 1)] as string),
).flat();

const MONTH = `(?<m>${MONTHS.flat()
	.toSorted((a, b) => b.length - a.length)
	.join("|")})`;
const YEAR = String.raw`(?<y>(?:19|20)\d{2})(?!\d)`;
/** "8 August August 2015": a month in both series. */
const OTHER_SERIES = asWritten(String.raw`(?:\s?[(/]?\s?(?:${[...new Set(SERIES.flat())].join("|")})\)?)?`);

const HIJRI = [
	"محرم",
	"صفر",
	"ربيع الاول",
	"ربيع (?:الاخر|الثاني)",
	"جمادي الاولي",
	"جمادي (?:الاخره|الثانيه)",
	"رجب",
	"شعبان",
	"رمضان",
	"شوال",
	"ذي القعده|ذو القعده",
	"ذي الحجه|ذو الحجه",
];
const HIJRI_MONTH = HIJRI.map((name) => `(${asWritten(name)})`).join("|");
const HIJRI_DATE = new RegExp(
	`(?<!\\d)(?<d>\\d{1,2})\\s+(?:من\\s+)?(?:شهر\\s+)?(?:${HIJRI_MONTH})(?:\\s+(?:${asWritten("المبارك|الحرام|المعظم")}))?,?\\s+(?:${asWritten("عام|سنه")}\\s+)?(?<y>1[34]\\d{2})(?:\\s?هـ?ـ?)?(?!\\d)`,
	"gu",
);
const HIJRI_DIGITS =
	/(?<!\d)(?:(?<y>1[34]\d{2})\/(?<m>\d{1,2})\/(?<d>\d{1,2})|(?<d2>\d{1,2})\/(?<m2>\d{1,2})\/(?<y2>1[34]\d{2}))\s?هـ?/gu;
/** Behind a day of one calendar the same day of the other follows. */
const SAME_DAY = written(String.raw`^\s*[,،(]?\s*(?:ال)?(?:موافق|المصادف)\s+(?:ل|يوم\s+\p{L}+\s+)?`, "u");
const GREGORIAN_DATE = new RegExp(`^(?<d>\\d{1,2})\\s+${MONTH}\\s+(?<y>(?:19|20)\\d{2})`, "u");
const GREGORIAN_DIGITS =
	/^(?:(?<y>(?:19|20)\d{2})[/-](?<m>\d{1,2})[/-](?<d>\d{1,2})|(?<d2>\d{1,2})[/-](?<m2>\d{1,2})[/-](?<y2>(?:19|20)\d{2}))/u;

/** Days of the Hijri calendar, each as a day of the Gregorian one: the one that the text gives beside it, else that of the calendar of Umm al-Qura. */
function hijriDates(text: string): readonly NumberFound[] {
	if (!/1[34]\d{2}/.test(text)) return [];
	const found: NumberFound[] = [];
	for (const pattern of [HIJRI_DATE, HIJRI_DIGITS])
		for (const match of text.matchAll(pattern)) {
			const groups = match.groups ?? {};
			const year = Number(groups.y ?? groups.y2);
			const day = Number(groups.d ?? groups.d2);
			const named = match.slice(1).findIndex((part, at) => at > 0 && at <= HIJRI.length && part !== undefined);
			const month = pattern === HIJRI_DATE ? named : Number(groups.m ?? groups.m2);
			const end = match.index + match[0].length;
			const value = givenBeside(text.slice(end, end + 60)) ?? gregorianOf(year, month, day);
			if (value !== null) found.push({ start: match.index, end, value });
		}
	return found.toSorted((a, b) => a.start - b.start);
}

function givenBeside(behind: string): string | null {
	const same = SAME_DAY.exec(behind);
	if (same === null) return null;
	const rest = behind.slice(same[0].length);
	const groups = (GREGORIAN_DATE.exec(rest) ?? GREGORIAN_DIGITS.exec(rest))?.groups;
	if (groups === undefined) return null;
	const name = groups.m ?? groups.m2 ?? "";
	const month = /^\d/.test(name) ? Number(name) : MONTHS.findIndex((names) => names.includes(name)) + 1;
	return `${groups.y ?? groups.y2}-${two(month)}-${two(Number(groups.d ?? groups.d2))}`;
}

const DAY = 86_400_000;
const calendar = (): Intl.DateTimeFormat =>
	new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
		timeZone: "UTC",
		year: "numeric",
		month: "numeric",
		day: "numeric",
	});
let made: Intl.DateTimeFormat | null = null;

/** A lunar year has 354 or 355 days: from an estimate the day is found within a few steps; null for what is no day. */
function gregorianOf(year: number, month: number, day: number): string | null {
	if (!(month >= 1 && month <= 12 && day >= 1 && day <= 30)) return null;
	made ??= calendar();
	const wanted = year * 10_000 + month * 100 + day;
	let at = Date.UTC(622, 6, 16) + Math.round((year - 1) * 354.367 + (month - 1) * 29.53 + day - 1) * DAY;
	for (let step = 0; step < 12; step++) {
		const parts = new Map(made.formatToParts(at).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
		const here = (parts.get("year") ?? 0) * 10_000 + (parts.get("month") ?? 0) * 100 + (parts.get("day") ?? 0);
		if (here === wanted) return new Date(at).toISOString().slice(0, 10);
		at += (here < wanted ? 1 : -1) * DAY;
	}
	return null;
}

const two = (number: number): string => String(number).padStart(2, "0");

export const numbers: NumberRules = {
	inWords: asWritten(
		String.raw`واحده?|اثنان|اثنين|اثنتان|اثنتين|ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثماني?ه?|ثمان|تسعه?|عشره?|عشرون|عشرين|ثلاثون|ثلاثين|اربعون|اربعين|خمسون|خمسين|ستون|ستين|سبعون|سبعين|ثمانون|ثمانين|تسعون|تسعين|مائه|مئه|مائتان|مائتين|مئتان|مئتين|\p{L}{3,5}مائه|\p{L}{3,5}مئه|مئات|الف|الفا|الفان|الفين|الاف|الوف|مليون|مليونا|مليونان|مليوني|مليونين|ملايين|مليار|مليارا|ملياري|مليارات|تريليون|نصف|ربع|ثلث|عشرات`,
	),
	many: asWritten("مئات|الاف|عشرات|ملايين"),
	inside: "",
	words: numeralTable(`
		اثنان 2 اثنين 2 اثنتان 2 اثنتين 2 ثلاثه 3 ثلاث 3 اربعه 4 اربع 4 خمسه 5 خمس 5 سته 6 ست 6 سبعه 7 سبع 7 ثمانيه 8 ثماني 8 ثمان 8
		تسعه 9 تسع 9 عشره 10 عشر 10 عشرون 20 عشرين 20 ثلاثون 30 ثلاثين 30 اربعون 40 اربعين 40 خمسون 50 خمسين 50 ستون 60 ستين 60
		سبعون 70 سبعين 70 ثمانون 80 ثمانين 80 تسعون 90 تسعين 90 مائه 100 مئه 100 مائتان 200 مائتين 200 مئتان 200 مئتين 200 مئتا 200
		ثلاثمائه 300 ثلاثمئه 300 اربعمائه 400 اربعمئه 400 خمسمائه 500 خمسمئه 500 ستمائه 600 ستمئه 600 سبعمائه 700 سبعمئه 700
		ثمانمائه 800 ثمانمئه 800 تسعمائه 900 تسعمئه 900 الفان 2000 الفين 2000 الفا 2000 مليونان 2000000 مليوني 2000000
		مليونين 2000000 ملياري 2000000000 ملياران 2000000000`),
	one: new Set(["واحد", "واحده"]),
	scales: [
		["تريليونات|تريليونا|تريليون", 12],
		["مليارات|مليارا|مليار|بلايين|بليون", 9],
		["ملايين|مليونا|مليون", 6],
		["الاف|الفا|الف", 3],
	],
	units: [
		{ pattern: "نقطه مئويه|نقاط مئويه|نقطه اساس", symbol: "pp" },
		{ pattern: "%|في المائه|في المئه|بالمائه|بالمئه", symbol: "%" },
		{ pattern: "دولارات? هونغ كونغ", symbol: "HKD" },
		{ pattern: "(?:دولارا|دولارات|دولار)(?: امريكيا| امريكي| اميركي| اميركيا)?|usd", symbol: "USD" },
		{ pattern: "يورو|eur", symbol: "EUR" },
		{ pattern: "(?:يوانا|يوان)(?: صينيا| صيني)?|cny", symbol: "CNY" },
		{ pattern: "(?:روبلا|روبلات|روبل)|rub", symbol: "RUB" },
		{ pattern: "(?:ينا|ين)(?: يابانيا| ياباني)|jpy", symbol: "JPY" },
		{ pattern: "(?:جنيها|جنيهات|جنيه)(?: استرلينيا| استرليني| استرلينيه)", symbol: "GBP" },
		{ pattern: "هريفنيا", symbol: "UAH" },
		{ pattern: "(?:ريالا|ريالات|ريال)(?: سعوديا| سعودي)?|sar", symbol: "SAR" },
		{ pattern: "(?:درهما|دراهم|درهم)(?: اماراتيا| اماراتي)?|aed", symbol: "AED" },
		{ pattern: "(?:جنيها|جنيهات|جنيه)(?: مصريا| مصري)?|egp", symbol: "EGP" },
		{ pattern: "(?:مترا|امتار|متر) مكعبا?", symbol: "m3" },
		{ pattern: "طنا|اطنان|طن", symbol: "t" },
		{ pattern: "برميلا|براميل|برميل", symbol: "bbl" },
		{ pattern: "(?:كيلومترا|كيلومترات|كيلومتر|كم) مربعا?", symbol: "km2" },
		{ pattern: "كيلومترا|كيلومترات|كيلومتر|كيلو متر|كلم|كم", symbol: "km" },
		{ pattern: "هكتارا|هكتارات|هكتار", symbol: "ha" },
	],
	dates: [
		new RegExp(
			String.raw`(?<![\p{L}\d.,])(?<d>\d{1,2})\s(?:${asWritten("من")}\s)?(?:${asWritten("شهر")}\s)?${MONTH}(?!\p{L})${OTHER_SERIES}(?:,?\s(?:${asWritten("عام|سنه|من عام")}\s)?${YEAR})?`,
			"gu",
		),
		new RegExp(
			String.raw`(?<![\p{L}\d])[وفبل]?${MONTH}(?!\p{L})${OTHER_SERIES},?\s(?:${asWritten("عام|سنه|من عام|من العام")}\s)?${YEAR}`,
			"gu",
		),
		/(?<![\p{L}\p{N}./-])(?<d>\d{1,2})[./-](?<m>\d{1,2})[./-](?<y>(?:19|20)\d{2})(?!\d)/gu,
	],
	months: BEGINNINGS,
	ownDates: hijriDates,
	ordinal: /(?!)/uy,
	pair: written(String.raw`\s(?:جانب|طرف|بلد|دول|رئيس|وزير|شعب|حكوم)\p{L}*`, "uy"),
	own: null,
	counts: null,
};
