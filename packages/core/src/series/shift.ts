import {
	byCodeUnits,
	type HolderShifts,
	type IssueShifts,
	type MeasuredSeries,
	type PositionsOverTime,
	type SeriesPosition,
	type SeriesText,
	type Shift,
	type ShiftMeasure,
	type ShiftPoint,
	type ShiftSide,
} from "@fissure/model";
import { falseDiscoveries } from "../stats/benjamini-hochberg.ts";
import { type ChangePoint, changePoints, DRAWS, type MeasuredChanges } from "../stats/over-time/change-points.ts";
import { SEED } from "../stats/seeded.ts";

export interface ShiftOptions {
	readonly holder: string;
	/** Asked about by name: they are in the answer even where nothing is said on them. */
	readonly issues?: readonly string[];
	readonly alpha?: number;
	readonly seed?: number;
	/** Called before each issue: the tests of a large case take seconds. */
	readonly onIssue?: (issue: string, done: number, total: number) => void;
}

const ALPHA = 0.05;

/**
 * When did a holder move to another level on an issue: in its stance, or in how strongly it words it?
 *
 * The value of a text is the median of the stances that the holder states in it itself, alone or as common ground, so that a long
 * speech counts once. Intensity is the rung of the wording on one ladder in one language; negated wording, conditional wording and
 * mere reports have none. Texts are compared with those of their kind and language. All measures of an issue are one question, tested together (`changePoints`); over several issues the
 * share of false shifts is kept (`falseDiscoveries`). A shift rests on the texts nearest to it.
 *
 * - in:     positions of one holder in any order, as they are to count: without those of low certainty unless they are asked for
 * - out:    the clearest first, of equally clear ones stances before wording and large before small; issues without a shift with the p of their clearest candidate
 * - unit:   effects in stances (−3 … +3) or rungs; p and q are probabilities
 * - silent: on what others say that the holder holds, on stances that could not be read, and on texts dated by year alone where most
 *           are dated by day, all counted; on a measure with fewer than eight texts (`few`), or nearly all alike (`even`)
 * - caveat: texts near in time that resemble each other are shuffled together (`together`); where these are too few spans of time, p is too
 *           small (`clustered`)
 * - source: `stats/over-time/change-points.ts`, `stats/benjamini-hochberg.ts`
 */
export function holderShifts(
	{ positions, leftOut, repeated }: PositionsOverTime,
	{ holder, issues: named = [], alpha = ALPHA, seed = SEED, onIssue }: ShiftOptions,
): HolderShifts {
	const own = positions.filter(({ asserter }) => asserter === holder);
	const read = own.filter(({ stance }) => stance !== null);
	const byIssue = grouped(read, ({ issue }) => issue);
	const asked = [...new Set([...byIssue.keys(), ...named])].toSorted(byCodeUnits);
	const results = asked.map((issue, at) => {
		onIssue?.(issue, at, asked.length);
		return shiftsOn(issue, textsOf(byIssue.get(issue) ?? []), { alpha, seed });
	});
	const tested = results.filter(({ p }) => p !== null);
	const qs = falseDiscoveries(tested.map(({ p }) => p as number));
	const qOf = (result: IssueResult): number | null =>
		result.p === null ? null : (qs[tested.indexOf(result)] as number);
	const issues = results.map((result): IssueShifts => {
		const { issue, texts, p, series } = result;
		return { issue, texts, p, q: qOf(result), series };
	});
	const shifts = results.flatMap((result) => {
		const q = qOf(result) ?? 1;
		return q > alpha ? [] : result.shifts.map((shift): Shift => ({ ...shift, q: Math.max(q, shift.p) }));
	});
	return {
		...{ holder, method: "shift@1", seed, draws: DRAWS, alpha },
		shifts: shifts.toSorted(clearestFirst),
		issues: issues.toSorted((a, b) => (a.p ?? 2) - (b.p ?? 2) || b.texts - a.texts || byCodeUnits(a.issue, b.issue)),
		repeated,
		leftOut: {
			...leftOut,
			attributed: positions.length - own.length,
			unread: own.length - read.length,
			coarse: results.reduce((sum, { coarse }) => sum + coarse, 0),
		},
	};
}

