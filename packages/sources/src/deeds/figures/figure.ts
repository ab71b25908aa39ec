import { type Problem, stateNamed } from "@fissure/core";
import { hasStyle, isMissing, type NumberStyle, numberIn, numberStyleOf } from "../../series/read-number.ts";
import { periodIn, type SeriesPoint } from "../../series/read-series.ts";
import { slug } from "../cells.ts";
import { type Complaints, type ReadIndicator, shown } from "../reading.ts";

/**
 * With whom: a state; the world, of which the figure is the total; a group of states (the European Union); or a rest that no state is
 * named for ("areas not specified").
 */
export interface Party {
	readonly kind: "state" | "world" | "group" | "rest";
	readonly code: string;
	readonly name: string;
}

const WORLD = /^(?:w00|wld|w0|g001|001|1w|0|world|all)$/iu;
const REST =
	/^(?:_x|s19|nsp|unspecified|not specified|.*\bnes\b.*|.*not elsewhere specified.*|bunkers|free zones|special categories|neutral zone)$/iu;
/** As the Monetary Fund writes them, where a comma does not part a name from the form of the state. */
const FUND_NAMES: Readonly<Record<string, string>> = {
	"china, p.r.: mainland": "CHN",
	"china, p.r.: hong kong": "HKG",
	"china, p.r.: macao": "MAC",
};

/** Who is meant by a code, a name or both; a code that is none of a state is that of a group. */
export function partyOf(code: string, name: string): Party {
	const upper = code.trim().toUpperCase();
	const called = name.trim() === "" ? upper : name.trim();
	if (WORLD.test(upper) || WORLD.test(called)) return { kind: "world", code: "WLD", name: "World" };
	if (REST.test(upper) || REST.test(called))
		return { kind: "rest", code: upper === "" ? slug(called) : upper, name: called };
	// A code says more than a name: Georgia is also a state of the United States.
	const isCode = LETTERS.test(upper);
	const state = isCode ? (STATISTICAL[upper] ?? stateNamed(upper, undefined, "iso")) : stateCalled(called);
	if (state !== undefined) return { kind: "state", code: state, name: called };
	return { kind: "group", code: upper === "" ? slug(called) : upper, name: called };
}

/** Codes of groups are of letters, too; areas without a code of ISO have a sign before them (`_CI`, the Channel Islands). */
const LETTERS = /^[A-Z]{2,3}$/u;
/** As Eurostat writes them. */
const STATISTICAL: Readonly<Record<string, string>> = { EL: "GRC", UK: "GBR" };

/** By its name, written out or as the Fund abbreviates and turns it: `Korea, Dem. People's Rep. of`. */
function stateCalled(name: string): string | undefined {
	const whole = name.replace(/\bRep\b\.?/gu, "Republic").replace(/\bDem\b\.?/gu, "Democratic");
	const known = FUND_NAMES[name.toLowerCase()] ?? stateNamed(name) ?? stateNamed(whole);
	if (known !== undefined || name.includes(":")) return known;
	const [short = "", form = ""] = whole.split(/,\s*/u, 2);
	return stateNamed(`${form} ${short}`) ?? stateNamed(short, undefined, "name");
}

export interface Period {
	/** ISO day, month or year; of a quarter its first month. */
	readonly date: string;
	readonly unit: "day" | "month" | "quarter" | "year";
}

/** The time that a cell names: `2022`, `2022-Q1`, `202203`, `2022-03-31`; undefined where it names none. */
export function periodOf(cell: string): Period | undefined {
	const text = cell.trim();
	const compact = /^(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])$/u.exec(text)?.groups;
	if (compact !== undefined) return { date: `${compact.year}-${compact.month}`, unit: "month" };
	const date = text.length > 30 ? undefined : periodIn(text);
	if (date === undefined) return undefined;
	if (/[Qq][1-4]/u.test(text)) return { date, unit: "quarter" };
	return { date, unit: date.length === 4 ? "year" : date.length === 7 ? "month" : "day" };
}

