import type { Block, Inline } from "@fissure/model";
import type { ViewLine } from "../view/lines.ts";

/** A page of blocks as lines for a terminal: headings, tables, and sentences behind a bar. */
export const linesOfPage = (blocks: readonly Block[]): readonly ViewLine[] => blocks.flatMap(linesOf);

function linesOf(block: Block): readonly ViewLine[] {
	switch (block.kind) {
		case "heading":
			return [...(block.level === 1 ? [] : [""]), { text: textOf(block.inlines), tone: "strong" }];
		case "paragraph":
			return [textOf(block.inlines)];
		case "quote":
			return block.blocks
				.flatMap((one) => (one.kind === "paragraph" ? [textOf(one.inlines)] : []))
				.map((text) => ({ text, indent: 4, sign: "│ " }));
		case "table":
			return [
				{
					table: [block.head, ...block.rows].map((row, at) => ({
						cells: row.map(textOf),
						...(at === 0 ? STRONG : {}),
					})),
				},
			];
		case "drawing": {
			const { head, rows, caption } = block.drawing;
			const shown = rows.slice(0, MOST_ROWS);
			return [
				{ table: [head, ...shown].map((cells, at) => ({ cells, ...(at === 0 ? STRONG : {}) })) },
				...(rows.length > MOST_ROWS ? [`and ${rows.length - MOST_ROWS} more rows; files have all of them`] : []),
				{ text: caption, tone: "faint" },
			];
		}
		default:
			return [];
	}
}

/** Rows of a drawing that a terminal shows. */
const MOST_ROWS = 20;

const STRONG = { tone: "strong" } as const;

const textOf = (inlines: readonly Inline[]): string =>
	inlines.map((inline) => (inline.kind === "text" ? inline.text : " ")).join("");
