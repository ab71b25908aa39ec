import {
	byCodeUnits,
	type DeedDirection,
	type DeedVerdict,
	type ShiftPoint,
	type TimedStance,
	type TimedText,
	type WordsNearDeed,
} from "@fissure/model";
import { dayNumber, dayOf } from "../documents/days.ts";
import { median } from "./acts.ts";

/** What a holder says on an issue in one text. */
export interface TextStance extends ShiftPoint {
	/** Number of the day, or of the middle of the month or year. */
	readonly day: number;
	readonly text: TimedText;
}

export interface NearOptions {
	/** Days before a deed in which words count, and after it. */
	readonly before: number;
	readonly after: number;
	/** Texts that are needed. */
	readonly least: number;
}

/** Whose a joint position is. */
const BOTH = "BOTH";

/** Does its asserter state this as its own, alone or as common ground? What others ascribe to it is theirs. */
export const isOwn = ({ holder, asserter }: Pick<TimedStance, "holder" | "asserter">): boolean =>
	holder === asserter || holder === BOTH;

/**
 * The stance of each text of one holder: the median of what it states there itself.
 *
 * - out:    by day, of one day by the id of the text
 * - silent: on stances that could not be read
 */
export function textStances(stances: readonly TimedStance[]): readonly TextStance[] {
	const texts = new Map<string, TimedStance[]>();
	for (const one of stances) {
		if (one.stance === null) continue;
		const list = texts.get(one.text.id);
		if (list === undefined) texts.set(one.text.id, [one]);
		else list.push(one);
	}
	return [...texts.values()]
		.map((list): TextStance => {
			const { text } = list[0] as TimedStance;
			const value = median(list.map(({ stance }) => stance as number));
			const [nearest] = list.toSorted(
				(a, b) => Math.abs((a.stance as number) - value) - Math.abs((b.stance as number) - value) || a.key - b.key,
			);
			const day = middleOf(text.date, text.dateLast);
			return { date: text.date, value, document: text.id, key: nearest?.key as number, day, text };
		})
		.sort((a, b) => a.day - b.day || byCodeUnits(a.document, b.document));
}

/** Numbers of the first and the last day of an ISO day, month or year. */
export function daysOf(date: string): readonly [first: number, last: number] {
	const [year = "", month, day] = date.split("-");
	const first = dayNumber(`${year}-${month ?? "01"}-${day ?? "01"}`) ?? 0;
	if (day !== undefined) return [first, first];
	if (month === undefined) return [first, dayNumber(`${year}-12-31`) ?? first];
	// Of a month of 31 days it is in the next one, whose beginning is the end of this one.
	const [nextYear = "", nextMonth = ""] = dayOf(first + 31).split("-");
	const inNext = dayNumber(`${nextYear}-${nextMonth}-01`) ?? first;
	return [first, inNext - 1];
}

/** Number of a day, or of the day in the middle of a month or year. */
export function middleOf(date: string, last?: string): number {
	const [first, end] = daysOf(date);
	return (first + (last === undefined ? end : (dayNumber(last) ?? end))) >> 1;
}

/** Texts that are shown for a deed. */
const EVIDENCE = 3;

/** The words near a day; null where there are none. */
export function wordsNear(
	texts: readonly TextStance[],
	day: number,
	{ before, after }: NearOptions,
): WordsNearDeed | null {
	const near = texts.slice(firstFrom(texts, day - before), firstFrom(texts, day + after + 1));
	if (near.length === 0) return null;
	const values = near.map(({ value }) => value);
	return {
		median: median(values),
		low: Math.min(...values),
		high: Math.max(...values),
		texts: near.length,
		before: near.filter((text) => text.day < day).length,
		evidence: near
			.toSorted((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day) || a.key - b.key)
			.slice(0, EVIDENCE)
			.map(pointOf),
	};
}

/** Place of the first text of this day or a later one. */
function firstFrom(texts: readonly TextStance[], day: number): number {
	let [low, high] = [0, texts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((texts[middle] as TextStance).day < day) low = middle + 1;
		else high = middle;
	}
	return low;
}

export const pointOf = ({ date, value, document, key }: TextStance): ShiftPoint => ({ date, value, document, key });

/** From here on words take a side: `welcomes` or `regrets` on the ladder of stances. */
const CLEAR = 1;

/**
 * Does a deed agree with the words near it?
 *
 * Words take a side where the median text does (±1 or more). Who says nothing has not agreed, and who was absent has done nothing.
 */
export function verdictOn(
	value: DeedDirection | null,
	words: Pick<WordsNearDeed, "median" | "texts"> | null,
	{ least }: Pick<NearOptions, "least">,
): DeedVerdict {
	if (value === null) return "absent";
	if (words === null) return "silent";
	if (words.texts < least) return "few";
	if (Math.abs(words.median) < CLEAR) return "open";
	if (value === "neutral") return "softer";
	return (value === "for") === words.median > 0 ? "agrees" : "differs";
}
