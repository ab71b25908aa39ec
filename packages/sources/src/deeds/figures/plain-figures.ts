import { languages } from "@fissure/core";
import { codeOf } from "../cells.ts";
import { type Complaints, type ReadDeedsOptions, type ReadIndicator, shown } from "../reading.ts";
import { byName, type LinedRow, plainName } from "../table.ts";
import { cellComplaints, figures, numberReader, type Party, partyOf, periodOf, styleProblem } from "./figure.ts";

const DATE = [
	"date",
	"period",
	"month",
	"quarter",
	"year",
	"time",
	"time_period",
	"day",
	...languages.flatMap(({ files }) => files?.dateColumns ?? []),
];
const VALUE = [
	"value",
	"share",
	"percent",
	"amount",
	"rate",
	"index",
	"obs_value",
	...languages.flatMap(({ files }) => files?.valueColumns ?? []),
];
const CURRENCY = ["currency", "currency code"];
const ACTOR = ["actor", "country", "reporter", "state"];
const PARTNER = ["partner", "counterpart"];
const MEASURE = ["measure", "indicator", "series"];
const UNIT = ["unit"];
const CODE = /^[A-Z]{3}$/u;

/** A table with a time and a number a row, and whose or of which currency it is. */
export function isPlainFigures(head: readonly string[]): boolean {
	const names = new Set(head.map(plainName));
	const has = (known: readonly string[]): boolean => known.some((name) => names.has(plainName(name)));
	return has(DATE) && has(VALUE) && [CURRENCY, ACTOR, PARTNER, MEASURE].some(has);
}

/**
 * Figures of trade or of currencies, a time and a number a row: `date,currency,share`, or `date,actor,partner,measure,value,unit`.
 * A currency takes the place of the partner, so that currencies are ranked against each other.
 *
 * - problems: `figure-date`, `figure-number`, `figure-party`, `figure-currency`, those of `figures`
 */
export function readPlainFigures(
	head: readonly string[],
	rows: readonly LinedRow[],
	delimiter: string,
	name: string,
	complaints: Complaints,
	options: ReadDeedsOptions,
): readonly ReadIndicator[] {
	const read = byName(head);
	const complain = cellComplaints(complaints);
	const names = new Set(head.map(plainName));
	const valueColumn = VALUE.find((column) => names.has(plainName(column))) ?? "value";
	const values = rows.map((row) => read(row)(valueColumn));
	const number = numberReader(values, delimiter);
	if (number === undefined) {
		const { code, message } = styleProblem(values[0] ?? "", name);
		complaints.refuse(code, message, name);
		return [];
	}
	const gathered = figures(options.source?.title ?? name, complaints);
	const isShare = valueColumn === "share" || valueColumn === "percent";
	for (const row of rows) {
		const cells = read(row);
		const place = `${name}, line ${row.line}`;
		const period = periodOf(cells(...DATE));
		const value = number(cells(valueColumn));
		const currency = cells(...CURRENCY);
		const actor = actorOf(cells(...ACTOR) || (options.actor ?? ""));
		if (period === undefined) complain.period(cells(...DATE), place);
		else if (value === undefined) complain.number(cells(valueColumn), place);
		else if (actor === undefined) complain.party(cells(...ACTOR), place);
		else if (currency !== "" && !CODE.test(currency.toUpperCase()))
			complaints.refuse(
				"figure-currency",
				`Expected the code of a currency (CNY), got ${shown(currency)}; the row is left out`,
				place,
			);
		else {
			const measure = cells(...MEASURE) || titleOf(name);
			const partner = cells(...PARTNER);
			gathered.add({
				...{ key: measure, measure, actor, period, value, place },
				unit: cells(...UNIT) || (isShare ? "%" : null),
				partner:
					currency === "" ? (partner === "" ? null : partyOf(partner, partner)) : currencyOf(currency.toUpperCase()),
			});
		}
	}
	return gathered.all();
}

/** A currency is ranked as a partner is. */
const currencyOf = (code: string): Party => ({ kind: "state", code, name: code });

function actorOf(cell: string): Party | null | undefined {
	if (cell === "") return null;
	const code = codeOf(cell);
	return code === undefined ? undefined : { kind: "state", code, name: cell };
}

/** `payments-by-currency.csv` → `payments by currency`. */
const titleOf = (name: string): string =>
	(name.split(/[\\/]/u).at(-1) ?? name)
		.replace(/\.[a-z]{2,4}$/iu, "")
		.replace(/[-_]+/gu, " ")
		.trim();
