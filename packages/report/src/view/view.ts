import { type Cell, csvTable } from "../writers/csv-table.ts";
import type { FormatOf } from "../writers/formats.ts";
import { escapeMarkdown, grid } from "../writers/markdown.ts";
import { paintIf, wrapText } from "../writers/terminal.ts";
import { type ViewLine, writeLines } from "./lines.ts";

export interface ViewOptions {
	/** ANSI colours; only the text format has them, and they say nothing that the words do not. */
	readonly color: boolean;
	/** Columns of the terminal. */
	readonly width: number;
	/** Only what fits on a screen; everything unless it is asked for. */
	readonly screen?: boolean;
	/** Begin a CSV with a byte order mark: Excel reads Han and Cyrillic only so. */
	readonly bom: boolean;
}

/** What an action on a case has to show, before it is known in which format. */
export interface CaseView {
	/** A line that says what this is. */
	readonly title: string;
	/** Keys and order are kept from version to version. */
	readonly data: unknown;
	/** One row an item: CSV and Markdown show these. */
	readonly columns: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
	/** What a person must know beside the rows: how much is held, what comes next. */
	readonly notes: readonly string[];
	/** Lines for a terminal, notes left out. */
	readonly text: readonly ViewLine[];
	/** The first of them and how many more there are, where all of them are more than a person looks through. */
	readonly screen?: readonly ViewLine[];
}

/** Any view in any format. */
export function writeView(view: CaseView, format: FormatOf<"view">, options: ViewOptions): string {
	return { text: asText, json: asJson, csv: asCsv, markdown: asMarkdown }[format](view, options);
}

function asText(view: CaseView, options: ViewOptions): string {
	const shown = writeLines(options.screen === true ? (view.screen ?? view.text) : view.text, {
		width: options.width,
		paint: paintIf(options.color),
	});
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
