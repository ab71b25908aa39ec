import { escapeMarkdown, grid } from "../render/markdown.ts";
import { csvTable } from "../render/words/csv-table.ts";
import { wrapText } from "../render/words/display-width.ts";
import { paintIf } from "../render/words/paint.ts";
import type { CaseView, ViewOptions } from "./case-view.ts";

export const VIEW_FORMATS = ["text", "json", "csv", "markdown"] as const;
export type ViewFormat = (typeof VIEW_FORMATS)[number];

/** Any view in any format. */
export function renderView(view: CaseView, format: ViewFormat, options: ViewOptions): string {
	return { text: asText, json: asJson, csv: asCsv, markdown: asMarkdown }[format](view, options);
}

function asText(view: CaseView, options: ViewOptions): string {
	const shown = view.text(options, paintIf(options.color));
	const lines = shown.slice(0, shown.findLastIndex((line) => line !== "") + 1);
	const notes = view.notes.flatMap((note) => wrapText(note, options.width));
	return `${[...lines, ...(lines.length > 0 && notes.length > 0 ? [""] : []), ...notes].join("\n")}\n`;
}

const asJson = ({ data }: CaseView): string => `${JSON.stringify(data, null, 2)}\n`;

const asCsv = ({ columns, rows }: CaseView, { bom }: ViewOptions): string =>
	`${bom ? "\uFEFF" : ""}${csvTable([columns, ...rows])}`;

function asMarkdown({ title, columns, rows, notes }: CaseView): string {
	const cells = rows.map((row) => row.map((cell) => (cell === null ? "" : escapeMarkdown(String(cell)))));
	return `${[
		`# ${escapeMarkdown(title)}`,
		"",
		...(rows.length === 0 ? [] : grid(columns.map(escapeMarkdown), cells)),
		...notes.flatMap((note) => [escapeMarkdown(note), ""]),
	]
		.join("\n")
		.trimEnd()}\n`;
}
