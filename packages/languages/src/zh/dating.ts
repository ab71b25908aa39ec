import type { DateUnit, DatingWords, PeriodWords, ShiftWords } from "@fissure/model";
import { whenAsked } from "../shared/when-asked.ts";

const YEAR = String.raw`(?<y>(?:19|20)\d{2})年`;
const NUMERALS: readonly (readonly [string, number])[] = [
	["一", 1],
	["两", 2],
	["二", 2],
	["三", 3],
	["四", 4],
	["五", 5],
	["六", 6],
	["七", 7],
	["八", 8],
	["九", 9],
	["十", 10],
	["十一", 11],
	["十二", 12],
	["十七", 17],
	["十八", 18],
];
const NUMERAL = String.raw`(?<n>\d{1,3}|十[一二七八]?|[一两二三四五六七八九])`;
const UNITS: readonly (readonly [DateUnit, string])[] = [
	["day", "[天日]"],
	["week", "(?:周|个?星期)"],
	["month", "个月"],
	["year", "年"],
];

const period = (words: string, months: readonly [number, number], isSeason = false): PeriodWords => ({
	pattern: new RegExp(`${YEAR}${words}(?!以来|起)`, "gu"),
	months,
	isSeason,
});
/** At the beginning of a clause: behind other words it counts from what they name. */
const shift = (words: string, unit: DateUnit, by: number, isOfCalendar = false): ShiftWords => ({
	pattern: new RegExp(`(?<=^|[，。；：\\s])${words}`, "gu"),
	unit,
	by,
	isOfCalendar,
});

export const dating: () => DatingWords = whenAsked(() => ({
	periods: [
		period("春[天季]?", [2, 6], true),
		period("夏[天季]?", [5, 9], true),
		period("秋[天季]?", [8, 12], true),
		period("冬[天季]?", [-1, 15], true),
		period("(?:第?[一1]季度|首季)", [1, 3]),
		period("第?[二2]季度", [4, 6]),
		period("第?[三3]季度", [7, 9]),
		period("第?[四4]季度", [10, 12]),
		period("上半年", [1, 6]),
		period("下半年", [7, 12]),
		period("年?初", [1, 4]),
		period("年?中(?!国|方|东|美|俄)", [4, 9]),
		period("[年底末]{1,2}", [9, 12]),
	],
	shifts: [
		...UNITS.flatMap(([unit, noun]) => [
			shift(`${NUMERAL}${noun}(?:之后|以后|后)`, unit, 1),
			shift(`${NUMERAL}${noun}(?:之前|以前|前)`, unit, -1),
		]),
		shift("(?:次日|翌日|第二天|隔天)", "day", 1),
		shift("(?:同日|同一天|当[日天])", "day", 0),
		shift("(?:前一[天日]|此前一[天日])", "day", -1),
		shift("次月", "month", 1, true),
		shift("同月", "month", 0),
		shift("(?:次年|翌年|第二年)", "year", 1, true),
		shift("同年", "year", 0),
		shift("前一年", "year", -1, true),
	],
	numerals: new Map(NUMERALS),
	weekdayBefore: /(?:周|星期)(?<w>[一二三四五六日天])[，、]?$/u,
	weekdayAfter: /^[（(，]?(?:周|星期)(?<w>[一二三四五六日天])(?!期)/u,
	weekdayNames: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
}));
