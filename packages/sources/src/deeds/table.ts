import { failed, type Outcome } from "@fissure/core";
import { tableRows } from "../formats/table-rows.ts";

/** A row of a table, by the line of the file on which it ends. */
export interface LinedRow {
	readonly line: number;
	readonly cells: readonly string[];
}

const DELIMITERS = [",", ";", "\t", "|"];
/** The longest entries, with all names of a person, have a hundred thousand characters. */
const LONGEST_ROW = 8 * 1024 * 1024;

/**
 * The rows of a decoded table, cells trimmed; blank lines are left out.
 *
 * - problems: `deeds-unreadable`, with the line from which no row can be told from the next
 */
export async function rowsOf(
	text: string,
	place: string,
): Promise<Outcome<{ readonly rows: readonly LinedRow[]; readonly delimiter: string }>> {
	const delimiter = delimiterOf(text);
	const rows: LinedRow[] = [];
	// The rows are cut as bytes: what is decoded is encoded once more, whatever encoding it was in.
	for await (const row of tableRows(once(Buffer.from(text)), delimiter, LONGEST_ROW)) {
		if ("stop" in row) {
			const got = row.stop === "row-too-long" ? "a row of more than 8 MB" : "quotation marks that are never closed";
			return failed(
				"deeds-unreadable",
				`Expected a table, got ${got}; repair it from there on`,
				`${place}, line ${row.line}`,
			);
		}
		rows.push({ line: row.line, cells: row.cells.map((cell) => decoded(cell).trim()) });
	}
	return { ok: true, value: { rows, delimiter } };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}

const decoded = (cell: string): string =>
	/^[\0-\x7f]*$/.test(cell) ? cell : Buffer.from(cell, "latin1").toString("utf8");

/** The sign that cuts the first lines into most cells; the very first may be a date or a title alone. */
function delimiterOf(text: string): string {
	const lines = text.slice(0, 64 * 1024).split(/\r?\n|\r/u, 6);
	const bare = lines.map((line) => line.replace(/"[^"]*"/gu, ""));
	const most = (sign: string): number => Math.max(...bare.map((line) => line.split(sign).length));
	return DELIMITERS.reduce((best, sign) => (most(sign) > most(best) ? sign : best));
}

/** A name of a column as it is compared: small letters and digits alone. */
export const plainName = (name: string): string =>
	name
		.slice(0, 80)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "");

/** Cells of a row by the names of their columns. */
export type Cells = (...names: readonly string[]) => string;

/** Reads rows by name: the first of the given names, compared as `plainName`, that the head has and the row fills. */
export function byName(head: readonly string[]): (row: LinedRow) => Cells {
	const at = new Map<string, number>();
	for (const [index, name] of head.entries()) if (!at.has(plainName(name))) at.set(plainName(name), index);
	return ({ cells }) =>
		(...names) => {
			for (const name of names) {
				const cell = cells[at.get(plainName(name)) ?? -1];
				if (cell !== undefined && cell !== "") return cell;
			}
			return "";
		};
}
