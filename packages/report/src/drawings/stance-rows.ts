import type { Drawing, DrawingShape } from "@fissure/model";
import { signed } from "../words/wording.ts";
import { box, label, line, type Point, stanceMark } from "./shapes.ts";
import { timeAxis, timeTicks } from "./time-axis.ts";

/** One text of a row: where a holder stands in it. */
export interface StancePoint {
	/** ISO day, month or year. */
	readonly date: string;
	/** −3 … +3, the mean of its positions; null where none could be read. */
	readonly stance: number | null;
	/** Venue, or what kind of text it is. */
	readonly venue: string;
	/** A text that the holder states together with others. */
	readonly isJoint: boolean;
	/** Of the sentence that it leads to. */
	readonly note: number | null;
}

/** A change of a row: the level before and after, and between which days it lies. */
export interface StanceShift {
	readonly date: string;
	readonly low: string;
	readonly high: string;
	readonly p: number;
}

export interface StanceRow {
	readonly title: string;
	readonly points: readonly StancePoint[];
	readonly shifts: readonly StanceShift[];
}

const WIDTH = 720;
const LEFT = 12;
const RIGHT = WIDTH - 40;
const HEIGHT = 92;
const HEAD = 20;
/** From the middle line to +3. */
const REACH = 30;

/**
 * Small multiples: one row an issue or a holder, one mark a text, up for and down against, on one axis of time; a shaded band where
 * a shift lies.
 */
export function stanceRows(rows: readonly StanceRow[], words: Pick<Drawing, "title" | "caption">): Drawing {
	const dates = rows.flatMap(({ points }) => points.map(({ date }) => date));
	const axis = timeAxis(dates.length === 0 ? ["2000"] : dates, [LEFT, RIGHT]);
	const height = rows.length * HEIGHT + 22;
	const shapes: DrawingShape[] = [...timeTicks(axis, [0, rows.length * HEIGHT])];
	for (const [at, { title, points, shifts }] of rows.entries()) {
		const top = at * HEIGHT;
		const middle = top + HEAD + REACH + 6;
		const y = (stance: number | null): number => middle - ((stance ?? 0) / 3) * REACH;
		for (const { low, high } of shifts) {
			const from = axis.x(low);
			shapes.push(box([from, top + HEAD], [Math.max(3, axis.x(high) - from), 2 * REACH + 12], "band"));
		}
		shapes.push(
			label([LEFT, top + 13], title, { strong: true }),
			label([RIGHT + 4, y(3) + 4], "+3", { tone: "soft", small: true }),
			label([RIGHT + 4, y(0) + 4], "0", { tone: "soft", small: true }),
			label([RIGHT + 4, y(-3) + 4], "−3", { tone: "soft", small: true }),
			line(
				[
					[LEFT, middle],
					[RIGHT, middle],
				],
				"soft",
				{ width: 0.8 },
			),
		);
		for (const { date, p } of shifts)
			shapes.push(
				line(
					[
						[axis.x(date), top + HEAD],
						[axis.x(date), top + HEAD + 2 * REACH + 12],
					],
					"lead",
					{
						...{
							width: 1.4,
							dashed: true,
							label: `Shift about ${date}, p ${p < 0.001 ? "below .001" : `= ${p.toFixed(3)}`}`,
						},
					},
				),
			);
		for (const point of points) {
			const place: Point = [axis.x(point.date), y(point.stance)];
			if (point.isJoint) shapes.push(line([[place[0], middle], place], "soft", { width: 0.8 }));
			shapes.push(
				stanceMark(place, point.stance, {
					label: `${point.date}, ${point.venue}${point.isJoint ? ", joint text" : ""}: ${point.stance === null ? "stance not read" : stanceWords(point.stance)}`,
					note: point.note,
				}),
			);
		}
	}
	return {
		...words,
		...{ width: WIDTH, height, shapes },
		head: ["Row", "Date", "Venue", "Stance", "Joint"],
		rows: rows.flatMap(({ title, points }) =>
			points.map(({ date, venue, stance, isJoint }) => [
				...[title, date, venue, stance === null ? "not read" : stanceWords(stance), isJoint ? "joint" : ""],
			]),
		),
	};
}

const stanceWords = (stance: number): string =>
	Number.isInteger(stance) ? signed(stance) : stance > 0 ? `+${stance.toFixed(1)}` : `−${Math.abs(stance).toFixed(1)}`;
