import type { Cell } from "../render/words/csv-table.ts";
import type { Paint } from "../render/words/paint.ts";

export interface ViewOptions {
	/** ANSI colours; only the text format has them, and they say nothing that the words do not. */
	readonly color: boolean;
	/** Columns of the terminal. */
	readonly width: number;
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
	readonly text: (options: ViewOptions, paint: Paint) => readonly string[];
}
