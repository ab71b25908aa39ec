export type CsvCell = string | number | boolean | null | undefined;

/** Signs with which a cell becomes a formula in a spreadsheet, and so could run what a stranger wrote. */
const FORMULA = /^[=+\-@\t\r]/;
/** A number may begin with a minus: it is one of ours, or it is what it says. */
const NUMBER = /^[-+]?\d+(\.\d+)?$/;

const cellText = (cell: CsvCell): string => {
	if (cell === null || cell === undefined) return "";
	const text = String(cell);
	const safe = typeof cell === "string" && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
	return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180 with a byte order mark, without which a spreadsheet misreads Han and Cyrillic. */
export const toCsv = (columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
	`\uFEFF${[columns, ...rows].map((row) => row.map(cellText).join(",")).join("\r\n")}\r\n`;
