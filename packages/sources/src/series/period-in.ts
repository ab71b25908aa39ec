import { normalDate } from "../facts/find-date.ts";

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
