import type { Drawing, DrawingShape, DrawingTone } from "@fissure/model";
import { percent } from "../words/figures.ts";
import { box, label, shortened } from "./shapes.ts";

/** How often two chose what: of each answer of one, in its row, how often the other gave which. */
export interface CrossTable {
	/** Names of the two: of the rows and of the columns. */
	readonly sides: readonly [rows: string, columns: string];
	/** Answers of either, in their order from one end to the other. */
	readonly answers: readonly string[];
	/** A row for each answer of the first. */
	readonly counts: readonly (readonly number[])[];
}

const WIDTH = 720;
const LEFT = 150;
const CELL = [118, 46] as const;
const TOP = 56;
const LEAST = 0.1;
const MOST = 0.55;

/** Two who answered the same questions: a cell for each pair of answers, the more the darker, with count and share. */
export function crossTable({ sides, answers, counts }: CrossTable, words: Pick<Drawing, "title" | "caption">): Drawing {
	const all = counts.flat().reduce((sum, count) => sum + count, 0);
	const most = Math.max(1, ...counts.flat());
	const [width, height] = CELL;
	const total = (values: readonly number[]): number => values.reduce((sum, count) => sum + count, 0);
	const columnTotals = answers.map((_, column) => total(counts.map((row) => row[column] ?? 0)));
	const right = LEFT + answers.length * width;
	const shapes: DrawingShape[] = [
		label([LEFT + (answers.length * width) / 2, 14], shortened(sides[1], 56), { anchor: "middle", strong: true }),
		label([LEFT - 10, TOP - 10], shortened(sides[0], 20), { anchor: "end", strong: true }),
		label([right + 12, TOP - 10], "all", { tone: "soft", small: true }),
		...answers.map((answer, column) =>
			label([LEFT + (column + 0.5) * width, TOP - 10], answer, { anchor: "middle", small: true }),
		),
	];
	for (const [row, answer] of answers.entries()) {
		const top = TOP + row * height;
		shapes.push(label([LEFT - 10, top + height / 2 + 4], answer, { anchor: "end", small: true }));
		for (const [column, other] of answers.entries()) {
			const count = counts[row]?.[column] ?? 0;
			const place = [LEFT + column * width + 1, top + 1] as const;
			const size = [width - 2, height - 2] as const;
			shapes.push(box(place, size, "band"));
			if (count > 0)
				shapes.push(
					box(place, size, toneOf(row, column, answers.length), {
						strength: LEAST + ((MOST - LEAST) * count) / most,
						label: `${sides[0]} ${answer}, ${sides[1]} ${other}: ${count} of ${all}`,
					}),
				);
			shapes.push(
				label([LEFT + (column + 0.5) * width, top + height / 2], String(count), {
					anchor: "middle",
					strong: row === column,
				}),
				label([LEFT + (column + 0.5) * width, top + height / 2 + 14], shareOf(count, all), {
					...{ anchor: "middle", small: true },
				}),
			);
		}
		shapes.push(
			label([right + 12, top + height / 2 + 4], String(total(counts[row] ?? [])), { tone: "soft", small: true }),
		);
	}
	const foot = TOP + answers.length * height;
	shapes.push(
		label([LEFT - 10, foot + 16], "all", { anchor: "end", tone: "soft", small: true }),
		...columnTotals.map((count, column) =>
			label([LEFT + (column + 0.5) * width, foot + 16], String(count), { anchor: "middle", tone: "soft", small: true }),
		),
		label([right + 12, foot + 16], String(all), { tone: "soft", small: true }),
	);
	return {
		...words,
		...{ width: WIDTH, height: foot + 24, shapes },
		head: [`${sides[0]} ↓ ${sides[1]} →`, ...answers, "all"],
		rows: [
			...answers.map((answer, row) => [
				...[answer, ...answers.map((_, column) => String(counts[row]?.[column] ?? 0))],
				String(total(counts[row] ?? [])),
			]),
			["all", ...columnTotals.map(String), String(all)],
		],
	};
}

/** The same answer, answers from opposite ends, or one beside the other. */
function toneOf(row: number, column: number, answers: number): DrawingTone {
	const apart = Math.abs(row - column);
	return apart === 0 ? "pro" : apart === answers - 1 ? "contra" : "soft";
}

const shareOf = (count: number, all: number): string => (all === 0 ? "" : percent(count / all, 1));
