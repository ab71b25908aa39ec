import type { Drawing, DrawingShape } from "@fissure/model";
import { label, line, mark, shortened } from "./shapes.ts";
import { type Measured, rangeOf, signedTick, ticksBetween } from "./value-axis.ts";

/** A thing with a value and the interval around it; its name is short: the code of a state. */
export interface PlacedName extends Measured {
	readonly name: string;
	/** One that a person has chosen. */
	readonly isChosen: boolean;
	/** Name and figures in words. */
	readonly said: string;
	/** Of what it leads to. */
	readonly note: number | null;
}

export interface PlacedWords extends Pick<Drawing, "title" | "caption"> {
	/** Of the table: the name of what is placed, and of the scale. */
	readonly head: readonly [thing: string, measure: string];
}

const WIDTH = 720;
const GAP = 22;
const NAME = 36;
const LONGEST_NAME = 6;
const HEAD = 18;
const HEIGHT = 13;
/** As many lines as still fit on a page of paper beside its heading. */
const MOST_LINES = 66;
const MOST_COLUMNS = 4;

/**
 * Many values with their intervals, sorted, in columns on one scale: the whole of an assembly on one page.
 *
 * Each has a line of its own, so that no name is ever over another. Chosen ones have a diamond and a strong name.
 */
export function intervalColumns(given: readonly PlacedName[], words: PlacedWords): Drawing {
	const placed = given.toSorted((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
	const columns = Math.min(MOST_COLUMNS, Math.max(1, Math.ceil(placed.length / MOST_LINES)));
	const lines = Math.ceil(placed.length / columns);
	const width = (WIDTH - GAP * (columns - 1)) / columns;
	const [least, most] = rangeOf(placed);
	const bottom = HEAD + lines * HEIGHT;
	const shapes = Array.from({ length: columns }, (_, column): readonly DrawingShape[] => {
		const left = column * (width + GAP);
		const [from, to] = [left + NAME, left + width - 6];
		const x = (value: number): number =>
			from + ((Math.min(most, Math.max(least, value)) - least) / (most - least)) * (to - from);
		return [
			...ticksBetween(least, most, columns > 2 ? 3 : 5).flatMap((tick) => [
				line(
					[
						[x(tick), HEAD],
						[x(tick), bottom],
					],
					"rule",
				),
				label([x(tick), HEAD - 6], signedTick(tick), { anchor: "middle", tone: "soft", small: true }),
			]),
			...placed.slice(column * lines, (column + 1) * lines).flatMap((one, at) => rowOf(one, at, { left, x })),
		];
	}).flat();
	const isCut = placed.some(({ low, high }) => low < least || high > most);
	const shown = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : "");
	return {
		title: words.title,
		caption: isCut ? `${words.caption} Wider intervals are cut at the edge.` : words.caption,
		...{ width: WIDTH, height: bottom + 6, shapes },
		head: [...words.head, "Low", "High"],
		rows: placed.map(({ name, value, low, high }) => [name, shown(value), shown(low), shown(high)]),
	};
}

function rowOf(
	{ name, value, low, high, isChosen, said, note }: PlacedName,
	at: number,
	{ left, x }: { readonly left: number; readonly x: (value: number) => number },
): readonly DrawingShape[] {
	const middle = HEAD + at * HEIGHT + HEIGHT / 2;
	const tone = isChosen ? "lead" : "s1";
	return [
		label([left + NAME - 8, middle + 4], shortened(name, LONGEST_NAME), {
			anchor: "end",
			small: true,
			strong: isChosen,
		}),
		...(Number.isFinite(low) && Number.isFinite(high)
			? [
					line(
						[
							[x(low), middle],
							[x(high), middle],
						],
						tone,
						{ width: 1.4 },
					),
				]
			: []),
		mark([x(value), middle], isChosen ? "diamond" : "dot", tone, { size: 2.8, label: said, note }),
	];
}
