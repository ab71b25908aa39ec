import { numbersIn } from "../documents/numbers.ts";
import type { LanguageCode } from "../model/document.ts";
import { INVISIBLE } from "./invisible.ts";

/** How far around an edge one must read to know the number or word that stands there; characters. */
const REACH = 48;

/**
 * Do the words between two places begin or end inside a word, or inside a number?
 *
 * A cut through a word makes another word of it (non-|nuclear, can|'t, 不|支持), one through a number another number
 * (10|,000, 3|.5 million, 十|三亿). Silent where Han words run on: only what turns them round or counts is known there.
 */
export function cutAt(text: string, start: number, end: number, language: LanguageCode): "word" | "number" | null {
	const before = textBefore(text, start);
	const after = textAfter(text, end);
	const inside = text.slice(start, end).replace(ALL_INVISIBLE, "");
	if (splitsPair(text, start) || splitsPair(text, end)) return "word";
	if (cutsNumber(before, inside) || cutsNumberAfter(inside, after)) return "number";
	if (crossesNumber(text, start, end, language)) return "number";
	return cutsWord(before, inside) || cutsWordAfter(inside, after) ? "word" : null;
}

const ALL_INVISIBLE = new RegExp(INVISIBLE, "gu");
const textBefore = (text: string, start: number): string =>
	text.slice(Math.max(0, start - REACH), start).replace(ALL_INVISIBLE, "");
const textAfter = (text: string, end: number): string => text.slice(end, end + REACH).replace(ALL_INVISIBLE, "");

const splitsPair = (text: string, at: number): boolean =>
	/[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** Letters that are parted by white space; Han and kana are not. */
const SPACED = String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])`;
const HYPHEN = String.raw`[-\u2010\u2011]`;

const ENDS_IN_WORD = new RegExp(String.raw`(?:${SPACED}|[\p{L}\p{N}]${HYPHEN}\s*|\p{L}['\u2019])$`, "u");
/** Nothing before a hyphen of its own is a minus, a bullet or a dash. */
const BEGINS_WORD = new RegExp(String.raw`^(?:${SPACED}|\p{N})`, "u");
const HAN_NEGATION = /[不没未无非勿莫毋]$/u;
const BEGINS_HAN = /^\p{Script=Han}/u;

const cutsWord = (before: string, inside: string): boolean =>
	(BEGINS_WORD.test(inside) && ENDS_IN_WORD.test(before)) ||
	(BEGINS_HAN.test(inside) && HAN_NEGATION.test(before) && !NOT_NEGATION.test(before)) ||
	/^\p{M}/u.test(inside);

/** 南非, 亚非, 北非, 是非: Africa and "right and wrong". */
const NOT_NEGATION = /(?:[南北中西东亚]非|是非|并非)$/u;

const ENDS_WORD = new RegExp(String.raw`(?:${SPACED}|\p{N})$`, "u");
/** A possessive leaves its word whole; 't, 'll, 've and the rest do not. */
const GOES_ON = new RegExp(
	String.raw`^(?:${SPACED}|${HYPHEN}\s*[\p{L}\p{N}]|['\u2019](?!s(?![\p{L}\p{N}]))\p{L})`,
	"u",
);
const cutsWordAfter = (inside: string, after: string): boolean =>
	/^\p{M}/u.test(after) || (ENDS_WORD.test(inside) && GOES_ON.test(after));

/** "10|,000", "3|.5", "10 |000", "−|5", "2|²". */
const NUMBER_BEFORE =
	/(?:\p{N}|\p{N}[.,'\u2019\u00B7٫٬]|(?<!\p{N})\p{N}{1,3}(?:[ \u00A0\u2009\u202F]\p{N}{3})*[ \u00A0\u2009\u202F])$/u;
const SIGN_BEFORE = /(?:^|[\s(\u2014])[-\u2010\u2212\u2013+±]$/u;
const cutsNumber = (before: string, inside: string): boolean => {
	if (!/^\p{N}/u.test(inside)) return false;
	if (SIGN_BEFORE.test(before)) return true;
	if (!NUMBER_BEFORE.test(before)) return false;
	// Grouped by spaces only in threes: "in 22 300 delegates" is one number to any reader, "in 2022 300" is not.
	return !/\s$/u.test(before) || /^\p{N}{3}(?!\p{N})/u.test(inside);
};

const NUMBER_AFTER = /^(?:\p{N}|[.,'\u2019\u00B7٫٬]\p{N}|\s?[%‰％]|°)/u;
const GROUP_AFTER = /^[ \u00A0\u2009\u202F]\p{N}{3}(?!\p{N})/u;
const GROUP_BEFORE = /(?<![\p{N}.,])\p{N}{1,3}(?:[ \u00A0\u2009\u202F]\p{N}{3})*$/u;
const cutsNumberAfter = (inside: string, after: string): boolean =>
	/\p{N}$/u.test(inside) && (NUMBER_AFTER.test(after) || (GROUP_AFTER.test(after) && GROUP_BEFORE.test(inside)));

/** A day without its year is a day; a count without its million is another count. */
const isDate = (value: string): boolean => /^(?:\d{4}-)?\d{2}-\d{2}$|^\d{4}-\d{2}$/.test(value);

function crossesNumber(text: string, start: number, end: number, language: LanguageCode): boolean {
	return [start, end].some((edge) => {
		const from = wordStart(text, Math.max(0, edge - REACH));
		const around = text.slice(from, edge + REACH);
		return numbersIn(around, language).some(
			(number) => !isDate(number.value) && from + number.start < edge && edge < from + number.end,
		);
	});
}

/** Not in the middle of a word or a pair of surrogates, so that nothing is read that does not stand there. */
function wordStart(text: string, from: number): number {
	if (from === 0) return 0;
	const space = text.slice(from, from + REACH).search(/\s/u);
	return space === -1 || space > REACH / 2 ? from : from + space;
}
