import type { Drawing, DrawingShape, DrawingTone } from "@fissure/model";
import { area, label, line, mark, type Point } from "./shapes.ts";
import { timeAxis, timeTicks } from "./time-axis.ts";

/** Where two sides are in one period: means of the stances of texts, −3 … +3. */
export interface RibbonPeriod {
	/** A day in its middle. */
	readonly date: string;
	/** Null where a side has too few texts. */
	readonly sides: readonly [RibbonValue | null, RibbonValue | null];
}

interface RibbonValue {
	readonly mean: number;
	readonly texts: number;
	/** Of the sentence that it leads to. */
	readonly note: number | null;
}

export interface Ribbon {
	readonly title: string;
	/** Behind the title: whether the distance grew or closed. */
	readonly trend: string;
	readonly periods: readonly RibbonPeriod[];
}

const WIDTH = 720;
const LEFT = 12;
const RIGHT = WIDTH - 40;
const HEIGHT = 104;
const HEAD = 22;
const REACH = 34;
const TONES: readonly [DrawingTone, DrawingTone] = ["s1", "s2"];
const FORMS = ["dot", "square"] as const;

/** The distance between two sides on each issue, period by period: two lines, and what lies between them. */
export function ribbons(
	rows: readonly Ribbon[],
	sides: readonly [string, string],
	words: Pick<Drawing, "title" | "caption">,
): Drawing {
	const dates = rows.flatMap(({ periods }) => periods.map(({ date }) => date));
	const axis = timeAxis(dates.length === 0 ? ["2000"] : dates, [LEFT, RIGHT]);
	const legend = 20;
	const bottom = legend + rows.length * HEIGHT;
	const shapes: DrawingShape[] = [
		...timeTicks(axis, [legend, bottom]),
		...sides.flatMap((side, at) => [
			mark([LEFT + 6 + at * 240, 8], FORMS[at] ?? "dot", TONES[at] ?? "s1"),
			label([LEFT + 16 + at * 240, 12], side, { small: true }),
		]),
	];
	for (const [at, { title, trend, periods }] of rows.entries()) {
		const middle = legend + at * HEIGHT + HEAD + REACH;
		const y = (mean: number): number => middle - (mean / 3) * REACH;
		shapes.push(
			label([LEFT, legend + at * HEIGHT + 13], title, { strong: true }),
			label([RIGHT, legend + at * HEIGHT + 13], trend, { anchor: "end", tone: "soft", small: true }),
			line(
				[
					[LEFT, middle],
					[RIGHT, middle],
				],
				"soft",
				{ width: 0.8 },
			),
			...([3, 0, -3] as const).map((step) =>
				label([RIGHT + 4, y(step) + 4], step === 0 ? "0" : step > 0 ? `+${step}` : `−${-step}`, {
					tone: "soft",
					small: true,
				}),
			),
		);
		const places = (side: 0 | 1): readonly (Point | null)[] =>
			periods.map(({ date, sides: values }) => {
				const value = values[side];
				return value === null ? null : [axis.x(date), y(value.mean)];
			});
		const [first, second] = [places(0), places(1)];
		for (const [from, to] of runsOfBoth(first, second))
			shapes.push(
				area(
					[...first.slice(from, to), ...second.slice(from, to).toReversed()].filter((place) => place !== null),
					"band",
					{},
				),
			);
		for (const side of [0, 1] as const) {
			const tone = TONES[side];
			for (const run of runs(side === 0 ? first : second))
				shapes.push(line(run, tone, { width: 1.6, dashed: side === 1 }));
			for (const { date, sides: values } of periods) {
				const value = values[side];
				if (value === null) continue;
				shapes.push(
					mark([axis.x(date), y(value.mean)], FORMS[side], tone, {
						label: `${sides[side]}, ${date.slice(0, 4)}, ${title}: ${value.mean.toFixed(1)} (${value.texts} texts)`,
						note: value.note,
						size: 3.4,
					}),
				);
			}
		}
	}
	return {
		...words,
		...{ width: WIDTH, height: bottom + 20, shapes },
		head: ["Issue", "Period", ...sides],
		rows: rows.flatMap(({ title, periods }) =>
			periods.map(({ date, sides: values }) => [
				...[title, date],
				...values.map((value) => (value === null ? "too few" : `${value.mean.toFixed(2)} (${value.texts})`)),
			]),
		),
	};
}

/** Neighbouring periods in which a side has a value: nothing is drawn across a gap. */
function runs(places: readonly (Point | null)[]): readonly (readonly Point[])[] {
	const found: Point[][] = [[]];
	for (const place of places)
		if (place === null) found.push([]);
		else found.at(-1)?.push(place);
	return found.filter(({ length }) => length > 1);
}

function runsOfBoth(
	first: readonly (Point | null)[],
	second: readonly (Point | null)[],
): readonly (readonly [number, number])[] {
	const found: [number, number][] = [];
	for (let at = 0; at < first.length; at++) {
		if (first[at] === null || second[at] === null) continue;
		const last = found.at(-1);
		if (last !== undefined && last[1] === at) last[1] = at + 1;
		else found.push([at, at + 1]);
	}
	return found.filter(([from, to]) => to - from > 1);
}
