import type { DeedDirection, Drawing, DrawingShape } from "@fissure/model";
import { box, dots, label, line, mark, type Point, shortened, stanceMark } from "./shapes.ts";
import { timeAxis, timeTicks } from "./time-axis.ts";
import { rangeOf } from "./value-axis.ts";

/** A text of the holder: where it stands on the axis of the issue. */
export interface WordsPoint {
	readonly date: string;
	/** −3 … +3. */
	readonly stance: number;
	/** In words; null where it is one of many behind. */
	readonly said: string | null;
	readonly note: number | null;
}

/** The level of words over a span of time. */
export interface WordsLevel {
	readonly from: string;
	readonly to: string;
	readonly stance: number;
}

export interface DeedMark {
	readonly date: string;
	/** When it ended; null where it was over at once, or where it has not ended. */
	readonly until: string | null;
	/** On the axis of the issue; null where nobody has said. */
	readonly direction: DeedDirection | null;
	/** A letter or two beside it: how one voted. */
	readonly sign: string;
	/** Instead of the letters where an answer is the first, or another than before: "no 2016". */
	readonly turn: string | null;
	/** All of it in words. */
	readonly said: string;
	/** It is on another side than the words near it. */
	readonly differs: boolean;
	readonly note: number | null;
}

/** Deeds that answer one question, or are of one kind. */
export interface DeedRow {
	readonly title: string;
	readonly marks: readonly DeedMark[];
}

/** Figures over time. */
export interface FigureRow {
	readonly title: string;
	readonly unit: string;
	readonly points: readonly { readonly date: string; readonly value: number }[];
}

export interface WordsAndDeeds {
	readonly words: readonly WordsPoint[];
	/** What is said in their place where there are none. */
	readonly noWords: string;
	readonly levels: readonly WordsLevel[];
	readonly deeds: readonly DeedRow[];
	readonly figures: readonly FigureRow[];
}

const WIDTH = 660;
const LEFT = 12;
const RIGHT = WIDTH - 40;
const WORDS_TALL = 88;
const NO_WORDS_TALL = 24;
const WORDS_HEAD = 14;
/** From the middle line to +3. */
const REACH = 32;
/** A row of few, and of so many that a page has just room for them. */
const DEED_TALL = 50;
const DEED_LEAST = 37;
const FEW_ROWS = 3;
const FIGURE_TALL = 52;
const LONGEST_TITLE = 88;
const SIGN_ROOM = 9;
/** Of a letter below a mark. */
const LETTER = 5.6;

/**
 * What a holder says on an issue, above, and what it does, below, on one axis of time.
 *
 * Sides by form: a tip up on the side above 0, a tip down below it, a ring in between, dashed where nobody has said. A deed
 * on another side than the words near it has a bar above its mark.
 */
export function deedRows(
	{ words, noWords, levels, deeds, figures }: WordsAndDeeds,
	said: Pick<Drawing, "title" | "caption">,
): Drawing {
	const dates = [
		...words.map(({ date }) => date),
		...deeds.flatMap(({ marks }) => marks.flatMap(({ date, until }) => (until === null ? [date] : [date, until]))),
		...figures.flatMap(({ points }) => points.map(({ date }) => date)),
	];
	const axis = timeAxis(dates.length === 0 ? ["2000"] : dates, [LEFT, RIGHT]);
	const deedsTop = words.length === 0 ? NO_WORDS_TALL : WORDS_TALL;
	const tall = Math.max(DEED_LEAST, DEED_TALL - 5 * Math.max(0, deeds.length - FEW_ROWS));
	const figuresTop = deedsTop + deeds.length * tall;
	const bottom = figuresTop + figures.length * FIGURE_TALL;
	const shapes: readonly DrawingShape[] = [
		...timeTicks(axis, [0, bottom]),
		...(words.length === 0 ? [label([LEFT, 14], noWords, { tone: "soft" })] : wordsShapes(words, levels, axis.x)),
		...deeds.flatMap((row, at) => deedShapes(row, deedsTop + at * tall, tall, axis.x)),
		...figures.flatMap((row, at) => figureShapes(row, figuresTop + at * FIGURE_TALL, axis.x)),
	];
	return {
		...said,
		...{ width: WIDTH, height: bottom + 20, shapes },
		head: ["Row", "Date", "What", "Side"],
		rows: [
			...words.map(({ date, stance, said: what }) => ["Words", date, what ?? "", sideOf(stance)]),
			...deeds.flatMap(({ title, marks }) =>
				marks.map(({ date, said: what, direction, differs }) => [
					...[title, date, what],
					`${direction ?? "not said"}${differs ? ", differs from words" : ""}`,
				]),
			),
			...figures.flatMap(({ title, unit, points }) =>
				points.map(({ date, value }) => [title, date, `${value} ${unit}`.trim(), ""]),
			),
		],
	};
}

type X = (date: string) => number;

