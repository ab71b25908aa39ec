import type { Drawing, DrawingShape } from "@fissure/model";
import { label, line, mark, shortened } from "./shapes.ts";
import { rangeOf, signedTick, ticksBetween } from "./value-axis.ts";

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
