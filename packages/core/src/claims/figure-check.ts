import { packsAtHand } from "@fissure/languages";
import type { Indicator, RecordedFact, RecordedSeries, SeriesValue } from "@fissure/model";
import { numbersIn } from "../documents/numbers/numbers.ts";
import { type Amount, type FigureClaim, measuresIn, type RankClaim } from "./figure-claims.ts";
import type { Answer } from "./vote-check.ts";

/** A series with what is compared: whose, with whom, of what, in which unit. */
interface Figures {
	readonly indicator: Indicator;
	readonly values: readonly SeriesValue[];
	readonly measures: ReadonlySet<string>;
	/** By which its values are multiplied to be in `unit`. */
	readonly scale: number;
	readonly unit: string | null;
}

export type FigureBook = readonly Figures[];

/** Series as claims meet them; exports and imports with one partner give their trade where no series does. */
export function figureBook(series: readonly RecordedSeries[]): FigureBook {
	const read = series.map(({ indicator, values }): Figures => {
		const own = measuresIn(indicator.measure ?? "");
		const measures = own.size > 0 ? own : measuresIn(indicator.label);
		return { indicator, values, measures, ...unitOf(indicator.unit) };
	});
	return [...read, ...trades(read)];
}

/** `USD bn` → USD, 10⁹. A unit that no language knows is compared as it is written. */
function unitOf(unit: string | null): Pick<Figures, "unit" | "scale"> {
	if (unit === null) return { unit: null, scale: 1 };
	if (unit.trim() === "%") return { unit: "%", scale: 1 };
	const parts = unit.split(/\s+/u);
	const orders = [parts, parts.toReversed()].map((order) => `7 ${order.join(" ")}`);
	const readings = orders.flatMap((text) => packsAtHand().flatMap(({ code }) => numbersIn(text, code)));
	const found = readings
		.map(({ value }) => /^(\d+) ([A-Z]{3}|%)$/u.exec(value))
		.filter((match) => match !== null)
		.toSorted((a, b) => Number(b[1]) - Number(a[1]))[0];
	return found === undefined ? { unit, scale: 1 } : { unit: found[2] ?? unit, scale: Number(found[1]) / 7 };
}

const isOnly = (measures: ReadonlySet<string>, name: string): boolean => measures.size === 1 && measures.has(name);

function trades(all: readonly Figures[]): FigureBook {
	const keyOf = ({ indicator: { actor, partner }, unit, scale }: Figures): string =>
		[actor, partner, unit, scale].join(" ");
	const of = (name: string): readonly Figures[] => all.filter(({ measures }) => isOnly(measures, name));
	const known = new Set(of("trade").map(keyOf));
	const imports = new Map(of("imports").map((one) => [keyOf(one), one]));
	return of("exports").flatMap((exported): FigureBook => {
		const imported = imports.get(keyOf(exported));
		if (imported === undefined || known.has(keyOf(exported))) return [];
		const inward = new Map(imported.values.map(({ date, value }) => [date, value]));
		const values = exported.values.flatMap(({ date, value }) => {
			const other = inward.get(date);
			return value === null || other === undefined || other === null ? [] : [{ date, value: value + other }];
		});
		const indicator = {
			...exported.indicator,
			id: `${exported.indicator.id} + ${imported.indicator.id}`,
			label: `${exported.indicator.label} + ${imported.indicator.label}`,
		};
		return [{ ...exported, indicator, values, measures: new Set(["trade"]) }];
	});
}

/** Names under which the same party is in codebooks and in tables. */
const UNION: ReadonlySet<string> = new Set(["EU", "EUU", "EU27", "EU28", "EU27_2020", "EUROPE"]);
/** All partners together. */
const WORLD: ReadonlySet<string> = new Set(["WLD", "W00", "WORLD", "ALL"]);
const isParty = (code: string | undefined, actor: string): boolean =>
	code === actor || (code !== undefined && UNION.has(code) && UNION.has(actor));
const isTotal = ({ indicator: { partner } }: Figures): boolean => partner === undefined || WORLD.has(partner);
/** Several states together, whose members may have series of their own. */
const isGroup = (code: string): boolean => UNION.has(code) || !/^[A-Z]{3}$/u.test(code);

const OPEN = { exact: false, broad: false, facts: [] } as const;

const missing = (what: string): Answer => ({
	...OPEN,
	state: "missing",
	because: `no series of this case has ${what}; bring one with fissure deeds import`,
});

/** Partners that must have a figure for a place among them to mean something. */
const ENOUGH_PARTNERS = 3;
/** From so many on, partners that have no series are taken to be small. */
const MANY_PARTNERS = 10;

/**
 * Has the partner the place that a sentence gives it, among all that have a series of the same owner and measure?
 *
 * A place counted in the case can only be too good, as partners may be missing: a worse one is unmet, a better one is left open
 * unless there are many.
 */
