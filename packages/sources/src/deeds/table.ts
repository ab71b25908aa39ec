import { oneChunk } from "../bytes/binary.ts";
import { scanRows } from "../formats/scan-rows.ts";
import type { Complaints } from "./reading.ts";

/** A row of a table, by the line of the file on which it begins. */
export interface LinedRow {
	readonly line: number;
	readonly cells: readonly string[];
}

export interface Table {
	readonly name: string;
	readonly rows: readonly LinedRow[];
	readonly delimiter: string;
}

const DELIMITERS = [",", ";", "\t", "|"];

/**
 * The rows of a decoded table, cells trimmed; blank lines are left out.
 *
 * - problems: `deed-row`, for a row that never ends or is longer than any; it costs no other row
 */
export async function tableOf(text: string, name: string, { refuse }: Complaints): Promise<Table> {
	const delimiter = delimiterOf(text);
	const rows: LinedRow[] = [];
	// The rows are cut as bytes: what is decoded is encoded once more, whatever encoding it was in.
	await scanRows(
		oneChunk(Buffer.from(text)),
		{ delimiter, charset: "utf-8", ragged: true },
		{
			row: (cells, line) => {
				if (cells.some((cell) => cell !== "")) rows.push({ line, cells: cells.map((cell) => cell.trim()) });
			},
			broken: (why, line) => {
				const got = why === "long" ? "a longer one" : "quotation marks that are in no pair";
				refuse("deed-row", `Expected a row of a table, got ${got}; the row is left out`, `${name}, line ${line}`);
			},
		},
	);
	return { name, rows, delimiter };
}

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
