import { fromPacks, matchesIn, packsAtHand } from "@fissure/languages";
import type { Document, LanguageCode, SourceWords, Span } from "@fissure/model";
import { ambiguousDatesIn } from "../../documents/dates.ts";
import { dayNumber, dayOf, weekdayOf } from "../../documents/days.ts";
import { numbersIn } from "../../documents/numbers/numbers.ts";

/** What a date is resolved against. */
export interface Calendar {
	readonly language: LanguageCode;
	/** The draft's own day, month or year. */
	readonly today: string | undefined;
	readonly held: readonly Document[];
}

export interface Dated {
	readonly start: number;
	readonly end: number;
	/** As the text gives it: `2022-02-19`, `02-19`, `2022-02`, `2022`, `2022-03/2022-05`. */
	readonly value: string;
}

export const DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|\d{2}-\d{2})$/;
// Longer than any words that make a date a bound.
const BESIDE = 32;

/** Days, months and years that these words give for themselves, in order; bounds ("since 4 May") and names are left out. */
export function datesStated(text: string, words: SourceWords, calendar: Calendar): readonly Dated[] {
	const dates = numbersIn(text, calendar.language).filter(({ value }) => DATE.test(value));
	const years = yearsIn(text, words.year);
	const ofTexts = yearsIn(text, words.yearOfText);
	const absolute = [
		...dates,
		...years.filter(({ start, end }) => !dates.some((date) => date.start < end && start < date.end)),
	].filter(
		({ start, end }) =>
			!words.beforeDate.test(text.slice(Math.max(0, start - BESIDE), start)) &&
			!words.afterDate.test(text.slice(end, end + BESIDE)),
	);
	const periods = periodsIn(text, words, calendar);
	const plain = [...absolute, ...ofTexts, ...ambiguousIn(text)].filter(
		(date) => !periods.some((period) => overlap(date, period)),
	);
	return [...plain, ...periods, ...relativeDates(text, words, calendar.today)].sort((a, b) => a.start - b.start);
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** 03/04/2024: what is sure of it is its year. */
const ambiguousIn = (text: string): readonly Dated[] =>
	ambiguousDatesIn(text).map(({ start, end, year }) => ({ start, end, value: year }));

/** "in spring 2022" is `2022-02/2022-06`. */
function periodsIn(text: string, { dating }: SourceWords, { held }: Calendar): readonly Dated[] {
	const found = dating.periods.flatMap(({ pattern, months: [first, last], isSeason = false }) =>
		matchesIn(text, pattern).map((match) => {
			const year = Number(match.groups?.y);
			const isReversed = isSeason && held.some(({ publisher }) => SOUTHERN.has(publisher ?? ""));
			const value = isReversed ? String(year) : stretch(year, [first, last], held);
			return { start: match.index, end: match.index + match[0].length, value };
		}),
	);
	// "early spring 2022" is read once, by the widest words.
	return found.filter(
		(one) =>
			!found.some((other) => other !== one && overlap(other, one) && other.end - other.start > one.end - one.start),
	);
}

const YEAR = 12;

/** "In the winter of 2021" is the one that ends in that year or the one that begins in it: the one of which a text is held. */
function stretch(year: number, [first, last]: readonly [number, number], held: readonly Document[]): string {
	const between = (from: number, to: number): string => `${monthFrom(year, from)}/${monthFrom(year, to)}`;
	if (last - first < YEAR) return between(first, last);
	const holds = (from: number, to: number): boolean =>
		held.some(({ date }) => {
			const month = date?.slice(0, 7) ?? "";
			return month.length < 7 || (month >= monthFrom(year, from) && month <= monthFrom(year, to));
		});
	const [begins, ends] = [holds(first + YEAR, last), holds(first, last - YEAR)];
	if (begins && ends) return between(first, last);
	return begins ? between(first + YEAR, last) : between(first, last - YEAR);
}

/** States with their seasons, or half of them, at the other end of the year. */
const SOUTHERN: ReadonlySet<string> = new Set([
	...[
		"ARG",
		"AUS",
		"BOL",
		"BRA",
		"BWA",
		"CHL",
		"FJI",
		"IDN",
		"MDG",
		"MOZ",
		"NAM",
		"NZL",
		"PER",
		"PNG",
		"PRY",
		"TLS",
		"URY",
	],
	...["ZAF", "ZMB", "ZWE"],
]);

/** A month counted from January of a year, 1; 0 is December of the year before. */
export function monthFrom(year: number, month: number): string {
	const all = year * 12 + month - 1;
	return `${String(Math.floor(all / 12)).padStart(4, "0")}-${String((all % 12) + 1).padStart(2, "0")}`;
}

export const yearsIn = (text: string, pattern: RegExp): readonly Dated[] =>
	matchesIn(text, pattern).map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		value: match.groups?.y as string,
	}));

function relativeDates(text: string, words: SourceWords, today: string | undefined): readonly Dated[] {
	const now = today === undefined ? null : dayNumber(today);
	if (now === null) return [];
	const found = (pattern: RegExp, dayNamed: (match: RegExpExecArray) => string | null): readonly Dated[] =>
		matchesIn(text, pattern).flatMap((match) => {
			const value = dayNamed(match);
			return value === null ? [] : [{ start: match.index, end: match.index + match[0].length, value }];
		});
	const monday = now - weekdayOf(now);
	return [
		...words.relative.flatMap(({ pattern, back }) => found(pattern, () => dayOf(now - back[0]))),
		...found(words.weekday, ({ groups }) => lastOfName(groups?.w ?? "", now, words.weekdays)),
		...found(words.lastWeek, () => monthOfAll(monday - 7, monday - 1)),
		...found(words.weekend, () => monthOfAll(monday - 2, monday - 1)),
	];
}

const SAME_DAY = fromPacks(() => packsAtHand().flatMap(({ quoting }) => quoting?.sameDay ?? []));

function lastOfName(name: string, now: number, weekdays: readonly string[]): string | null {
	const lower = SAME_DAY().reduce((text, [written, meant]) => text.replace(written, meant), name.toLowerCase());
	const at = weekdays.findIndex((beginning) => lower.startsWith(beginning));
	return at === -1 ? null : dayOf(now - ((weekdayOf(now) - at + 7) % 7));
}

/** Several days are no day; where they share a month, that is what is known. */
function monthOfAll(first: number, last: number): string | null {
	const month = dayOf(first).slice(0, 7);
	return dayOf(last).startsWith(month) ? month : null;
}

/** A day without a year gets that of the draft, else of the only source text of that day, else of all source texts. */
export function withYear(value: string, { today, held }: Calendar): string | null {
	if (!/^\d{2}-\d{2}$/.test(value)) return value;
	if (today !== undefined) {
		const year = Number(today.slice(0, 4));
		const inFuture = today.length > 4 && value.slice(0, today.length - 5) > today.slice(5);
		return `${inFuture ? year - 1 : year}-${value}`;
	}
	const dates = held.flatMap(({ date }) => date ?? []);
	const fitting = [...new Set(dates.filter((date) => date.slice(5) === value))];
	if (fitting.length === 1) return fitting[0] as string;
	const years = [...new Set(dates.map((date) => date.slice(0, 4)))];
	return fitting.length === 0 && years.length === 1 ? `${years[0]}-${value}` : null;
}
