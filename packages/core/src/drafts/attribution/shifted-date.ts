import { foldText, matchesIn } from "@fissure/languages";
import type { DateUnit, Draft, SourceWords } from "@fissure/model";
import { dayNumber, dayOf } from "../../documents/days.ts";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { type Calendar, DATE, monthFrom, withYear, yearsIn } from "./dates.ts";
import type { AttributionSetting } from "./setting.ts";

// Further back in a paragraph another day may be meant.
const LOOK_BACK = 2;

/**
 * Which day do words like "two years later" or 次日 give, counted from the last one that the sentence or one of the two before it in the
 * paragraph names? As wide as such words are used, as `from/to`.
 *
 * - silent: null without such words, behind a date of the sentence's own, without a day to count from, or with one that says less than
 *   they need
 */
export function shiftedDate(
	{ sentence, lead, earlier, before, after }: AttributionSetting,
	draft: Pick<Draft, "sentences" | "document">,
	words: SourceWords,
	calendar: Calendar,
): string | null {
	if (sentence === null) return null;
	const front = lead + earlier + before;
	const inFront = lastShift(front, words);
	const shift = inFront ?? lastShift(after.slice(0, LONGEST_TRAIL), words);
	if (shift === null) return null;
	const own = datesIn(front, words, calendar);
	if (inFront !== null && own.some(({ start }) => start >= inFront.end)) return null;
	const anchor =
		own.findLast(({ end }) => inFront === null || end <= inFront.start)?.value ??
		dateBefore(sentence, draft, words, calendar);
	const full = anchor === null ? null : withYear(anchor, calendar);
	return full === null ? null : counted(full, shift);
}

const LONGEST_TRAIL = 80;

interface Shift {
	readonly start: number;
	readonly end: number;
	readonly unit: DateUnit;
	readonly by: number;
	readonly isOfCalendar: boolean;
}

function lastShift(text: string, { dating }: SourceWords): Shift | null {
	const found = dating.shifts.flatMap(({ pattern, unit, by, isOfCalendar = false }) =>
		matchesIn(text, pattern).flatMap((match): readonly Shift[] => {
			const numeral = match.groups?.n;
			const count =
				numeral === undefined ? 1 : (dating.numerals.get(numeral.toLowerCase()) ?? Number(foldText(numeral)));
			const end = match.index + match[0].length;
			return Number.isNaN(count) ? [] : [{ start: match.index, end, unit, by: by * count, isOfCalendar }];
		}),
	);
	return found.toSorted((a, b) => a.end - b.end || b.start - a.start).at(-1) ?? null;
}

/** Every day, month and year that is named, also as part of a name: "the vote of 3 May" is a day to count from. */
const datesIn = (text: string, words: SourceWords, { language }: Calendar) => {
	const dates = numbersIn(text, language).filter(({ value }) => DATE.test(value));
	const years = yearsIn(text, words.year).filter(
		({ start, end }) => !dates.some((date) => date.start < end && start < date.end),
	);
	return [...dates, ...years].sort((a, b) => a.start - b.start);
};

function dateBefore(
	sentence: number,
	{ sentences, document }: Pick<Draft, "sentences" | "document">,
	words: SourceWords,
	calendar: Calendar,
): string | null {
	for (let at = sentence - 1; at >= 0 && sentence - at <= LOOK_BACK; at--) {
		const [before, next] = [sentences[at], sentences[at + 1]];
		if (before === undefined || next === undefined) return null;
		if (/\n\s*\n/u.test(document.text.slice(before.end, next.start))) return null;
		const last = datesIn(before.own.slice(0, 1200), words, calendar).at(-1);
		if (last !== undefined) return last.value;
	}
	return null;
}

/** In days around the day that is counted to; nobody counts many days to the day. */
const SLACK_OF_WEEKS = 4;
const SLACK_OF_MONTHS = 1;
/** In months: "two years later" is not said to the day. */
const SLACK_OF_YEARS = 7;

function counted(anchor: string, { unit, by, isOfCalendar }: Shift): string | null {
	const year = Number(anchor.slice(0, 4));
	if (by === 0) {
		const length = { day: 10, week: 10, month: 7, year: 4 }[unit];
		return unit === "week" || anchor.length < length ? null : anchor.slice(0, length);
	}
	if (unit === "year" && (anchor.length === 4 || isOfCalendar)) return String(year + by);
	if (anchor.length < 7) return null;
	const month = Number(anchor.slice(5, 7));
	const months = (count: number, slack: number): string =>
		`${monthFrom(year, month + count - slack)}/${monthFrom(year, month + count + slack)}`;
	if (unit === "year") return months(12 * by, SLACK_OF_YEARS);
	if (unit === "month" && isOfCalendar) return monthFrom(year, month + by);
	if (unit === "month") return months(by, SLACK_OF_MONTHS + Math.floor(Math.abs(by) / 12));
	const day = dayNumber(anchor);
	if (day === null) return null;
	const count = unit === "week" ? 7 * by : by;
	const slack = unit === "week" ? SLACK_OF_WEEKS : Math.floor(Math.abs(by) / 2);
	return slack === 0 ? dayOf(day + count) : `${dayOf(day + count - slack)}/${dayOf(day + count + slack)}`;
}