const clearestFirst = (a: Shift, b: Shift): number =>
	a.q - b.q ||
	a.p - b.p ||
	byCodeUnits(b.measure, a.measure) ||
	Math.abs(b.effect) - Math.abs(a.effect) ||
	byCodeUnits(a.issue, b.issue) ||
	byCodeUnits(a.date, b.date);

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group === undefined) groups.set(keyOf(item), [item]);
		else group.push(item);
	}
	return groups;
}

/** What a holder says on an issue in one text. */
interface TextPositions {
	readonly text: SeriesText;
	readonly positions: readonly SeriesPosition[];
}

const textsOf = (positions: readonly SeriesPosition[]): readonly TextPositions[] =>
	[...grouped(positions, ({ text }) => text.id).values()].map((ofText) => ({
		text: (ofText[0] as SeriesPosition).text,
		positions: ofText.toSorted((a, b) => a.start - b.start || a.end - b.end || a.key - b.key),
	}));

const ISO_DAY = "2014-03-01".length;
const isOfOneDay = ({ text }: TextPositions): boolean => text.date.length === ISO_DAY;

interface IssueResult extends Omit<IssueShifts, "q"> {
	readonly shifts: readonly Omit<Shift, "q">[];
	/** Positions that are left out. */
	readonly coarse: number;
}

function shiftsOn(
	issue: string,
	all: readonly TextPositions[],
	options: { readonly alpha: number; readonly seed: number },
): IssueResult {
	// A text of some day of 2014 would forbid every change within 2014.
	const ofOneDay = all.filter(isOfOneDay);
	const texts = ofOneDay.length * 2 > all.length ? ofOneDay : all;
	const coarse =
		sum(all.map(({ positions }) => positions.length)) - sum(texts.map(({ positions }) => positions.length));
	const measures = measuresOf(texts);
	const points = measures.map((measure) => pointsOf(texts, measure));
	const found = changePoints(
		texts.map(({ text }) => ({
			...{ day: text.date, lastDay: text.dateLast, group: groupOf(text) },
			values: points.map((ofMeasure) => ofMeasure.get(text.id)?.value ?? null),
		})),
		options,
	);
	const factsOf = new Map(texts.map(({ text }) => [text.id, text]));
	const series = measures.map((measure, at): Measured => {
		const inOrder = [...(points[at] as ReadonlyMap<string, ShiftPoint>).values()].toSorted(
			(a, b) => byCodeUnits(a.date, b.date) || a.value - b.value || byCodeUnits(a.document, b.document),
		);
		return { measure, points: inOrder, found: found[at] ?? NOTHING };
	});
	const ps = series.flatMap(({ found: { p } }) => (p === null ? [] : [p]));
	return {
		...{ issue, texts: texts.length, coarse },
		p: ps.length === 0 ? null : Math.min(...ps),
		series: series.map(seriesOf),
		shifts: series.flatMap((measured) =>
			measured.found.changes.map((change) => shiftAt(issue, measured, change, factsOf)),
		),
	};
}

const NOTHING: MeasuredChanges = { size: 0, state: "few", p: null, changes: [], neighbours: null, together: null };

interface Measured {
	readonly measure: ShiftMeasure;
	readonly points: readonly ShiftPoint[];
	readonly found: MeasuredChanges;
}

const STANCE: ShiftMeasure = { measure: "stance", scale: null, language: null };

/** The stance, and each ladder on which anything is worded. */
function measuresOf(texts: readonly TextPositions[]): readonly ShiftMeasure[] {
	const ladders = new Map<string, ShiftMeasure>();
	for (const { text, positions } of texts)
		for (const position of positions) {
			const { attitude } = position;
			if (attitude === null || rungOf(position) === null) continue;
			const { scale } = attitude;
			ladders.set(`${scale} ${text.language}`, { measure: "intensity", scale, language: text.language });
		}
	return [STANCE, ...[...ladders].toSorted(([a], [b]) => byCodeUnits(a, b)).map(([, ladder]) => ladder)];
}

/** How strong the wording is; null where it is not meant as it is worded. */
function rungOf({ attitude }: SeriesPosition): number | null {
	if (attitude === null || attitude.negated || attitude.conditional) return null;
	return attitude.scale === "report" || attitude.rung === 0 ? null : attitude.rung;
}

