import { askedOf, matchesIn } from "@fissure/languages";
import type { Expression, NumberFound, NumberRules, Span } from "@fissure/model";

/** What may not be before a number is asked behind it: at its beginning it would be asked at each letter of the text. */
const ISO = /(?<y>(?:19|20)\d{2})(?<![\d-]\k<y>)-(?<m>\d{2})-(?<d>\d{2})(?![\d-])/gu;

/** 22.IX.2021, and 2021/09/22: read alike in every language. */
const ROMAN: Expression = {
	needs: /\d[. ][IVX]/u,
	is: /(?<d>\d{1,2})(?<![\p{L}\p{N}.]\k<d>)[. ](?<m>X?I{1,3}|I?[VX]|VI{1,3})[. ](?<y>(?:19|20)\d{2})(?!\d)/gu,
};
const YEAR_FIRST =
	/(?<y>(?:19|20)\d{2})(?<![\d/.-]\k<y>)(?<s>[/.])(?<m>0?[1-9]|1[0-2])\k<s>(?<d>[0-3]?\d)(?![\d/.-])/gu;
const UNIVERSAL: readonly Expression[] = [ISO, ROMAN, YEAR_FIRST];

/** Dates of a text in order, never overlapping; of two that overlap the earlier pattern wins. */
export function datesIn(text: string, rules: NumberRules): readonly NumberFound[] {
	const found: NumberFound[] = [];
	const patterns = [...UNIVERSAL, ...rules.dates];
	// Numerals of a language's own need no digit.
	const places = rules.own === null ? aroundDigits(text) : [{ start: 0, end: text.length }];
	for (const { start: from, end: to } of places) {
		const words = text.slice(from, to);
		const here: NumberFound[] = [];
		for (const expression of patterns) {
			const pattern = askedOf(expression, words);
			if (pattern === null) continue;
			const before = here.length;
			// `matchAll` would make each expression again for each place.
			pattern.lastIndex = 0;
			for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
				const value = dateOf(match.groups ?? {}, rules);
				const start = from + match.index;
				if (value !== null) here.push({ start, end: start + match[0].length, value });
			}
			if (before > 0 && here.length > before) keepApart(here);
		}
		for (const date of here) found.push(date);
	}
	return found;
}

/**
 * Stretches that hold every digit of the text with what a date may have on either side of it, and none of which touches another: to
 * look for dates in them takes a twentieth of the time that the whole text does.
 */
function aroundDigits(text: string): readonly Span[] {
	const places: Span[] = [];
	let from = -1;
	let end = 0;
	DIGITS.lastIndex = 0;
	for (let match = DIGITS.exec(text); match !== null; match = DIGITS.exec(text)) {
		if (from >= 0 && match.index - end > 2 * BESIDE_DIGIT) {
			places.push({ start: from, end: end + BESIDE_DIGIT });
			from = -1;
		}
		if (from < 0) from = Math.max(0, match.index - BESIDE_DIGIT);
		end = DIGITS.lastIndex;
	}
	if (from >= 0) places.push({ start: from, end: Math.min(text.length, end + BESIDE_DIGIT) });
	return places;
}
const DIGITS = /\d+/g;
/** More characters than the longest date has, and one to see what is before it. */
const BESIDE_DIGIT = 48;

/** In place: sorted by place, each starting behind the end of the one before. Earlier patterns come first and stay. */
function keepApart(found: NumberFound[]): void {
	const order = new Map(found.map((date, index) => [date, index]));
	const sorted = found.toSorted((a, b) => a.start - b.start || (order.get(a) ?? 0) - (order.get(b) ?? 0));
	found.length = 0;
	for (const date of sorted) {
		const last = found.at(-1);
		if (last === undefined || last.end <= date.start) found.push(date);
		else if ((order.get(date) ?? 0) < (order.get(last) ?? 0)) found[found.length - 1] = date;
	}
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dateOf(
	{ y, m, d }: Readonly<Record<string, string | undefined>>,
	{ months, own }: NumberRules,
): string | null {
	const year = y === undefined ? null : (own?.digits(y) ?? y);
	if (m === undefined) return year !== null && /^(?:1[5-9]|20)\d{2}$/.test(year) ? year : null;
	const month = monthOf(own?.number(m) ?? m, months);
	const day = d === undefined ? null : Number(own?.number(d) ?? d);
	const longest = month === 2 && year !== null && !isLeap(Number(year)) ? 28 : DAYS[month - 1];
	if (longest === undefined || (day !== null && !(day >= 1 && day <= longest))) return null;
	return [year, two(month), day === null ? null : two(day)].filter((part) => part !== null).join("-");
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const FULL = /(?<![\d/.-])(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?![\d-])/gu;

/** What is written as a full date and is none: 2023-02-29, 31 April 2024, 0000-01-01. In order of place. */
export function noDatesIn(text: string, rules: NumberRules): readonly Span[] {
	const found: Span[] = [];
	for (const expression of [FULL, ...UNIVERSAL, ...rules.dates]) {
		const pattern = askedOf(expression, text);
		for (const match of pattern === null ? [] : matchesIn(text, pattern)) {
			const { y, m, d } = match.groups ?? {};
			const isFull = y !== undefined && m !== undefined && d !== undefined;
			if (!isFull || (dateOf({ y, m, d }, rules) !== null && !/^0/.test(y))) continue;
			const span = { start: match.index, end: match.index + match[0].length };
			if (!found.some((other) => other.start < span.end && span.start < other.end)) found.push(span);
		}
	}
	return found.toSorted((a, b) => a.start - b.start);
}

/** Months in a year; a list may hold several series of names. */
const YEAR = 12;
const ROMAN_MONTHS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

function monthOf(word: string, months: readonly string[]): number {
	const number = Number(word);
	if (!Number.isNaN(number)) return number;
	const roman = ROMAN_MONTHS.indexOf(word);
	if (roman !== -1) return roman + 1;
	const lower = word.toLowerCase();
	return (months.findIndex((beginning) => lower.startsWith(beginning)) % YEAR) + 1;
}

const two = (number: number): string => String(number).padStart(2, "0");

const MONTH_OR_DAY = /(?<![\d/.])(?<a>0?[1-9]|1[0-2])\/(?<b>0?[1-9]|1[0-2])\/(?<y>(?:19|20)\d{2})(?![\d/])/g;

/** Dates that are two days on two continents: 03/04/2024, but not 04/04/2024. */
export const ambiguousDatesIn = (text: string): readonly (Span & { readonly year: string })[] =>
	matchesIn(text, MONTH_OR_DAY).flatMap(({ 0: date, index, groups }) =>
		Number(groups?.a) === Number(groups?.b) ? [] : [{ start: index, end: index + date.length, year: groups?.y ?? "" }],
	);
