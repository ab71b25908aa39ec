import type { Drawing, DrawingShape } from "@fissure/model";
import { signed } from "../words/wording.ts";
import { box, dots, label, line, type Point, stanceMark } from "./shapes.ts";
import { timeAxis, timeTicks } from "./time-axis.ts";

/** One mark of a row: a text, or the texts of a period. */
export interface StancePoint {
	/** ISO day, month or year; of a period its middle. */
	readonly date: string;
	/** The same in words: "2024-02-01", "2019", "2015–2019". */
	readonly name: string;
	/** −3 … +3, the mean; null where none could be read. */
	readonly stance: number | null;
	/** Venue of a text, or what kind of text it is; null for a period. */
	readonly venue: string | null;
	/** How many, from which stance to which, and how many the holder states together with others. */
	readonly texts: number;
	readonly range: readonly [low: number, high: number] | null;
	readonly joint: number;
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
	/** Single texts behind the marks, where a mark is of several. */
	readonly behind: readonly { readonly date: string; readonly stance: number | null }[];
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
 * Small multiples: one row an issue or a holder, one mark a text or a period, up for and down against, on one axis of time; a shaded band where
 * a shift lies.
 */
export function stanceRows(rows: readonly StanceRow[], words: Pick<Drawing, "title" | "caption">): Drawing {
	const dates = rows.flatMap(({ points, behind }) => [...points, ...behind].map(({ date }) => date));
	const axis = timeAxis(dates.length === 0 ? ["2000"] : dates, [LEFT, RIGHT]);
	const height = rows.length * HEIGHT + 22;
	const shapes: DrawingShape[] = [...timeTicks(axis, [0, rows.length * HEIGHT])];
	for (const [at, { title, points, behind, shifts }] of rows.entries()) {
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
		if (behind.length > 0)
			shapes.push(
				dots(
					behind.flatMap(({ date, stance }) => (stance === null ? [] : [[axis.x(date), y(stance)]])),
					"soft",
				),
			);
		for (const point of points) {
			const place: Point = [axis.x(point.date), y(point.stance)];
			if (point.texts === 1 && point.joint === 1)
				shapes.push(line([[place[0], middle], place], "soft", { width: 0.8 }));
			shapes.push(stanceMark(place, point.stance, { label: pointWords(point), note: point.note }));
		}
	}
	return {
		...words,
		...{ width: WIDTH, height, shapes },
		head: ["Issue", "Date", "Venue", "Texts", "Stance", "From … to", "Joint"],
		rows: rows.flatMap(({ title, points }) =>
			points.map(({ name, venue, texts, stance, range, joint }) => [
				...[title, name, venue ?? "", String(texts), stance === null ? "not read" : stanceWords(stance)],
				...[
					range === null ? "" : `${stanceWords(range[0])} … ${stanceWords(range[1])}`,
					joint === 0 ? "" : String(joint),
				],
			]),
		),
	};
}

/** "2024-02-01, Harbour forum: +2.5"; "2019: mean +1.8 of 45 texts, from −2 to +3, 3 of them joint" */
function pointWords({ name, venue, texts, stance, range, joint }: StancePoint): string {
	const said = stance === null ? "stance not read" : stanceWords(stance);
	if (venue !== null) return `${name}, ${venue}${joint > 0 ? ", joint text" : ""}: ${said}`;
	const from = range === null ? "" : `, from ${stanceWords(range[0])} to ${stanceWords(range[1])}`;
	return `${name}: ${stance === null ? said : `mean ${said}`} of ${texts} text${texts === 1 ? "" : "s"}${from}${joint === 0 ? "" : `, ${joint} of them joint`}`;
}

const stanceWords = (stance: number): string =>
	Number.isInteger(stance) || Math.abs(stance) < 0.05
		? signed(Math.round(stance))
		: stance > 0
			? `+${stance.toFixed(1)}`
			: `−${Math.abs(stance).toFixed(1)}`;
