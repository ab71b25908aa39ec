import { byCodeUnits, type SeriesPosition } from "@fissure/model";
import type { StancePoint } from "../drawings/stance-rows.ts";
import { dayNumber } from "../drawings/time-axis.ts";
import { KIND_NAMES } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";

/** What one text says on an issue. */
export interface StanceText {
	/** ISO day, month or year. */
	readonly date: string;
	/** −3 … +3; null where none could be read. */
	readonly stance: number | null;
	/** Of the position that is nearest to it. */
	readonly key: number;
	/** Venue, or what kind of text it is. */
	readonly venue: string;
	/** A text that the holder states together with others. */
	readonly isJoint: boolean;
}

/** One text, or those of a period. */
export interface StanceMark {
	/** Where it lies: the date of the text, or a month or year in the middle of the period. */
	readonly date: string;
	/** The same in words: "2019", "2015–2019". */
	readonly name: string;
	readonly texts: readonly StanceText[];
	/** Mean over the texts in which it could be read. */
	readonly stance: number | null;
	/** Of the text nearest to the mean; then of the one furthest on the other side of 0, where one is there. */
	readonly keys: readonly number[];
}

/** More marks than this in a row lie on top of each other. */
const MOST_IN_A_ROW = 36;
const FEW = 16;
const NEITHER = 0.5;

/** The texts of these positions, the oldest first: each is the mean of what it says, however long it is. */
export function stanceTexts(positions: readonly SeriesPosition[]): readonly StanceText[] {
	const byText = new Map<string, SeriesPosition[]>();
	for (const position of positions) {
		const same = byText.get(position.text.id);
		if (same === undefined) byText.set(position.text.id, [position]);
		else same.push(position);
	}
	return [...byText]
		.toSorted(
			([a, [one]], [b, [other]]) => byCodeUnits(one?.text.date ?? "", other?.text.date ?? "") || byCodeUnits(a, b),
		)
		.flatMap(([, said]): readonly StanceText[] => {
			const [first] = said;
			if (first === undefined) return [];
			const stance = meanOf(said);
			const { date, venue, kind } = first.text;
			return [
				{
					...{ date, stance, key: nearest(said, stance).key },
					venue: oneLine(venue ?? KIND_NAMES[kind as keyof typeof KIND_NAMES] ?? kind),
					isJoint: said.every(({ manner }) => manner === "joint"),
				},
			];
		});
}

/**
 * One mark a text where single texts can be told apart, else one a month, a year, five or twenty years: the finest that leaves room
 * between marks.
 *
 * - in: texts, the oldest first; the days from the first to the last of all rows
 */
export function stanceMarks(texts: readonly StanceText[], days: number): readonly StanceMark[] {
	const apart = days / MOST_IN_A_ROW;
	if (
		texts.length <= FEW ||
		isClear(
			texts.map(({ date }) => date),
			apart,
		)
	)
		return texts.map((text) => markOf([text.date, text.date], [text]));
	const periods = PERIODS.map((periodOf) => grouped(texts, periodOf));
	const found =
		periods.find((groups) =>
			isClear(
				groups.map(({ date }) => date),
				apart,
			),
		) ??
		periods.at(-1) ??
		[];
	return found.map(({ date, name, group }) => markOf([date, name], group));
}

const isClear = (dates: readonly string[], apart: number): boolean => {
	const days = dates.map(dayNumber);
	return days.every((day, at) => at === 0 || day - (days[at - 1] as number) >= apart);
};

type PeriodOf = (date: string) => readonly [date: string, name: string];

const yearsOf =
	(count: number): PeriodOf =>
	(date) => {
		const first = Math.floor(Number(date.slice(0, 4)) / count) * count;
		return [String(first + Math.floor(count / 2)), `${first}–${first + count - 1}`];
	};
const PERIODS: readonly PeriodOf[] = [
	(date) => [date.slice(0, 7), date.slice(0, 7)],
	(date) => [date.slice(0, 4), date.slice(0, 4)],
	yearsOf(5),
	yearsOf(20),
];

function grouped(texts: readonly StanceText[], periodOf: PeriodOf) {
	const groups = new Map<string, { readonly date: string; readonly name: string; readonly group: StanceText[] }>();
	for (const text of texts) {
		const [date, name] = periodOf(text.date);
		const known = groups.get(name);
		if (known === undefined) groups.set(name, { date, name, group: [text] });
		else known.group.push(text);
	}
	return [...groups.values()];
}

function markOf([date, name]: readonly [string, string], texts: readonly StanceText[]): StanceMark {
	const stance = meanOf(texts);
	const typical = nearest(texts, stance);
	const sign = stance === null || Math.abs(stance) < NEITHER ? 0 : Math.sign(stance);
	const against = texts
		.filter((text) => sign !== 0 && text.stance !== null && text.stance * sign <= -NEITHER)
		.toSorted((a, b) => sign * ((a.stance as number) - (b.stance as number)))[0];
	return { date, name, texts, stance, keys: [typical.key, ...(against === undefined ? [] : [against.key])] };
}

export function meanOf(said: readonly { readonly stance: number | null }[]): number | null {
	const stances = said.flatMap(({ stance }) => (stance === null ? [] : [stance]));
	return stances.length === 0 ? null : stances.reduce((sum, one) => sum + one, 0) / stances.length;
}

/** The first of those that are nearest to the mean. */
export function nearest<Said extends { readonly stance: number | null }>(
	said: readonly Said[],
	mean: number | null,
): Said {
	const distance = ({ stance }: Said): number => (stance === null ? 9 : Math.abs(stance - (mean ?? 0)));
	return said.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/** A mark as a row draws it, with the number of the note that its sentences have. */
export function pointOf(
	{ date, name, texts, stance, keys }: StanceMark,
	noteOf: (keys: readonly number[]) => number | null,
): StancePoint {
	const read = texts.flatMap((text) => (text.stance === null ? [] : [text.stance]));
	const [only, ...others] = texts;
	return {
		...{ date, name, stance, texts: texts.length },
		venue: others.length === 0 ? (only?.venue ?? "") : null,
		range: texts.length > 1 && read.length > 0 ? [Math.min(...read), Math.max(...read)] : null,
		joint: texts.filter(({ isJoint }) => isJoint).length,
		note: noteOf(keys),
	};
}
