import type { NumberFound, NumberRules } from "@fissure/model";
import { addDecimals, shiftDecimal } from "../shared/decimal.ts";
import { foldText } from "../shared/fold.ts";
import { matchesAt } from "../shared/places-of.ts";
import { signBefore } from "../shared/tables.ts";
import { hanNumber, hanShift } from "./numerals.ts";

const DIGITS = "\\d[\\d,]{0,23}(?:\\.\\d{1,12})?";
const MORE = "[多余几]?";
/** Digits with scales, 1亿2000万, or a numeral in Han characters; 百分之 before either makes it a share. */
const NUMERAL = new RegExp(
	`(百分之)?(?:((?:${DIGITS}${MORE}[十百千万亿]{1,3}){0,2}${DIGITS}(?:${MORE}[十百千万亿]{1,3})?)|([〇零一二两三四五六七八九十百千万亿]{1,16}))${MORE}`,
	"gu",
);
const PART = new RegExp(`(${DIGITS})${MORE}([十百千万亿]*)`, "gu");

const COMPILED = new WeakMap<NumberRules, RegExp>();

function unitOf(rules: NumberRules): RegExp {
	const held = COMPILED.get(rules);
	if (held !== undefined) return held;
	const unit = new RegExp(` ?(?:${rules.units.map(({ pattern }) => `(${pattern})`).join("|")})`, "uy");
	COMPILED.set(rules, unit);
	return unit;
}

/** Amounts, shares and counts of a Chinese text. */
export function hanCounts(text: string, rules: NumberRules): readonly NumberFound[] {
	const folded = foldText(text);
	const unit = unitOf(rules);
	const found: NumberFound[] = [];
	for (const { 0: all, 1: share, 2: digits, 3: han, index } of folded.matchAll(NUMERAL)) {
		const decimal = digits === undefined ? hanNumber(han ?? "") : decimalOf(digits);
		if (decimal === null) continue;
		const numeralEnd = index + all.length;
		unit.lastIndex = numeralEnd;
		const match = share === undefined ? unit.exec(folded) : null;
		const counted =
			match === null ? undefined : rules.units[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
		const sign = digits === undefined ? null : signBefore(folded, index);
		const symbol = share === undefined ? (sign?.symbol ?? counted?.symbol) : "%";
		if (symbol === undefined && isNoCount(folded, index, numeralEnd, decimal, han, rules)) continue;
		found.push({
			start: sign?.start ?? index,
			end: match === null ? numeralEnd : unit.lastIndex,
			value: symbol === undefined ? decimal : `${decimal} ${symbol}`,
		});
	}
	return found;
}

const MOST_DIGITS = 24;

function decimalOf(numeral: string): string | null {
	if (numeral.length > MOST_DIGITS) return null;
	let sum = "0";
	for (const [, digits = "", scales = ""] of numeral.matchAll(PART)) {
		sum = addDecimals(sum, shiftDecimal(digits.replaceAll(",", ""), hanShift(scales)));
	}
	return sum;
}

const BEFORE = /[第\p{Script=Latin}\d]$|[\p{Script=Latin}\d][-/:.]$|分之$/u;
const AFTER = /[a-z]|[:/]\d|分之/uy;
/** What a single Han numeral counts; alone it mostly belongs to a word (十分, 一致, 三农). */
const MEASURE = /[个項项份名位人次年天轮点家条种座架艘枚辆所场部省市州县篇章组支只件笔国方党大届国际周月小时]/u;
const POINT = /(?:^|[\n\r]|[。；] ?)[ \t\u3000(（]*$/u;

function isNoCount(
	text: string,
	start: number,
	end: number,
	decimal: string,
	han: string | undefined,
	rules: NumberRules,
): boolean {
	const before = text.slice(Math.max(0, start - 4), start);
	if (BEFORE.test(before) || matchesAt(AFTER, text, end) || matchesAt(rules.ordinal, text, end)) return true;
	if (han === undefined) return /^[.、)）]/u.test(text.charAt(end)) && POINT.test(before);
	if (decimal === "1" || (decimal === "2" && matchesAt(rules.pair, text, end))) return true;
	return han.length === 1 ? !MEASURE.test(text.charAt(end)) : !/^[一二两三四五六七八九十]/u.test(han);
}
