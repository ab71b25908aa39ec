import { numbersIn } from "../documents/numbers.ts";
import type { LanguageCode } from "../model/document.ts";
import { INVISIBLE } from "./invisible.ts";

/** How far around an edge one must read to know the number or word that stands there; characters. */
const REACH = 48;

/**
 * Do the words between two places begin or end inside a word, or inside a number?
 *
 * A cut through a word makes another word of it (non-|nuclear, can|'t, 不|支持), one through a number another number
 * (10|,000, 3|.5 million, 十|三亿). What no eye sees between two characters does not part them. Silent where Han words run
 * on: only what turns them round, belongs to the word before, or counts is known there.
 */
export function cutAt(text: string, start: number, end: number, language: LanguageCode): "word" | "number" | null {
	if (splitsPair(text, start) || splitsPair(text, end)) return "word";
	const before = plain(text.slice(wordStart(text, start - REACH), start));
	const after = plain(text.slice(end, end + REACH));
	const head = plain(text.slice(start, Math.min(end, start + REACH)));
	const tail = plain(text.slice(Math.max(start, end - REACH), end));
	if (cutsNumber(before, head) || cutsNumberAfter(tail, after)) return "number";
	if (crossesNumber(before, head + (head === tail ? after : ""), language)) return "number";
	if (crossesNumber((head === tail ? before : "") + tail, after, language)) return "number";
	return cutsWord(before, head) || cutsWordAfter(tail, after) ? "word" : null;
}

const ALL_INVISIBLE = new RegExp(INVISIBLE, "gu");
const plain = (text: string): string => text.replace(ALL_INVISIBLE, "");

/** Not in the middle of a pair of surrogates. */
const wordStart = (text: string, from: number): number =>
	from <= 0 ? 0 : /[\uDC00-\uDFFF]/.test(text.charAt(from)) ? from + 1 : from;

