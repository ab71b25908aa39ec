import type { AnswerOf } from "../../../api/call.ts";

type Grid = AnswerOf<"GET /api/ledger/grid">;

/** Of the highest bar, in units of the drawing; the line between for and against is at 0. */
export const BAR_HEIGHT = 10;
/** A bar of one position is still seen where the highest has hundreds. */
const LEAST = 1.5;

/** Every year or month from the first to the last of a grid, also those without positions, so that all cells share one axis. */
export function spansOf({ from, to, unit }: Pick<Grid, "from" | "to" | "unit">): readonly string[] {
	if (from === "") return [];
	const [first, last] = [indexOf(from, unit), indexOf(to, unit)];
	return Array.from({ length: last - first + 1 }, (_, at) => nameOf(first + at, unit));
}

const indexOf = (span: string, unit: Grid["unit"]): number =>
	unit === "year" ? Number(span) : 12 * Number(span.slice(0, 4)) + Number(span.slice(5, 7)) - 1;
const nameOf = (index: number, unit: Grid["unit"]): string =>
	unit === "year"
		? String(index).padStart(4, "0")
		: `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;

interface PlacedBar {
	/** Place of its year or month. */
	readonly x: number;
	readonly y: number;
	readonly height: number;
	readonly side: "for" | "against";
}

/** Upwards what is for, downwards what is against; by the root of their number, so that few are seen beside many. */
export function barsOf(
	{ bars }: Pick<Grid["cells"][number], "bars">,
	spans: readonly string[],
	most: number,
): readonly PlacedBar[] {
	const heightOf = (count: number): number => Math.max(LEAST, BAR_HEIGHT * Math.sqrt(count / most));
	return bars.flatMap((bar) => {
		const x = spans.indexOf(bar.at);
		if (x < 0) return [];
		const up = heightOf(bar.for);
		return [
			...(bar.for > 0 ? [{ x, y: -up, height: up, side: "for" as const }] : []),
			...(bar.against > 0 ? [{ x, y: 0, height: heightOf(bar.against), side: "against" as const }] : []),
		];
	});
}
