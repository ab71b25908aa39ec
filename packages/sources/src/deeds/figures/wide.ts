import { type Complaints, type ReadIndicator, shown } from "../reading.ts";
import { byName, type Cells, type LinedRow, plainName } from "../table.ts";
import { cellComplaints, figures, numberReader, type Period, partyOf, periodOf, styleProblem } from "./figure.ts";

/** Above the names of the columns the World Bank says from which of its data sets they are, and of which day. */
const HEAD_WITHIN = 8;

/** Which row has the names of the columns of a table with one column a year? −1 where it is no such table. */
export const wideHeadAt = (rows: readonly LinedRow[]): number =>
	rows.slice(0, HEAD_WITHIN).findIndex(({ cells }) => {
		const names = new Set(cells.map(plainName));
		const hasWho = names.has("countrycode") || names.has("countryname");
		const hasWhat =
			names.has("indicatorcode") || names.has("indicatorname") || names.has("seriescode") || names.has("seriesname");
		return hasWho && hasWhat && cells.some((cell) => timeOf(cell) !== undefined);
	});

/** The time that the name of a column is: `1990`, `1990 [YR1990]`, `1990Q1`, `1990M03`. */
const timeOf = (name: string): Period | undefined => periodOf(/^(\d{4}) \[YR\1\]$/u.exec(name)?.[1] ?? name);

/**
 * Figures with a column for each year, quarter or month, as the World Bank and the Direction of Trade Statistics give them.
 *
 * - problems: `figure-number`, `figure-party`, those of `figures`
 */
export function readWide(
	rows: readonly LinedRow[],
	headAt: number,
	delimiter: string,
	name: string,
	complaints: Complaints,
): readonly ReadIndicator[] {
	const head = rows[headAt]?.cells ?? [];
	const body = rows.slice(headAt + 1);
	const times = head.flatMap((column, at) => {
		const period = timeOf(column);
		return period === undefined ? [] : [{ at, period }];
	});
	const read = byName(head);
	const complain = cellComplaints(complaints);
	const values = body.flatMap(({ cells }) => times.map(({ at }) => cells[at] ?? ""));
	const number = numberReader(values, delimiter);
	if (number === undefined) {
		const { code, message } = styleProblem(values.find((cell) => cell !== "") ?? "", name);
		complaints.refuse(code, message, name);
		return [];
	}
	const gathered = figures(name, complaints);
	for (const row of body) {
		const cells = read(row);
		const place = `${name}, line ${row.line}`;
		const code = cells("Indicator Code", "Series Code");
		// Below the figures the World Bank says when they were last changed.
		if (code === "" && cells("Indicator Name", "Series Name") === "") continue;
		// Beside the values the Fund has rows of notes on them.
		const attribute = cells("Attribute");
		if (attribute !== "" && attribute.toLowerCase() !== "value") continue;
		if (cells("Country Code", "Country Name") === "") {
			complain.party("", place);
			continue;
		}
		const shape = shapeOf(cells, code);
		for (const { at, period } of times) {
			const value = number(row.cells[at] ?? "");
			if (value === undefined) complain.number(row.cells[at] ?? "", place);
			else if (value !== null || isGap(row, times, at, number)) gathered.add({ ...shape, period, value, place });
		}
	}
	return gathered.all();
}

/** Whether a time without a value has times with one around it: years before a series begins are none of it. */
function isGap(
	{ cells }: LinedRow,
	times: readonly { readonly at: number }[],
	at: number,
	number: (cell: string) => number | null | undefined,
): boolean {
	const has = (index: number): boolean => typeof number(cells[index] ?? "") === "number";
	return times.some((time) => time.at < at && has(time.at)) && times.some((time) => time.at > at && has(time.at));
}

