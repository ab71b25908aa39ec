import type { Comparison } from "@fissure/core";
import { displayWidth, padTo, wrapText } from "../words/display-width.ts";
import type { RenderOptions } from "../words/options.ts";
import type { Paint } from "../words/paint.ts";
import type { Side } from "../words/sides.ts";
import { issueName, reachOf, voicesOf } from "../words/wording.ts";

/** Narrower than this, a column of verbs cannot be read, and issues are listed one under the other instead. */
const NARROWEST_COLUMN = 20;
const GAP = "  ";

type Row = Comparison["matrix"][number];

const cellLines = (row: Row, index: number, side: Side, options: RenderOptions): readonly string[] => {
	const cell = row.cells[index];
	if (cell === undefined || !cell.mentioned) return ["—"];
	const voices = voicesOf(cell, side, options);
	return [
		reachOf(cell),
		...(voices.length === 0
			? ["mentioned, no position"]
			: voices.map(({ mark, words }) => `${mark}: ${words.join(", ")}`)),
	];
};

/** Columns as wide as their longest line up to an equal share of the line. */
function asTable(comparison: Comparison, sides: readonly Side[], options: RenderOptions, paint: Paint) {
	const names = comparison.matrix.map((row) => issueName(row.issue, comparison, options));
	const first = Math.min(26, Math.max(5, ...names.map(displayWidth)));
	const column = Math.floor((options.width - first) / sides.length) - GAP.length;
	const line = (cells: readonly string[]): string =>
		[padTo(cells[0] ?? "", first), ...cells.slice(1).map((cell) => padTo(cell, column))].join(GAP).trimEnd();
	const stack = (cells: readonly (readonly string[])[]): readonly string[] =>
		Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, at) =>
			line(cells.map((lines) => lines[at] ?? "")),
		);
	const heads = sides.map(({ letter, publisher }) => wrapText(`${letter} ${publisher}`, column));
	return [
		...stack([["Issue"], ...heads]).map((text) => paint(text, "bold")),
		paint("─".repeat(Math.min(options.width, first + sides.length * (column + GAP.length))), "dim"),
		...comparison.matrix.flatMap((row, at) => {
			const cells = sides.map((side, index) =>
				cellLines(row, index, side, options).flatMap((text) => hanging(text, column)),
			);
			return [...stack([wrapText(names[at] ?? "", first), ...cells]), ""];
		}),
	];
}

/** Wrapped with the following lines set in, so that voices can be told apart without colour. */
const hanging = (text: string, width: number): readonly string[] => {
	const lines = wrapText(text, width);
	if (lines.length === 1) return lines;
	const [head = ""] = lines;
	return [head, ...wrapText(text.slice(head.length).trimStart(), width - 2).map((line) => `  ${line}`)];
};

const asList = (comparison: Comparison, sides: readonly Side[], options: RenderOptions, paint: Paint) =>
	comparison.matrix.flatMap((row) => [
		...wrapText(issueName(row.issue, comparison, options), options.width).map((line) => paint(line, "bold")),
		...sides.flatMap((side, index) => {
			const [head = "", ...rest] = cellLines(row, index, side, options);
			return [
				...hanging(`  ${side.letter} ${head}`, options.width),
				...rest.flatMap((line) => wrapText(line, options.width - 4).map((text) => `    ${text}`)),
			];
		}),
		"",
	]);

/** Issue × account: who mentions what, how early, how much, with which verb and in whose name. */
export function textMatrix(
	comparison: Comparison,
	sides: readonly Side[],
	options: RenderOptions,
	paint: Paint,
): readonly string[] {
	if (comparison.matrix.length === 0) return ["No issue of the codebook is touched in any of these texts.", ""];
	const fits = (options.width - 26) / Math.max(1, sides.length) - GAP.length >= NARROWEST_COLUMN;
	return fits ? asTable(comparison, sides, options, paint) : asList(comparison, sides, options, paint);
}
