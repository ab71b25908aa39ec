import type { Drawing, DrawingShape, DrawingTone } from "@fissure/model";
import { area, box, label, line, type MarkForm, mark, type Point, shortened } from "./shapes.ts";
import { timeAxis, timeTicks } from "./time-axis.ts";
import { plainTick, rangeOf, ticksBetween } from "./value-axis.ts";

/** A measure of one period. */
export interface LinePoint {
	/** A day in the middle of the period; ISO day, month or year. */
	readonly date: string;
	/** The period in words: `2014`, `session 73`. */
	readonly name: string;
	/** Null where there is too little to say. */
	readonly value: number | null;
	/** Null where no interval is known. */
	readonly low: number | null;
	readonly high: number | null;
	/** Of how many; null where nobody counts. */
	readonly n: number | null;
	/** Of what it leads to. */
	readonly note: number | null;
}

export interface ValueLine {
	readonly name: string;
	/** Oldest first. */
	readonly points: readonly LinePoint[];
}

export interface ValueLineWords extends Pick<Drawing, "title" | "caption"> {
	/** What is measured, at the axis and in the table: `Agreement`. */
	readonly measure: string;
	/** What `n` counts: `roll calls`. */
	readonly counted: string;
	/** How a value is written in words and in the table. */
	readonly figure: (value: number) => string;
	/** Ends of the axis, where the measure has its own; else those of the values. */
	readonly range?: readonly [least: number, most: number];
}

const WIDTH = 720;
const LEFT = 46;
const RIGHT = WIDTH - 132;
const HEAD = 22;
const TALL = 250;
/** Below the lines: of how many each point is. */
const COUNTS = 34;
const COUNTS_GAP = 30;
const NAME_LINE = 13;
const LONGEST_NAME = 20;
const BAND = 0.14;
/** Bands of more lines would hide each other. */
const MOST_BANDS = 4;
/** Points of a line that are all marked; of more, only those at the ends of an unbroken run. */
const MOST_MARKED = 40;

const TONES = ["s1", "s2", "s3", "s4", "s5", "s6"] as const satisfies readonly DrawingTone[];
const FORMS = ["dot", "square", "diamond", "cross"] as const satisfies readonly MarkForm[];
const toneOf = (at: number): DrawingTone => TONES[at % TONES.length] as DrawingTone;
const formOf = (at: number): MarkForm => FORMS[at % FORMS.length] as MarkForm;

/** Lines that still have a tone and a form of their own; more should be several drawings. */
export const MOST_LINES = 12;

/**
 * A measure over time, one line for each thing, with its interval as a band; below, of how many each point is.
 *
 * Nothing is drawn across a period without a value. Each line differs from the next in tone, in the form of its marks and
 * in its name at the end.
 */
export function valueLines(given: readonly ValueLine[], words: ValueLineWords): Drawing {
	const lines = given.slice(0, MOST_LINES);
	const points = lines.flatMap((one) => one.points);
	const measured = points.flatMap(({ value, low, high }) =>
		value === null ? [] : [{ value, low: low ?? Number.NaN, high: high ?? Number.NaN }],
	);
	const [least, most] = words.range ?? rangeOf(measured);
	const bottom = HEAD + TALL;
	const y = (value: number): number =>
		bottom - ((Math.min(most, Math.max(least, value)) - least) / Math.max(1e-9, most - least)) * TALL;
	const isCounted = points.some(({ n }) => n !== null);
	const foot = isCounted ? bottom + COUNTS_GAP + COUNTS : bottom;
	const axis = timeAxis(points.length === 0 ? ["2000"] : points.map(({ date }) => date), [LEFT, RIGHT]);
	const places = lines.map((one) =>
		one.points.map((point): Point | null => (point.value === null ? null : [axis.x(point.date), y(point.value)])),
	);
	const shapes: DrawingShape[] = [
		...timeTicks(axis, [HEAD, foot]),
		label([LEFT, 11], words.measure, { tone: "soft", small: true }),
		...ticksBetween(least, most).flatMap((tick) => [
			line(
				[
					[LEFT, y(tick)],
					[RIGHT, y(tick)],
				],
				tick === 0 && least < 0 ? "soft" : "rule",
			),
			label([LEFT - 6, y(tick) + 4], plainTick(tick), { anchor: "end", tone: "soft", small: true }),
		]),
		...(lines.length > MOST_BANDS ? [] : lines.flatMap((one, at) => bandOf(one.points, toneOf(at), { x: axis.x, y }))),
		...lines.flatMap((one, at) => lineOf(one, at, { places: places[at] ?? [], words })),
		...namesOf(lines, places),
		...(isCounted ? countsOf(lines, { x: axis.x, top: bottom + COUNTS_GAP, counted: words.counted }) : []),
	];
	const isBanded = measured.some(({ low }) => Number.isFinite(low));
	const shown = (value: number | null): string => (value === null ? "" : words.figure(value));
	return {
		title: words.title,
		caption:
			isBanded && lines.length > MOST_BANDS
				? `${words.caption} Intervals of more than ${MOST_BANDS} lines are in the table alone.`
				: words.caption,
		...{ width: WIDTH, height: foot + 20, shapes },
		head: ["Line", "Period", words.measure, ...(isBanded ? ["Low", "High"] : []), ...(isCounted ? ["n"] : [])],
		rows: lines.flatMap(({ name, points: own }) =>
			own.map((point) => [
				...[name, point.name, point.value === null ? "too few" : shown(point.value)],
				...(isBanded ? [shown(point.low), shown(point.high)] : []),
				...(isCounted ? [point.n === null ? "" : String(point.n)] : []),
			]),
		),
	};
}

