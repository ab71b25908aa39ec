import type { Drawing, DrawingShape } from "@fissure/model";
import { label, line, mark, shortened } from "./shapes.ts";

/** A thing with a value and the interval around it. */
export interface IntervalRow {
	readonly name: string;
	readonly value: number;
	/** Either may be no finite number: then no interval is known. */
	readonly low: number;
	readonly high: number;
	/** One by which the others are placed. */
	readonly isReference: boolean;
	/** The figures in words. */
	readonly said: string;
	/** Of what it leads to. */
	readonly note: number | null;
}

const WIDTH = 720;
const LEFT = 262;
const RIGHT = WIDTH - 16;
const HEAD = 6;
const HEIGHT = 18;
const LONGEST_NAME = 42;
const MOST_TICKS = 7;
/** So far beyond the outermost values, in their span, intervals are drawn. */
const BEYOND = 0.6;

/** Values with their intervals, one below the other on one scale: a dot, or a diamond where the others are placed by it. */
export function intervalRows(rows: readonly IntervalRow[], words: Pick<Drawing, "title" | "caption">): Drawing {
	const [least, most] = rangeOf(rows);
	const x = (value: number): number =>
		LEFT + ((Math.min(most, Math.max(least, value)) - least) / (most - least)) * (RIGHT - LEFT);
	const bottom = HEAD + rows.length * HEIGHT;
	const isCut = rows.some(({ low, high }) => low < least || high > most);
	const shapes: readonly DrawingShape[] = [
		...ticksBetween(least, most).flatMap((tick): readonly DrawingShape[] => [
			line(
				[
					[x(tick), HEAD],
					[x(tick), bottom],
				],
				"rule",
			),
			label([x(tick), bottom + 13], signedTick(tick), { anchor: "middle", tone: "soft", small: true }),
		]),
		...rows.flatMap(({ name, value, low, high, isReference, said, note }, at): readonly DrawingShape[] => {
			const middle = HEAD + at * HEIGHT + HEIGHT / 2;
			const known = Number.isFinite(low) && Number.isFinite(high);
			return [
				label([LEFT - 8, middle + 4], shortened(name, LONGEST_NAME), { anchor: "end", small: true }),
				...(known
					? [
							line(
								[
									[x(low), middle],
									[x(high), middle],
								],
								"s1",
								{ width: 1.6 },
							),
						]
					: []),
				mark([x(value), middle], isReference ? "diamond" : "dot", isReference ? "lead" : "s1", { label: said, note }),
			];
		}),
	];
	return {
		title: words.title,
		caption: isCut ? `${words.caption} Wider intervals are cut at the edge.` : words.caption,
		...{ width: WIDTH, height: bottom + 18, shapes },
		head: ["Text", "Position", "Low", "High"],
		rows: rows.map(({ name, value, low, high }) => [name, ...[value, low, high].map((one) => one.toFixed(2))]),
	};
}

function rangeOf(rows: readonly IntervalRow[]): readonly [least: number, most: number] {
	const values = rows.map(({ value }) => value);
	const [first, last] = [Math.min(...values), Math.max(...values)];
	const span = Math.max(1e-6, last - first);
	const ends = rows.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
	return [
		Math.max(first - BEYOND * span, Math.min(first - 0.05 * span, ...ends)),
		Math.min(last + BEYOND * span, Math.max(last + 0.05 * span, ...ends)),
	];
}

/** Round numbers between two ends, of steps of 1, 2 or 5. */
function ticksBetween(least: number, most: number): readonly number[] {
	const power = 10 ** Math.floor(Math.log10((most - least) / MOST_TICKS));
	const step = [1, 2, 5, 10].map((one) => one * power).find((one) => (most - least) / one <= MOST_TICKS) ?? power * 10;
	const first = Math.ceil(least / step);
	return Array.from({ length: Math.floor(most / step) - first + 1 }, (_, at) => (first + at) * step);
}

const signedTick = (value: number): string => {
	const shown = String(Math.round(Math.abs(value) * 1e6) / 1e6);
	return shown === "0" ? "0" : `${value > 0 ? "+" : "−"}${shown}`;
};
