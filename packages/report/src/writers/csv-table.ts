import { makeVisible } from "../words/visible.ts";

export type Cell = string | number | null;

/** A spreadsheet runs what begins so; an apostrophe makes it text. Numbers of ours are written as they are. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

const cellText = (cell: Cell): string => {
	if (cell === null) return "";
	if (typeof cell === "number") return String(cell);
	const safe = makeVisible(FORMULA.test(cell) ? `'${cell}` : cell);
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180: commas, CRLF, quotes doubled; harmless in a spreadsheet. */
export const csvTable = (rows: readonly (readonly Cell[])[]): string =>
	rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