export function checkRank(
	claim: RankClaim,
	book: FigureBook,
	nameOf: (actor: string) => string,
	day: string | null,
): Answer {
	const { owner, partner, measure, place, periods } = claim;
	const series = book.filter(
		(one) => isParty(one.indicator.actor, owner) && isOnly(one.measures, measure) && !isTotal(one),
	);
	const own = series.find((one) => isParty(one.indicator.partner, partner));
	if (own === undefined) return missing(`${measure} of ${nameOf(owner)} with ${nameOf(partner)}`);
	const named = periods.length === 1 ? periods[0] : undefined;
	if (periods.length > 1) return { ...OPEN, state: "open", because: "more than one year is named" };
	const period = named ?? lastPeriod(own, day);
	const value = period === null || period === undefined ? null : valueAt(own, period);
	if (period === null || period === undefined || value === null)
		return { ...OPEN, state: "open", because: `${own.indicator.label} has no figure for ${named ?? "any year"}` };
	const others = series
		.filter((one) => one !== own && one.unit === own.unit)
		.flatMap((one) => {
			const other = valueAt(one, period);
			return other === null ? [] : [{ code: one.indicator.partner ?? "", value: other, one }];
		});
	const rankIn = (among: typeof others): number => 1 + among.filter((other) => other.value > value).length;
	const at = rankIn(others);
	// A group of states is larger than each of them; whether it counts as a partner is not said.
	const atAmongStates = isGroup(partner) ? at : rankIn(others.filter(({ code }) => !isGroup(code)));
	const [verdict, without] = [verdictOf(at, place, others.length), verdictOf(atAmongStates, place, others.length)];
	const state = others.length + 1 < ENOUGH_PARTNERS ? "open" : verdict === without ? verdict : "open";
	const rule = place.sort === "vague" ? `; within the first ${place.at} counts as such` : "";
	const first = others.toSorted((a, b) => b.value - a.value)[0];
	const ahead =
		at === 1 || first === undefined ? "" : `, first is ${nameOf(first.code)} with ${shown(first.value, own)}`;
	const both = at === atAmongStates ? "" : ` (${atAmongStates} among states alone)`;
	return {
		...OPEN,
		exact: named !== undefined,
		state,
		because: `${nameOf(own.indicator.partner ?? partner)} is number ${at}${both} of ${others.length + 1} partners in ${period} with ${shown(value, own)} (${own.indicator.label}${sourceOf(own)})${ahead}${rule}`,
		facts: [
			factOf(own, period, value),
			...others
				.filter((other) => other.value > value)
				.toSorted((a, b) => b.value - a.value)
				.map(({ one, value: other }) => factOf(one, period, other)),
		],
	};
}

function verdictOf(at: number, place: RankClaim["place"], others: number): "met" | "unmet" | "open" {
	if (place.sort !== "exact") return at <= place.at ? "met" : "unmet";
	if (at === place.at) return "met";
	return at > place.at || others >= MANY_PARTNERS ? "unmet" : "open";
}

/** Does a series of the case give the figure that a sentence gives? */
export function checkFigure(
	claim: FigureClaim,
	book: FigureBook,
	nameOf: (actor: string) => string,
	day: string | null,
): Answer {
	const found = claim.kind === "share" ? sharesFor(claim, book) : seriesFor(claim, book);
	const what = `${[...claim.measures].join(" and ")} of ${claim.parties.map(nameOf).join(" and ") || "nobody named"}`;
	if (found.length === 0) return missing(what);
	const answers = found.map((one) => answerFrom(one, claim, day));
	return (
		answers.find(({ state }) => state === "met") ??
		answers.find(({ state }) => state === "unmet") ??
		(answers[0] as Answer)
	);
}

/** A series, or one as percents of another. */
interface Compared {
	readonly own: Figures;
	readonly whole: Figures | null;
}

function sharesFor(claim: FigureClaim, book: FigureBook): readonly Compared[] {
	const direct = seriesFor(
		claim,
		book.filter(({ unit }) => unit === "%"),
	);
	if (direct.length > 0) return direct;
	const { owner, parties, measures } = claim;
	const partners = parties.filter((party) => party !== owner);
	if (owner === null || partners.length !== 1) return [];
	const same = book.filter(
		(one) => isParty(one.indicator.actor, owner) && equal(one.measures, measures) && one.unit !== "%",
	);
	const own = same.find((one) => isParty(one.indicator.partner, partners[0] ?? ""));
	const whole = same.find((one) => isTotal(one) && one.unit === own?.unit);
	return own === undefined || whole === undefined ? [] : [{ own, whole }];
}

/** Of the same things, between the same parties. What is traded is traded both ways. */
function seriesFor({ owner, parties, measures, kind, amount }: FigureClaim, book: FigureBook): readonly Compared[] {
	const fits = (one: Figures): boolean => {
		const { actor, partner } = one.indicator;
		if (!equal(one.measures, measures)) return false;
		if (kind === "level" && one.unit !== amount.unit) return false;
		if (kind === "growth" && one.unit === "%") return false;
		const known = [actor, ...(isTotal(one) ? [] : [partner])].filter((code) => code !== undefined);
		if (known.length !== parties.length) return false;
		if (!parties.every((party) => known.some((code) => isParty(code, party)))) return false;
		return isOnly(measures, "trade") || parties.length < 2 || (owner !== null && isParty(actor, owner));
	};
	return book.filter(fits).map((own) => ({ own, whole: null }));
}

