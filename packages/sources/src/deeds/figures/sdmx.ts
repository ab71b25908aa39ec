import type { Complaints, ReadIndicator } from "../reading.ts";
import { type LinedRow, plainName } from "../table.ts";
import { cellComplaints, figures, numberReader, partyOf, periodOf, styleProblem } from "./figure.ts";
import { fundMeasure } from "./wide.ts";

/** A table as SDMX writes it: dimensions before the time, one observation a row. */
export function isSdmxHead(head: readonly string[]): boolean {
	const ids = head.map(idOf);
	return ids.includes("TIME_PERIOD") && ids.includes("OBS_VALUE");
}

/** With labels, a column is `REF_AREA: Reference area` and a cell `CN: China`. */
const idOf = (cell: string): string => (cell.split(":", 1)[0] ?? "").trim().toUpperCase();
const labelOf = (cell: string): string => cell.slice(cell.indexOf(":") + 1).trim();

const ROLES = {
	actor: ["REF_AREA", "COUNTRY", "REPORTER", "REPORTING_COUNTRY", "GEO"],
	partner: ["COUNTERPART_AREA", "COUNTERPART_COUNTRY", "PARTNER", "COUNTERPART"],
	indicator: ["INDICATOR", "MEASURE", "SERIES", "FLOW"],
	often: ["FREQ", "FREQUENCY"],
	scale: ["UNIT_MULT", "SCALE"],
	unit: ["UNIT_MEASURE", "UNIT", "CURRENCY"],
} as const;
/** What identifies the table, and not what is in it. */
const ABOUT = new Set(["DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_CODE", "DATASET"]);
const SCALES: Readonly<Record<string, number>> = { UNITS: 0, THOUSANDS: 3, MILLIONS: 6, BILLIONS: 9 };

/**
 * Observations in SDMX-CSV, of whatever data set. Dimensions that are no state, indicator, unit or frequency are part of what is measured.
 *
 * - unit:     whole units: what is given in millions (`UNIT_MULT` 6) is multiplied
 * - problems: `figure-date`, `figure-number`, `figure-party`, `figure-scale`, those of `figures`
 */
export function readSdmx(
	head: readonly string[],
	rows: readonly LinedRow[],
	delimiter: string,
	name: string,
	complaints: Complaints,
): readonly ReadIndicator[] {
	const ids = head.map(idOf);
	const at = (role: keyof typeof ROLES): number =>
		ROLES[role].map((id) => ids.indexOf(id)).find((index) => index >= 0) ?? -1;
	const column = {
		actor: at("actor"),
		partner: at("partner"),
		indicator: at("indicator"),
		scale: at("scale"),
		unit: at("unit"),
	};
	const time = ids.indexOf("TIME_PERIOD");
	const observed = ids.indexOf("OBS_VALUE");
	const known = new Set([...Object.values(column), at("often"), time, observed]);
	const dimensions = ids.flatMap((id, index) =>
		index < Math.min(time, observed) && !known.has(index) && !ABOUT.has(id) ? [index] : [],
	);
	const complain = cellComplaints(complaints);
	const values = rows.map(({ cells }) => cells[observed] ?? "");
	const number = numberReader(values, delimiter);
	if (number === undefined) {
		const { code, message } = styleProblem(values[0] ?? "", name);
		complaints.refuse(code, message, name);
		return [];
	}
	const gathered = figures(name, complaints);
	for (const { cells, line } of rows) {
		const place = `${name}, line ${line}`;
		const cell = (index: number): string => (index < 0 ? "" : (cells[index] ?? ""));
		const period = periodOf(cell(time));
		const value = number(cell(observed));
		const scale = scaleOf(cell(column.scale));
		if (period === undefined) complain.period(cell(time), place);
		else if (value === undefined) complain.number(cell(observed), place);
		else if (scale === undefined)
			complaints.refuse(
				"figure-scale",
				`Expected a power of ten, got "${cell(column.scale).slice(0, 40)}"; the row is left out`,
				place,
			);
		else if (column.actor >= 0 && cell(column.actor) === "") complain.party("", place);
		else {
			const code = idOf(cell(column.indicator));
			const named = labelOf(cell(column.indicator));
			const more = dimensions
				.map(cell)
				.filter((part) => part !== "")
				.map(labelOf);
			const base = fundMeasure(code) ?? (named === "" ? dataSetOf(ids, cells, name) : named);
			gathered.add({
				key: [fundMeasure(code) ?? (code === "" ? base : code), ...dimensions.map((index) => idOf(cell(index)))]
					.join(" ")
					.trim(),
				measure: [base, ...more].join(", "),
				unit: unitOf(cell(column.unit), code),
				actor: column.actor < 0 ? null : partyOf(idOf(cell(column.actor)), labelOf(cell(column.actor))),
				partner:
					cell(column.partner) === "" ? null : partyOf(idOf(cell(column.partner)), labelOf(cell(column.partner))),
				...{ period, place, value: value === null ? null : value * 10 ** scale },
			});
		}
	}
	return gathered.all();
}

function scaleOf(cell: string): number | undefined {
	if (cell.trim() === "") return 0;
	const id = idOf(cell);
	const power = /^-?\d{1,2}$/u.test(id) ? Number(id) : SCALES[id];
	return power !== undefined && Math.abs(power) <= 15 ? power : undefined;
}

const unitOf = (cell: string, indicator: string): string | null =>
	cell === "" ? (/_USD$/u.test(indicator) ? "USD" : null) : labelOf(cell);

function dataSetOf(ids: readonly string[], cells: readonly string[], name: string): string {
	const at = ids.findIndex((id) => id === "DATAFLOW" || id === "STRUCTURE_ID");
	const flow = cells[at] ?? "";
	return flow === "" ? plainName(name) : (/:(?<id>[^(:]+)\(/u.exec(flow)?.groups?.id ?? flow);
}
