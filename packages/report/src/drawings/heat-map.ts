import type { Drawing, DrawingShape } from "@fissure/model";
import { box, label } from "./shapes.ts";

export interface HeatCell {
	readonly row: string;
	/** Year or month: columns in the order of their names. */
	readonly column: string;
	readonly count: number;
}

const LEFT = 150;
const WIDTH = 720;
const HEIGHT = 20;
const HEAD = 18;
/** More columns are not told apart; they are named at steps. */
const MOST_NAMES = 12;

/** How strong a colour is: the number on the strongest must still be read, on paper and in the dark. */
const LEAST = 0.15;
const MOST = 0.55;

/** How many there are of each row in each column: the more, the darker; a cell without any is empty. */
export function heatMap(cells: readonly HeatCell[], words: Pick<Drawing, "title" | "caption">): Drawing {
	const rows = [...new Set(cells.map(({ row }) => row))];
	const columns = columnsOf(cells);
	const most = Math.max(1, ...cells.map(({ count }) => count));
	const width = Math.min(46, (WIDTH - LEFT) / Math.max(1, columns.length));
	const step = Math.ceil(columns.length / MOST_NAMES);
	const shapes: DrawingShape[] = columns.flatMap((column, at) =>
		at % step === 0
			? [label([LEFT + (at + 0.5) * width, 11], column, { anchor: "middle", tone: "soft", small: true })]
			: [],
	);
	for (const [at, row] of rows.entries()) {
		const top = HEAD + at * HEIGHT;
		shapes.push(label([LEFT - 8, top + 14], shortened(row), { anchor: "end", small: true }));
		for (const [place, column] of columns.entries()) {
			const count = cells.find((cell) => cell.row === row && cell.column === column)?.count ?? 0;
			shapes.push(box([LEFT + place * width + 0.5, top + 1], [width - 1, HEIGHT - 2], "band", {}));
			if (count === 0) continue;
			shapes.push(
				box([LEFT + place * width + 0.5, top + 1], [width - 1, HEIGHT - 2], "s1", {
					...{
						strength: LEAST + ((MOST - LEAST) * Math.log1p(count)) / Math.log1p(most),
						label: `${row}, ${column}: ${count}`,
					},
				}),
			);
			if (width >= 26)
				shapes.push(label([LEFT + (place + 0.5) * width, top + 14], String(count), { anchor: "middle", small: true }));
		}
	}
	return {
		...words,
		...{ width: WIDTH, height: HEAD + rows.length * HEIGHT + 4, shapes },
		head: ["Row", ...columns],
		rows: rows.map((row) => [
			row,
			...columns.map((column) => String(cells.find((cell) => cell.row === row && cell.column === column)?.count ?? 0)),
		]),
	};
}

/** Years without any text are columns as well. */
function columnsOf(cells: readonly HeatCell[]): readonly string[] {
	const named = [...new Set(cells.map(({ column }) => column))].sort();
	const years = named.map(Number);
	if (named.length === 0 || !years.every(Number.isInteger)) return named;
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}

const shortened = (words: string): string => (words.length > 24 ? `${words.slice(0, 23)}…` : words);