interface Placing {
	readonly x: (date: string) => number;
	readonly y: (value: number) => number;
}

/** Between the ends of the intervals, in each unbroken run of them. */
const bandOf = (points: readonly LinePoint[], tone: DrawingTone, { x, y }: Placing): readonly DrawingShape[] =>
	runsOf(points, ({ value, low, high }) => value !== null && low !== null && high !== null)
		.filter(({ length }) => length > 1)
		.map((run) =>
			area(
				[
					...run.map(({ date, high }): Point => [x(date), y(high as number)]),
					...run.toReversed().map(({ date, low }): Point => [x(date), y(low as number)]),
				],
				tone,
				{ strength: BAND },
			),
		);

function lineOf(
	{ name, points }: ValueLine,
	at: number,
	{ places, words }: { readonly places: readonly (Point | null)[]; readonly words: ValueLineWords },
): readonly DrawingShape[] {
	const tone = toneOf(at);
	const runs = runsOf(
		places.map((place, index) => ({ place, index })),
		({ place }) => place !== null,
	);
	const marked = new Set(
		points.length <= MOST_MARKED
			? points.keys()
			: [
					...runs.flatMap((run) => [run[0]?.index ?? 0, run.at(-1)?.index ?? 0]),
					...points.flatMap(({ note }, index) => (note === null ? [] : [index])),
				],
	);
	return [
		...runs
			.filter(({ length }) => length > 1)
			.map((run) =>
				line(
					run.map(({ place }) => place as Point),
					tone,
					{ width: 1.6, dashed: at >= TONES.length },
				),
			),
		...points.flatMap((point, index) => {
			const place = places[index];
			if (place === null || place === undefined) return [];
			const said = { label: `${name}, ${pointWords(point, words)}`, note: point.note };
			// What has no mark of its own is still read when one points at it.
			return marked.has(index)
				? [mark(place, formOf(at), tone, { size: 3, ...said })]
				: [box([place[0] - 1.2, place[1] - 1.2], [2.4, 2.4], tone, said)];
		}),
	];
}

/** `2014: 0.71 (0.66 to 0.76) of 82 roll calls` */
function pointWords({ name, value, low, high, n }: LinePoint, { figure, counted }: ValueLineWords): string {
	const interval = low === null || high === null ? "" : ` (${figure(low)} to ${figure(high)})`;
	return `${name}: ${value === null ? "too few" : figure(value)}${interval}${n === null ? "" : ` of ${n} ${counted}`}`;
}

/** Names at the ends of lines, moved apart so that none is over another, each led to by a thin line. */
function namesOf(lines: readonly ValueLine[], places: readonly (readonly (Point | null)[])[]): readonly DrawingShape[] {
	const ends = lines
		.flatMap(({ name }, at) => {
			const end = places[at]?.findLast((place) => place !== null);
			return end === null || end === undefined ? [] : [{ name, at, end }];
		})
		.toSorted((one, other) => one.end[1] - other.end[1] || one.at - other.at);
	const heights = spread(
		ends.map(({ end }) => end[1]),
		[HEAD + 4, HEAD + TALL],
	);
	return ends.flatMap(({ name, at, end }, index) => {
		const height = heights[index] ?? end[1];
		return [
			line(
				[
					[end[0] + 5, end[1]],
					[RIGHT + 6, height],
					[RIGHT + 10, height],
				],
				toneOf(at),
				{ width: 0.8 },
			),
			mark([RIGHT + 15, height], formOf(at), toneOf(at), { size: 3 }),
			label([RIGHT + 22, height + 4], shortened(name, LONGEST_NAME), { small: true }),
		];
	});
}

/** Heights in their order, at least a line of letters apart, within two edges where there is room. */
function spread(wanted: readonly number[], [top, bottom]: readonly [number, number]): readonly number[] {
	const down: number[] = [];
	for (const height of wanted) down.push(Math.max(height, (down.at(-1) ?? top - NAME_LINE) + NAME_LINE));
	const up: number[] = [];
	for (const height of down.toReversed()) up.push(Math.min(height, (up.at(-1) ?? bottom + NAME_LINE) - NAME_LINE));
	return up.toReversed();
}

/** Of how many each point is: a line for each, from 0. */
function countsOf(
	lines: readonly ValueLine[],
	{ x, top, counted }: { readonly x: Placing["x"]; readonly top: number; readonly counted: string },
): readonly DrawingShape[] {
	const most = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ n }) => n ?? 0)));
	const y = (n: number): number => top + COUNTS - (n / most) * COUNTS;
	return [
		label([LEFT, top - 5], `n: ${counted}`, { tone: "soft", small: true }),
		label([LEFT - 6, y(most) + 4], String(most), { anchor: "end", tone: "soft", small: true }),
		label([LEFT - 6, y(0) + 4], "0", { anchor: "end", tone: "soft", small: true }),
		line(
			[
				[LEFT, y(0)],
				[RIGHT, y(0)],
			],
			"soft",
			{ width: 0.8 },
		),
		...lines.flatMap(({ points }, at) =>
			runsOf(points, ({ n }) => n !== null)
				.filter(({ length }) => length > 1)
				.map((run) =>
					line(
						run.map(({ date, n }): Point => [x(date), y(n ?? 0)]),
						toneOf(at),
						{ width: 1, dashed: at >= TONES.length },
					),
				),
		),
	];
}

/** Neighbours that all fit. */
function runsOf<One>(all: readonly One[], fits: (one: One) => boolean): readonly (readonly One[])[] {
	const found: One[][] = [[]];
	for (const one of all)
		if (fits(one)) found.at(-1)?.push(one);
		else found.push([]);
	return found.filter(({ length }) => length > 0);
}