function wordsShapes(words: readonly WordsPoint[], levels: readonly WordsLevel[], x: X): readonly DrawingShape[] {
	const middle = WORDS_HEAD + REACH + 6;
	const y = (stance: number): number => middle - (Math.max(-3, Math.min(3, stance)) / 3) * REACH;
	const behind = words.filter(({ said, note }) => said === null && note === null);
	return [
		label([LEFT, 13], "Words", { strong: true }),
		...([3, 0, -3] as const).map((step) =>
			label([RIGHT + 4, y(step) + 4], step === 0 ? "0" : step > 0 ? `+${step}` : `−${-step}`, {
				tone: "soft",
				small: true,
			}),
		),
		across(middle, "soft"),
		...levels.map(({ from, to, stance }) =>
			line(
				[
					[x(from), y(stance)],
					[Math.max(x(to), x(from) + 3), y(stance)],
				],
				"ink",
				{
					width: 1.6,
					label: `${from} to ${to}: ${stance > 0 ? "+" : stance < 0 ? "−" : ""}${Math.abs(stance).toFixed(1)}`,
				},
			),
		),
		...(behind.length === 0
			? []
			: [
					dots(
						behind.map(({ date, stance }): Point => [x(date), y(stance)]),
						"soft",
					),
				]),
		...words
			.filter((one) => !behind.includes(one))
			.map(({ date, stance, said, note }) => stanceMark([x(date), y(stance)], stance, { label: said ?? date, note })),
	];
}

const STANCE_OF: Readonly<Record<DeedDirection, number>> = { for: 2, against: -2, neutral: 0 };

function deedShapes({ title, marks }: DeedRow, top: number, tall: number, x: X): readonly DrawingShape[] {
	const middle = top + tall - 15;
	return [
		label([LEFT, top + 12], shortened(title, LONGEST_TITLE), { strong: true }),
		across(middle, "rule"),
		...marks.flatMap(({ date, until, direction, said, differs, note }) => {
			const place: Point = [x(date), middle];
			return [
				...(until === null ? [] : [line([place, [Math.max(x(until), place[0] + 2), middle]], "soft", { width: 3 })]),
				...(differs
					? [box([place[0] - 5, middle - 9], [10, 2.4], "lead", { label: `Differs from words: ${said}` })]
					: []),
				stanceMark(place, direction === null ? null : STANCE_OF[direction], { label: said, note }),
			];
		}),
		...signShapes(marks, middle + 13, x),
	];
}

/** What was done below each mark: in words with its year where it turned, else in letters; none is over another; turns come first, and of them the latest. */
function signShapes(marks: readonly DeedMark[], height: number, x: X): readonly DrawingShape[] {
	const taken: (readonly [from: number, to: number])[] = [];
	const isClear = ([from, to]: readonly [number, number]): boolean =>
		taken.every(([left, right]) => to <= left || from >= right);
	const set = (text: string, wide: number, mark: DeedMark, isTurn: boolean): readonly DrawingShape[] => {
		const middle = Math.min(RIGHT - (isTurn ? wide / 2 : 0), Math.max(isTurn ? LEFT + wide / 2 : 0, x(mark.date)));
		const room = [middle - wide / 2, middle + wide / 2] as const;
		if (text === "" || !isClear(room)) return [];
		taken.push(room);
		return [
			label([middle, height], text, {
				...{ anchor: "middle", small: true, strong: isTurn },
				tone: isTurn ? "ink" : mark.differs ? "lead" : "soft",
			}),
		];
	};
	const turns = marks
		.toReversed()
		.flatMap((mark) => (mark.turn === null ? [] : set(mark.turn, mark.turn.length * LETTER + SIGN_ROOM, mark, true)));
	return [...turns, ...marks.flatMap((mark) => set(mark.sign, SIGN_ROOM, mark, false))];
}

function figureShapes({ title, unit, points }: FigureRow, top: number, x: X): readonly DrawingShape[] {
	const [high, low] = [top + 20, top + FIGURE_TALL - 8];
	const [least, most] = rangeOf(points.map(({ value }) => ({ value, low: Number.NaN, high: Number.NaN })));
	const places = points.map(
		({ date, value }): Point => [x(date), low - ((value - least) / Math.max(1e-9, most - least)) * (low - high)],
	);
	return [
		label([LEFT, top + 13], shortened(`${title}, ${unit}`, LONGEST_TITLE), { strong: true }),
		across(low, "rule"),
		line(places, "s1", { width: 1.6 }),
		...points.map(({ date, value }, at) =>
			mark(places[at] as Point, "dot", "s1", { size: 2, label: `${date}: ${value} ${unit}`.trim() }),
		),
	];
}

const across = (height: number, tone: "rule" | "soft"): DrawingShape =>
	line(
		[
			[LEFT, height],
			[RIGHT, height],
		],
		tone,
		{ width: 0.8 },
	);

const sideOf = (stance: number): string => `${stance > 0 ? "+" : stance < 0 ? "−" : ""}${Math.abs(stance).toFixed(1)}`;