/** Directions of trade by the codes of the Fund; its own table says nothing of the scale of its dollars. */
const FUND: Readonly<Record<string, string>> = {
	TXG_FOB_USD: "goods exports",
	XG_FOB_USD: "goods exports",
	TMG_CIF_USD: "goods imports",
	MG_CIF_USD: "goods imports",
	TMG_FOB_USD: "goods imports (fob)",
	MG_FOB_USD: "goods imports (fob)",
	TBG_USD: "goods balance",
};

/** What a code of an indicator of the Fund stands for; undefined for others. */
export const fundMeasure = (code: string): string | undefined => FUND[code.trim().toUpperCase()];

function shapeOf(cells: Cells, code: string) {
	const indicator = cells("Indicator Name", "Series Name");
	const counterpart = cells("Counterpart Country Name", "Counterpart Country Code");
	const known = fundMeasure(code);
	const { said, unit } = /^(?<said>.*\S)\s*\((?<unit>[^()]{1,60})\)$/su.exec(indicator)?.groups ?? {};
	const measure = known ?? said ?? (indicator === "" ? code : indicator);
	return {
		...{ key: known ?? (code === "" ? measure : code), measure },
		unit: known === undefined ? (unit ?? null) : "USD, in the scale of the source",
		actor: partyOf(lettersIn(cells("Country Code")), cells("Country Name")),
		partner:
			counterpart === ""
				? null
				: partyOf(lettersIn(cells("Counterpart Country Code")), cells("Counterpart Country Name")),
	};
}

/** The Fund numbers its countries by itself. */
const lettersIn = (code: string): string => (/^\d{2,3}$/u.test(code) && code !== "001" ? "" : code);

interface Page {
	readonly page?: unknown;
	readonly pages?: unknown;
}
interface BankRecord {
	readonly indicator?: { readonly id?: unknown; readonly value?: unknown };
	readonly country?: { readonly id?: unknown; readonly value?: unknown };
	readonly countryiso3code?: unknown;
	readonly date?: unknown;
	readonly value?: unknown;
}

/** Whether it is a page of the interface of the World Bank: `[{page, pages, …}, [{indicator, country, date, value}, …]]`. */
export const isBankPage = (value: unknown): value is readonly [Page, readonly BankRecord[]] =>
	Array.isArray(value) &&
	value.length === 2 &&
	Array.isArray(value[1]) &&
	typeof (value[0] as Page | null)?.pages === "number" &&
	value[1].every((record: unknown) => typeof record === "object" && record !== null);

/**
 * A page of the interface of the World Bank.
 *
 * - problems: `figure-pages`, where there are more; `figure-date`, `figure-number`, those of `figures`
 */
export function readBankPage(
	[page, records]: readonly [Page, readonly BankRecord[]],
	name: string,
	complaints: Complaints,
): readonly ReadIndicator[] {
	const complain = cellComplaints(complaints);
	const gathered = figures(name, complaints);
	if (Number(page.pages) > 1)
		complaints.refuse(
			"figure-pages",
			`Page ${String(page.page)} of ${String(page.pages)} is read; give the others as well`,
			name,
		);
	for (const [index, record] of records.entries()) {
		const place = `${name}, record ${index + 1}`;
		const period = periodOf(String(record.date ?? ""));
		const { value } = record;
		if (period === undefined) complain.period(String(record.date ?? ""), place);
		else if (value !== null && (typeof value !== "number" || !Number.isFinite(value)))
			complain.number(shown(String(value)), place);
		else {
			const text = (part: unknown): string => (typeof part === "string" ? part : "");
			const indicator = text(record.indicator?.value);
			const { said, unit } = /^(?<said>.*\S)\s*\((?<unit>[^()]{1,60})\)$/su.exec(indicator)?.groups ?? {};
			const code = text(record.indicator?.id);
			gathered.add({
				...{ key: code === "" ? indicator : code, measure: said ?? indicator, unit: unit ?? null },
				actor: partyOf(text(record.countryiso3code) || text(record.country?.id), text(record.country?.value)),
				...{ partner: null, period, value, place },
			});
		}
	}
	return gathered.all();
}