/** One number of a series, and what it is of. */
export interface Figure {
	/** Beginning of the id of its series; by it and by whom and how often, series are told apart. */
	readonly key: string;
	readonly measure: string;
	/** The measure for a reader, where its codes say nothing to one. */
	readonly title?: string;
	readonly unit: string | null;
	readonly actor: Party | null;
	readonly partner: Party | null;
	readonly period: Period;
	readonly value: number | null;
	readonly place: string;
}

interface Series {
	readonly figure: Figure;
	readonly points: Map<string, { readonly value: number | null; readonly place: string }>;
}

/**
 * Gathers figures into series, a time and a value each.
 *
 * - problems: `figure-twice`, `figure-contradicts` (the first is taken), `figure-unit`; of whole series `figure-total`, `figure-partners`
 */
export function figures(source: string, { refuse }: Complaints) {
	const all = new Map<string, Series>();
	return {
		add(figure: Figure): void {
			const id = idOf(figure);
			const series = all.get(id) ?? { figure, points: new Map() };
			all.set(id, series);
			if (series.figure.unit !== figure.unit) {
				const message = `Expected figures in ${series.figure.unit ?? "no unit"}, got some in ${figure.unit ?? "none"}; they are left out`;
				refuse("figure-unit", message, figure.place);
				return;
			}
			const before = series.points.get(figure.period.date);
			if (before === undefined) series.points.set(figure.period.date, figure);
			else if (before.value === figure.value)
				refuse(
					"figure-twice",
					`Expected one figure for ${figure.period.date}, got the same twice; one is taken`,
					figure.place,
				);
			else {
				const message = `Expected one figure of "${id}" for ${figure.period.date}, got ${before.value} and ${figure.value}; the first is taken`;
				refuse("figure-contradicts", message, figure.place);
			}
		},
		all(): readonly ReadIndicator[] {
			checkTotals([...all.values()], refuse);
			return [...all].map(([id, series]) => indicatorOf(id, series, source));
		},
	};
}

const idOf = ({ key, actor, partner, period }: Figure): string =>
	[key, actor?.code, partner === null || partner.kind === "world" ? undefined : partner.code, OFTEN[period.unit]]
		.filter((part) => part !== undefined)
		.map(slug)
		.join("-");
const OFTEN = { year: undefined, quarter: "quarterly", month: "monthly", day: "daily" } as const;

/** Groups are not ranked against the states that are in them. */
const measureOf = ({ measure, actor, partner, period }: Figure): string => {
	const often = OFTEN[period.unit];
	const apart = [actor, partner].some((party) => party?.kind === "group" || party?.kind === "rest");
	return [measure, apart ? "by group" : "", often === undefined ? "" : often].filter((part) => part !== "").join(", ");
};

function indicatorOf(id: string, { figure, points }: Series, source: string): ReadIndicator {
	const { actor, partner, unit, measure, title = measure } = figure;
	const names = [actor?.name, partner?.kind === "world" ? undefined : partner?.name].filter(
		(name) => name !== undefined,
	);
	return {
		indicator: {
			...{ id, unit, source, threshold: null, direction: null },
			label: names.length === 0 ? title : `${title}: ${names.join(", ")}`,
			measure: measureOf(figure),
			...(actor === null ? {} : { actor: actor.code }),
			...(partner === null || partner.kind === "world" ? {} : { partner: partner.code }),
		},
		points: [...points]
			.map(([date, { value }]): SeriesPoint => ({ date, value }))
			.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
	};
}

/** Partners are rounded one by one. */
const ROUNDING = 1.001;
/** Below it some partner is not in the file. */
const NEARLY_ALL = 0.99;