/** The value of each text that has one, by id. */
function pointsOf(
	texts: readonly TextPositions[],
	{ measure, scale, language }: ShiftMeasure,
): ReadonlyMap<string, ShiftPoint> {
	const points = new Map<string, ShiftPoint>();
	for (const { text, positions } of texts) {
		if (measure === "intensity" && text.language !== language) continue;
		const values = positions.flatMap((position) => {
			const value =
				measure === "stance" ? position.stance : position.attitude?.scale === scale ? rungOf(position) : null;
			return value === null ? [] : [{ value, key: position.key }];
		});
		if (values.length === 0) continue;
		const value = median(values.map((one) => one.value));
		const [nearest] = values.toSorted((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value));
		points.set(text.id, { date: text.date, value, document: text.id, key: nearest?.key as number });
	}
	return points;
}

function seriesOf({ measure, points, found: { state, size, p, neighbours, together } }: Measured): MeasuredSeries {
	return {
		...{ ...measure, state, n: size, p, neighbours: neighbours?.correlation ?? null, together, points },
	};
}

/** Texts that are shown for a shift on each side. */
const EVIDENCE = 3;
/** Texts are compared with their like: a briefing words things otherwise than a speech. */
const groupOf = ({ kind, language }: Pick<SeriesText, "kind" | "language">): string => `${kind} ${language}`;

function shiftAt(
	issue: string,
	{ measure, points, found: { neighbours, together } }: Measured,
	{ day, low, high, p, before, after }: ChangePoint,
	factsOf: ReadonlyMap<string, SeriesText>,
): Omit<Shift, "q"> {
	const within = ([from, to]: readonly [string, string]): readonly ShiftPoint[] =>
		points.filter(({ date }) => date >= from && date <= to);
	const [earlier, later] = [within(before), within(after)];
	const sideBefore = sideOf(earlier.toReversed(), factsOf, meanOf(later));
	const sideAfter = sideOf(later, factsOf, meanOf(earlier));
	return {
		...{ issue, ...measure, date: day, low, high, p },
		effect: effectBetween(earlier, later, factsOf),
		medianEffect: sideAfter.median - sideBefore.median,
		n: earlier.length + later.length,
		...{ before: sideBefore, after: sideAfter },
		together,
		clustered: together === null && neighbours !== null && neighbours.correlation > 2 / Math.sqrt(neighbours.pairs),
	};
}

const meanOf = (points: readonly ShiftPoint[]): number => sum(points.map(({ value }) => value)) / points.length;

/** Difference of the means of texts of one kind and language, the mean of it over kinds and languages by what they tell. */
function effectBetween(
	before: readonly ShiftPoint[],
	after: readonly ShiftPoint[],
	factsOf: ReadonlyMap<string, SeriesText>,
): number {
	const groupsIn = (points: readonly ShiftPoint[]) =>
		grouped(points, ({ document }) => groupOf(factsOf.get(document) as SeriesText));
	const later = groupsIn(after);
	let [total, weights] = [0, 0];
	for (const [group, ones] of groupsIn(before)) {
		const others = later.get(group);
		if (others === undefined) continue;
		const weight = (ones.length * others.length) / (ones.length + others.length);
		total += weight * (meanOf(others) - meanOf(ones));
		weights += weight;
	}
	return weights === 0 ? meanOf(after) - meanOf(before) : total / weights;
}

/** Of texts with those nearest to the shift first, and the mean of the other side. */
function sideOf(
	points: readonly ShiftPoint[],
	factsOf: ReadonlyMap<string, SeriesText>,
	meanBeyond: number,
): ShiftSide {
	const dates = points.map(({ date }) => date).toSorted(byCodeUnits);
	const facts = points.map(({ document }) => factsOf.get(document) as SeriesText);
	const mean = meanOf(points);
	const typical = points.filter(({ value }) => Math.abs(value - mean) <= Math.abs(value - meanBeyond));
	return {
		...{ from: dates[0] as string, to: dates.at(-1) as string, texts: points.length },
		...{ mean, median: median(points.map(({ value }) => value)) },
		kinds: counts(facts.map(groupOf)),
		evidence: typical.slice(0, EVIDENCE),
	};
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function median(values: readonly number[]): number {
	const inOrder = values.toSorted((a, b) => a - b);
	const half = inOrder.length >> 1;
	const upper = inOrder[half] as number;
	return inOrder.length % 2 === 1 ? upper : (upper + (inOrder[half - 1] as number)) / 2;
}

function counts(names: readonly string[]): Readonly<Record<string, number>> {
	const found = new Map<string, number>();
	for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
	return Object.fromEntries([...found].toSorted(([a, most], [b, more]) => more - most || byCodeUnits(a, b)));
}
