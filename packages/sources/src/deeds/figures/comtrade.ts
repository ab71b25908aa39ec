import { nameOfState } from "@fissure/core";
import { type Complaints, type ReadIndicator, shown } from "../reading.ts";
import { byName, type Cells, type LinedRow, plainName } from "../table.ts";
import {
	cellComplaints,
	type Figure,
	figures,
	numberReader,
	type Party,
	partyOf,
	periodOf,
	styleProblem,
} from "./figure.ts";
import { stateOfTradeNumber } from "./trade-numbers.ts";

/** A table of UN Comtrade, of the service of today or of the former one. */
export function isComtradeHead(head: readonly string[]): boolean {
	const names = new Set(head.map(plainName));
	const isNew = names.has("primaryvalue") && (names.has("reporteriso") || names.has("reportercode"));
	return isNew || (names.has("tradevalueus") && names.has("tradeflow"));
}

const VALUE = ["primaryValue", "Trade Value (US$)"];
const FLOWS: Readonly<Record<string, string>> = {
	m: "imports",
	import: "imports",
	imports: "imports",
	x: "exports",
	export: "exports",
	exports: "exports",
	rm: "re-imports",
	"re-import": "re-imports",
	"re-imports": "re-imports",
	rx: "re-exports",
	"re-export": "re-exports",
	"re-exports": "re-exports",
};
const LONGEST_COMMODITY = 80;
/** Codes of "all modes, procedures and second partners"; other rows are parts of these. */
const WHOLE = /^(?:0|c00|w00|wld|world|)$/iu;

/**
 * Trade by reporter, partner, flow and commodity, in dollars.
 *
 * Rows of one mode of transport, one customs procedure or one second partner are parts of others, and are left out. Where imports and
 * exports of all goods are there for a time, their sum is a series of its own (`goods trade`).
 *
 * - problems: `figure-date`, `figure-number`, `figure-party`, `figure-flow`, `figure-parts`, those of `figures`
 */
export function readComtrade(
	head: readonly string[],
	rows: readonly LinedRow[],
	name: string,
	complaints: Complaints,
): readonly ReadIndicator[] {
	const read = byName(head);
	const cellsOf = rows.map((row) => ({ cells: read(row), place: `${name}, line ${row.line}` }));
	return readRecords(cellsOf, name, complaints);
}

/** The same from JSON, whose records have the names of the columns. */
export function readComtradeJson(
	records: readonly unknown[],
	name: string,
	complaints: Complaints,
): readonly ReadIndicator[] {
	const cellsOf = records.map((record, index) => {
		const fields = new Map(Object.entries((record ?? {}) as object).map(([key, value]) => [plainName(key), value]));
		const cells: Cells = (...names) => {
			for (const key of names) {
				const value: unknown = fields.get(plainName(key));
				if (value !== undefined && value !== null && value !== "") return String(value);
			}
			return "";
		};
		return { cells, place: `${name}, record ${index + 1}` };
	});
	return readRecords(cellsOf, name, complaints);
}

function readRecords(
	records: readonly { readonly cells: Cells; readonly place: string }[],
	name: string,
	complaints: Complaints,
): readonly ReadIndicator[] {
	const complain = cellComplaints(complaints);
	const values = records.map(({ cells }) => cells(...VALUE));
	const number = numberReader(values, ",");
	if (number === undefined) {
		const { code, message } = styleProblem(values[0] ?? "", name);
		complaints.refuse(code, message, name);
		return [];
	}
	const gathered = figures(name, complaints);
	const taken: Figure[] = [];
	for (const { cells, place } of records) {
		if (isPart(cells)) {
			const message =
				"The row is a part of another (one mode of transport, customs procedure or second partner); it is left out";
			complaints.refuse("figure-parts", message, place);
			continue;
		}
		const figure = figureOf(cells, place, number, complain, complaints);
		if (figure === null) continue;
		gathered.add(figure);
		taken.push(figure);
	}
	for (const sum of tradeOf(taken)) gathered.add(sum);
	return gathered.all();
}

const isPart = (cells: Cells): boolean =>
	![
		cells("partner2Code", "2nd Partner Code"),
		cells("motCode", "Mode of Transport Code"),
		cells("customsCode", "Customs Proc. Code"),
		cells("mosCode"),
	].every((code) => WHOLE.test(code));