const splitsPair = (text: string, at: number): boolean =>
	/[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** Letters that are parted by white space; Han and kana are not. A lost or a control character may have been one. */
const SPACED = String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\uFFFD]|(?!\s)\p{Cc})`;
const HYPHEN = String.raw`[-\u2010\u2011]`;

const LETTER_BEFORE = new RegExp(
	String.raw`(?:${SPACED}|[\p{L}\p{N}]${HYPHEN}\s*|\p{L}['\u2019]|(?<!\p{L})\p{L}\.)$`,
	"u",
);
const BEGINS_WORD = new RegExp(String.raw`^(?:${SPACED}|\p{N})`, "u");
const BEGINS_INSIDE = new RegExp(String.raw`^(?:\p{M}|['\u2019]\p{L}|${HYPHEN}[\p{L}\p{N}])`, "u");
const HAN_NEGATION = /[不没未无非勿莫毋]$/u;
/** 南非, 亚非, 北非, 是非: Africa and "right and wrong". */
const NOT_NEGATION = /(?:[南北中西东亚]非|是非|并非)$/u;

const cutsWord = (before: string, head: string): boolean =>
	(BEGINS_WORD.test(head) && LETTER_BEFORE.test(before)) ||
	(/^\p{Script=Han}/u.test(head) && HAN_NEGATION.test(before) && !NOT_NEGATION.test(before)) ||
	(BEGINS_INSIDE.test(head) && /[\p{L}\p{N}]$/u.test(before));

const ENDS_WORD = new RegExp(String.raw`(?:${SPACED}|\p{N})$`, "u");
const GOES_ON = new RegExp(
	String.raw`^(?:${SPACED}|${HYPHEN}\s*[\p{L}\p{N}]|['\u2019]\p{L}|[\u2080-\u209C]|(?<=(?<!\p{L})\p{L})\.\p{L})`,
	"u",
);
/** "non-" of "non-nuclear", "U." of "U.S." */
const ENDS_INSIDE = new RegExp(String.raw`(?:[\p{L}\p{N}]${HYPHEN}\s*|(?<!\p{L})\p{L}\.)$`, "u");
/** Endings that no Han word stands without: 支持|者, 可能|性, 发展中国|家. */
const HAN_ENDING = /^[者性化们]/u;

const cutsWordAfter = (tail: string, after: string): boolean =>
	/^\p{M}/u.test(after) ||
	(ENDS_WORD.test(tail) && (GOES_ON.test(after) || isInitial(tail, after))) ||
	(ENDS_INSIDE.test(tail) && /^[\n\r]*[\p{L}\p{N}]/u.test(after)) ||
	(/\p{Script=Han}$/u.test(tail) && (HAN_ENDING.test(after) || (/国$/u.test(tail) && /^家/u.test(after))));

const isInitial = (tail: string, after: string): boolean => /(?<!\p{L})\p{L}$/u.test(tail) && /^\.\p{L}/u.test(after);

/** What binds the digits of a number, of a time, of a share or of a range. */
const BINDS = String.raw`[.,:/'\u2019\u00B7\u066B\u066C\u2013\u2044-]`;
/** "10|,000", "3|.5", "10|:30", "10 |000". */
const NUMBER_BEFORE = new RegExp(
	String.raw`(?:\p{N}|\p{N}${BINDS}|(?<!\p{N})\p{N}{1,3}(?:[ \u00A0\u2009\u202F]\p{N}{3})*[ \u00A0\u2009\u202F])$`,
	"u",
);
const SIGN_BEFORE = /(?:^|[\s(\u2014]|\p{Script=Han})[-\u2010\u2212\u2013+±]$/u;
const cutsNumber = (before: string, head: string): boolean => {
	if (!/^\p{N}/u.test(head)) return false;
	if (SIGN_BEFORE.test(before)) return true;
	if (!NUMBER_BEFORE.test(before)) return false;
	// Grouped by spaces only in threes: "in 22 300 delegates" is one number to any reader, "in 2022 300" is not.
	return !/\s$/u.test(before) || /^(?:\p{N}{3})+(?!\p{N})/u.test(head);
};

const NUMBER_AFTER = new RegExp(String.raw`^(?:\p{N}|${BINDS}\s*\p{N}|\s?[%‰％]|°)`, "u");
const GROUP_AFTER = /^[ \u00A0\u2009\u202F](?:\p{N}{3})+(?!\p{N})/u;
const GROUP_BEFORE = /(?<![\p{N}.,])\p{N}{1,3}(?:[ \u00A0\u2009\u202F]\p{N}{3})*$/u;
const cutsNumberAfter = (tail: string, after: string): boolean =>
	(/\p{N}$/u.test(tail) && bindsOn(after)) ||
	(/\p{N}$/u.test(tail) && GROUP_AFTER.test(after) && GROUP_BEFORE.test(tail)) ||
	(/(?:^|[\s(]|\p{Script=Han})[-\u2212\u2013+±]$/u.test(tail) && /^\p{N}/u.test(after));

/** A comma or colon and white space part two numbers; a hyphen at a line's end does not. */
const bindsOn = (after: string): boolean => NUMBER_AFTER.test(after) && !/^[.,:;]\s/u.test(after);

/** A day without its year is a day; a count without its million is another count. */
const isDate = (value: string): boolean => /^(?:\d{4}-)?\d{2}-\d{2}$|^\d{4}-\d{2}$/.test(value);

const HAN_DIGIT = "[〇零一二两三四五六七八九十百千万亿兆\\d]";
const HAN_NUMBER = new RegExp(`第?${HAN_DIGIT}+(?:分之${HAN_DIGIT}+)?(?:[点.．]${HAN_DIGIT}+)?${HAN_DIGIT}*`, "gu");

/** A number that begins on one side of the edge and ends on the other. */
function crossesNumber(before: string, after: string, language: LanguageCode): boolean {
	const edge = before.length;
	const around = before + after;
	const crosses = (start: number, end: number): boolean => start < edge && edge < end;
	if (numbersIn(around, language).some(({ start, end, value }) => !isDate(value) && crosses(start, end))) return true;
	if (!/[〇零一二两三四五六七八九十百千万亿兆]/u.test(around)) return false;
	return [...around.matchAll(HAN_NUMBER)].some(({ 0: number, index }) => crosses(index, index + number.length));
}
