import { failed, languages, type Outcome } from "@fissure/core";
import { decode } from "../bytes/decode.ts";
import { normalDate } from "../facts/find-date.ts";
import { isMissing, numberIn, numberStyleOf } from "./read-number.ts";

export interface SeriesPoint {
	/** ISO day, month or year. */
	readonly date: string;
	/** Null where the series says that it has none. */
	readonly value: number | null;
}

export interface SeriesColumns {
	/** Name of the column with the dates, and of the one with the numbers; found by their names where left out. */
	readonly date?: string;
	readonly value?: string;
	/** Only rows that have these words in these columns: one table may hold many series. */
	readonly where?: Readonly<Record<string, string>>;
}

// Programs give English names wherever they are written.
const DATE_NAMES = [
	...["date", "time_period", "period", "month", "time", "day", "quarter", "year"],
	...languages.flatMap(({ files }) => files?.dateColumns ?? []),
];
const VALUE_NAMES = [
	...["value", "obs_value", "amount", "share", "percent", "rate", "price", "index"],
	...languages.flatMap(({ files }) => files?.valueColumns ?? []),
];

/**
 * The numbers of a series, from a table with a line of names above it (CSV, TSV, semicolons).
 *
 * - out:      oldest first; of two rows for one date the later row
 * - problems: those of decoding, `series-unreadable`, `series-column-missing`, `series-date`, `series-number`, `series-empty`
 */
export async function readSeries(
	bytes: Uint8Array,
	place: string,
	columns: SeriesColumns = {},
): Promise<Outcome<readonly SeriesPoint[]>> {
	const table = await tableIn(bytes, place);
	if (!table.ok) return table;
	const { delimiter, rows: all } = table.value;
	const [names = [], ...rows] = all;
	const date = columnOf(names, columns.date, DATE_NAMES, "dates", place);
	if (!date.ok) return date;
	const value = columnOf(names, columns.value, VALUE_NAMES, "numbers", place, date.value);
	if (!value.ok) return value;
	const wanted = rowsWhere(rows, names, columns.where ?? {}, place);
	if (!wanted.ok) return wanted;
	return pointsOf(wanted.value, { date: date.value, value: value.value, delimiter }, place);
}

type Rows = readonly (readonly string[])[];

interface Table {
	readonly rows: Rows;
	readonly delimiter: string;
}

/** The rows of a table, names above; loads its reader with the first. */
export async function tableIn(bytes: Uint8Array, place: string): Promise<Outcome<Table>> {
	// Loaded with the first series: a text should not wait for a reader of tables.
	const { CsvError, parse } = await import("csv-parse/sync");
	const decoded = decode(bytes, place);
	if (!decoded.ok) return decoded;
	const { text } = decoded.value;
	const [head = ""] = text.split(/\r?\n/u, 1);
	const delimiter = [",", ";", "\t"].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] as string;
	try {
		const rows = parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
		return { ok: true, value: { rows, delimiter } };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return failed("series-unreadable", `Expected a table (CSV), got ${error.message}`, place);
	}
}

function columnOf(
	names: readonly string[],
	named: string | undefined,
	known: readonly string[],
	what: string,
	place: string,
	taken = -1,
): Outcome<number> {
	const lower = names.map((name) => name.toLowerCase());
	const wanted = named === undefined ? known : [named.toLowerCase()];
	const at = wanted.map((name) => lower.indexOf(name)).find((index) => index !== -1 && index !== taken);
	if (at !== undefined) return { ok: true, value: at };
	// A table of two columns leaves no choice.
	if (named === undefined && names.length === 2) return { ok: true, value: taken === -1 ? 0 : 1 - taken };
	const expected = named === undefined ? `a column of ${what}` : `a column "${named}"`;
	return failed(
		"series-column-missing",
		`Expected ${expected}, got ${names.map((name) => `"${name}"`).join(", ")}; name it`,
		place,
	);
}

function rowsWhere(
	rows: Rows,
	names: readonly string[],
	where: Readonly<Record<string, string>>,
	place: string,
): Outcome<Rows> {
	let wanted = rows;
	for (const [name, words] of Object.entries(where)) {
		const column = columnOf(names, name, [], "", place);
		if (!column.ok) return column;
		wanted = wanted.filter((row) => row[column.value] === words);
	}
	return { ok: true, value: wanted };
}

interface Columns {
	readonly date: number;
	readonly value: number;
	readonly delimiter: string;
}

function pointsOf(rows: Rows, { date, value, delimiter }: Columns, place: string): Outcome<readonly SeriesPoint[]> {
	const cells = rows.map((row) => row[value] ?? "");
	const style = numberStyleOf(cells, delimiter);
	if (style === null) {
		const example = cells.find((cell) => !isMissing(cell)) ?? "";
		return failed(
			"series-number",
			`Expected numbers written alike, such as 1234.5, got "${example}" among others`,
			place,
		);
	}
	const points = new Map<string, number | null>();
	for (const [at, row] of rows.entries()) {
		const period = periodIn(row[date] ?? "");
		if (period === undefined) {
			const message = `Expected a date such as 2024-03-31, 2024-03 or 2024, got "${row[date] ?? ""}"`;
			return failed("series-date", message, `${place}, row ${at + 2}`);
		}
		points.set(period, numberIn(cells[at] as string, style));
	}
	if (points.size === 0) return failed("series-empty", "Expected rows of numbers, got none that are asked for", place);
	const sorted = [...points].map(([day, number]) => ({ date: day, value: number }));
	return { ok: true, value: sorted.toSorted((a, b) => (a.date < b.date ? -1 : 1)) };
}

const QUARTER =
	/^\s*(?:(?<year>\d{4})\s*[-/ ]?\s*[Qq](?<quarter>[1-4])|[Qq](?<early>[1-4])\s*[-/ ]?\s*(?<late>\d{4}))\s*$/u;
const MONTH_FIRST = /^\s*(?<month>0?[1-9]|1[0-2])[/.-](?<year>\d{4})\s*$/u;
const SDMX_MONTH = /^\s*(?<year>\d{4})[-/ ]?M(?<month>0[1-9]|1[0-2])\s*$/u;

/**
 * Which day, month or year does a cell of a series name?
 *
 * - out:    ISO; of a quarter its first month, under which its value is kept
 * - silent: on 03/04/2024, of which nobody knows which is the month
 */
export function periodIn(cell: string): string | undefined {
	const quarter = QUARTER.exec(cell)?.groups;
	if (quarter !== undefined) {
		const month = (Number(quarter.quarter ?? quarter.early) - 1) * 3 + 1;
		return `${quarter.year ?? quarter.late}-${String(month).padStart(2, "0")}`;
	}
	const month = (MONTH_FIRST.exec(cell) ?? SDMX_MONTH.exec(cell))?.groups;
	if (month !== undefined) return `${month.year}-${String(month.month).padStart(2, "0")}`;
	return normalDate(cell.trim());
}