function figureOf(
	cells: Cells,
	place: string,
	number: (cell: string) => number | null | undefined,
	complain: ReturnType<typeof cellComplaints>,
	{ refuse }: Complaints,
): Figure | null {
	const written = cells("period", "refPeriodId", "Year", "refYear");
	const period = periodOf(written);
	if (period === undefined) {
		complain.period(written, place);
		return null;
	}
	const value = number(cells(...VALUE));
	if (value === undefined) {
		complain.number(cells(...VALUE), place);
		return null;
	}
	const flow =
		FLOWS[cells("flowCode", "Trade Flow", "flowDesc").toLowerCase()] ?? FLOWS[cells("flowDesc").toLowerCase()];
	if (flow === undefined) {
		refuse(
			"figure-flow",
			`Expected imports or exports, got ${shown(cells("flowCode", "Trade Flow", "flowDesc"))}; the row is left out`,
			place,
		);
		return null;
	}
	const actor = side(
		cells("reporterISO", "Reporter ISO"),
		cells("reporterDesc", "Reporter"),
		cells("reporterCode", "Reporter Code"),
	);
	const partner = side(
		cells("partnerISO", "Partner ISO"),
		cells("partnerDesc", "Partner"),
		cells("partnerCode", "Partner Code"),
	);
	if (actor === null || partner === null) {
		const code = actor === null ? cells("reporterCode", "Reporter Code") : cells("partnerCode", "Partner Code");
		refuse(
			"figure-party",
			`Expected a state by its number, code or name, got ${shown(code)}; the row is left out`,
			place,
		);
		return null;
	}
	const commodity = commodityOf(cells);
	const what = cells("typeCode").toUpperCase() === "S" ? "services" : "goods";
	const measure = `${what} ${flow}${commodity === "" ? "" : ` (${commodity})`}`;
	const described = commodity === "" ? "" : cells("cmdDesc", "Commodity").slice(0, LONGEST_COMMODITY);
	const title = described === "" ? measure : `${what} ${flow} (${commodity}, ${described})`;
	return { key: measure, measure, title, unit: "USD", actor, partner, period, value, place };
}

/** The number says more than the letters: Comtrade has VNM for the Republic of Vietnam, too, and letters of its own for areas without any. */
function side(letters: string, name: string, number: string): Party | null {
	const state = stateOfTradeNumber(number);
	if (state !== undefined) return { kind: "state", code: state, name: name || (nameOfState(state) ?? state) };
	if (number === "0") return partyOf("WLD", "");
	if (number === CUSTOMS_UNION) return { kind: "group", code: "BLX", name: name || "Belgium-Luxembourg" };
	return letters === "" && name === "" ? null : partyOf(letters, name);
}
/** Belgium-Luxembourg, to 1998, with the letters of Belgium. */
const CUSTOMS_UNION = "58";

function commodityOf(cells: Cells): string {
	const code = cells("cmdCode", "Commodity Code");
	if (code === "" || code.toUpperCase() === "TOTAL") return "";
	const classification = cells("classificationCode", "Classification").toUpperCase();
	const scheme = /^(?:HS|H\d)$/u.test(classification)
		? "HS"
		: /^(?:ST|S\d)$/u.test(classification)
			? "SITC"
			: classification;
	return [scheme, code].filter((part) => part !== "").join(" ");
}

/** Imports and exports of all goods together, where both are there. */
function tradeOf(taken: readonly Figure[]): readonly Figure[] {
	const keyOf = ({ actor, partner, period }: Figure): string =>
		[actor?.code, partner?.kind, partner?.code, period.unit, period.date].join("|");
	const exports = new Map(taken.filter(({ key }) => key === "goods exports").map((figure) => [keyOf(figure), figure]));
	const done = new Set<string>();
	return taken.flatMap((figure) => {
		const key = keyOf(figure);
		const other = exports.get(key)?.value ?? null;
		if (figure.key !== "goods imports" || figure.value === null || other === null || done.has(key)) return [];
		done.add(key);
		return { ...figure, key: "goods trade", measure: "goods trade", title: "goods trade", value: figure.value + other };
	});
}