/** Where a file has the total and the partners, do they fit? */
function checkTotals(all: readonly Series[], refuse: (code: string, message: string, place: string) => void): void {
	const totals = all.filter(({ figure }) => figure.partner?.kind === "world");
	for (const { figure, points } of totals) {
		const partners = all.filter((one) => isPartOf(one.figure, figure));
		if (partners.length === 0) continue;
		const sums = [...points].flatMap(([date, { value, place }]) => {
			if (value === null || value <= 0) return [];
			const sum = partners.reduce((before, one) => before + (one.points.get(date)?.value ?? 0), 0);
			return [{ date, value, sum, place }];
		});
		const over = sums.filter(({ value, sum }) => sum > value * ROUNDING);
		const under = sums.filter(({ value, sum }) => sum > 0 && sum < value * NEARLY_ALL);
		const of = `${figure.measure}${figure.actor === null ? "" : ` of ${figure.actor.code}`}`;
		const [most] = over;
		if (most !== undefined) {
			const more = over.length === 1 ? "" : `, and more in ${over.length - 1} other periods`;
			const message = `Expected partners that add up to no more than the total (${of}), got ${most.sum} of ${most.value} in ${most.date}${more}`;
			refuse("figure-total", message, most.place);
		}
		const [least] = under.toSorted((a, b) => a.sum / a.value - b.sum / b.value);
		if (least !== undefined) {
			const share = Math.floor((least.sum / least.value) * 100);
			const message = `The partners in the file are ${share} % of the total (${of}) in ${least.date}; ranks are among these alone`;
			refuse("figure-partners", message, least.place);
		}
	}
}

const isPartOf = (part: Figure, total: Figure): boolean =>
	part.key === total.key &&
	part.actor?.code === total.actor?.code &&
	part.period.unit === total.period.unit &&
	(part.partner?.kind === "state" || part.partner?.kind === "rest");

/** Reads the numbers of a column, which are all written alike: null for a cell that says it has none, undefined for one that is no number. */
export type NumberReader = (cell: string) => number | null | undefined;

/** Of a hundred numbers so many may be written otherwise than the rest, by mistake. */
const FEW = 0.02;

/** As `numberStyleOf`, where a few numbers of the column are none, or are written otherwise. */
function styleOf(numbers: readonly string[], delimiter: string): NumberStyle | null {
	const readable = numbers.filter((text) => hasStyle(text, "point") || hasStyle(text, "comma"));
	const whole = numberStyleOf(readable, delimiter);
	if (whole !== null) return whole;
	const point = readable.filter((text) => !hasStyle(text, "comma")).length;
	const comma = readable.filter((text) => !hasStyle(text, "point")).length;
	if (point > 0 && comma <= point * FEW) return "point";
	return comma > 0 && point <= comma * FEW ? "comma" : null;
}

/**
 * How to read the numbers of a column; a few that are written otherwise than the rest are none.
 *
 * - out: undefined where nobody can say whether 1.234 is a thousand or a little more than one
 */
export function numberReader(cells: readonly string[], delimiter: string): NumberReader | undefined {
	const numbers = cells.filter((cell) => NUMERIC.test(cell.trim()));
	const style = styleOf(numbers, delimiter);
	if (style === null && numbers.length > 0) return undefined;
	return (cell) => {
		if (isMissing(cell)) return null;
		const isNumber = NUMERIC.test(cell.trim()) && hasStyle(cell, style ?? "point");
		return isNumber ? (numberIn(cell, style ?? "point") ?? undefined) : undefined;
	};
}
const NUMERIC =
	/^[-+−$€£¥₽]{0,2}\s*[\d.,\s\u00A0\u2007\u202F'’]*\d[\d.,\s\u00A0\u2007\u202F'’]*(?:e[-+]?\d+)?\s*[%$€£¥₽]?$/iu;

/** Complaints of cells, worded once for all tables of figures. */
export function cellComplaints({ refuse }: Complaints) {
	return {
		period: (cell: string, place: string): void =>
			refuse(
				"figure-date",
				`Expected a year, quarter, month or day (2022, 2022-Q1, 2022-03), got ${shown(cell)}; the row is left out`,
				place,
			),
		number: (cell: string, place: string): void =>
			refuse("figure-number", `Expected a number, got ${shown(cell)}; the row is left out`, place),
		party: (cell: string, place: string): void =>
			refuse("figure-party", `Expected a state by name or code, got ${shown(cell)}; the row is left out`, place),
	};
}

export const styleProblem = (cell: string, place: string): Problem => ({
	code: "figure-number",
	message: `Expected numbers written alike, such as 1234.5, got ${shown(cell)} among others; write them with a point`,
	place,
});