const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	a.size > 0 && a.size === b.size && [...a].every((one) => b.has(one));

function answerFrom({ own, whole }: Compared, { kind, amount, periods }: FigureClaim, day: string | null): Answer {
	const named = periods.at(-1) ?? null;
	const period = named ?? lastPeriod(own, day);
	const at = (date: string): number | null => {
		const value = valueAt(own, date);
		if (whole === null || value === null) return value;
		const all = valueAt(whole, date);
		return all === null || all === 0 ? null : (100 * value * own.scale) / (all * whole.scale);
	};
	const none = (because: string): Answer => ({ ...OPEN, state: "open", because });
	if (period === null || periods.length > 2) return none(`${own.indicator.label} has no figure that could be compared`);
	const value = at(period);
	if (value === null) return none(`${own.indicator.label} has no figure for ${period}`);
	const answer = (figure: number, words: string, facts: readonly RecordedFact[]): Answer => ({
		state: agrees(figure, amount) ? "met" : named === null ? "open" : "unmet",
		because: `${words} (${own.indicator.label}${sourceOf(own)})`,
		exact: named !== null,
		broad: false,
		facts,
	});
	if (kind !== "growth") {
		if (periods.length === 2) return none("more than one year is named");
		const words = whole === null ? shown(value, own) : `${rounded(value)} % (of ${whole.indicator.label})`;
		const facts = [factOf(own, period, whole === null ? value : (valueAt(own, period) ?? value))];
		return answer(whole === null ? value * own.scale : value, `the series says ${words} for ${period}`, facts);
	}
	const earlier = periods.length === 2 ? (periods[0] as string) : yearBefore(period);
	const base = at(earlier);
	if (base === null || base === 0) return none(`${own.indicator.label} has no figure for ${earlier}`);
	const change = 100 * (value / base - 1);
	const words = `the series says ${change < 0 ? "−" : "+"}${rounded(Math.abs(change))} % from ${shown(base, own)} (${earlier}) to ${shown(value, own)} (${period})`;
	return answer(change, words, [factOf(own, earlier, base), factOf(own, period, value)]);
}

/** Of a number that is said to be about so much, in shares of it. */
const ABOUT = 0.05;

function agrees(figure: number, { value, tolerance, bound }: Amount): boolean {
	// Half a digit rounds up or down; a trace of binary fractions is no difference.
	const slack = tolerance * (1 + 1e-9);
	if (bound === "over") return figure >= value - slack;
	if (bound === "under") return figure <= value + slack;
	return Math.abs(figure - value) <= (bound === "about" ? Math.max(slack, ABOUT * Math.abs(value)) : slack);
}

const yearBefore = (period: string): string => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;

const MONTHS = 12;

/**
 * What a series says of a year, a month or a day: what it says itself, or of a year the sum of its twelve months; of a share the
 * last value of the year.
 */
function valueAt({ values, unit }: Figures, period: string): number | null {
	const exact = values.find(({ date }) => date === period);
	if (exact !== undefined) return exact.value;
	const within = values.filter(({ date }) => date.startsWith(period));
	if (period.length === 4 && unit !== "%") {
		const months = within.filter(({ date }) => date.length === 7);
		const known = months.flatMap(({ value }) => value ?? []);
		return known.length === MONTHS ? known.reduce((sum, value) => sum + value, 0) : null;
	}
	return within.findLast(({ value }) => value !== null)?.value ?? null;
}

/** The last year, or where it has no years the last date, up to a day. */
function lastPeriod(figures: Figures, day: string | null): string | null {
	const known = figures.values.filter(({ date, value }) => value !== null && (day === null || lastDayOf(date) <= day));
	const years = [...new Set(known.map(({ date }) => date.slice(0, 4)))].toReversed();
	return years.find((year) => valueAt(figures, year) !== null) ?? known.at(-1)?.date ?? null;
}

const lastDayOf = (date: string): string =>
	date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

const rounded = (value: number): string => String(Math.round(value * 10) / 10);
const shown = (value: number, { indicator: { unit } }: Figures): string =>
	`${grouped(Math.round(value * 100) / 100)}${unit === null ? "" : ` ${unit}`}`;
/** Thousands apart, as in the rest of the reports. */
const grouped = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+(?!\d)(?<!\.\d*))/gu, ",");
const sourceOf = ({ indicator: { source } }: Figures): string => (source === null ? "" : `; ${source}`);

const factOf = (own: Figures, date: string, value: number): RecordedFact => ({
	what: `${own.indicator.label}: ${shown(value, own)}`,
	date,
	source: own.indicator.source ?? own.indicator.id,
	place: { kind: "series", id: own.indicator.id },
});
