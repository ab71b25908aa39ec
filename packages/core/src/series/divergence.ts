import {
	type Asymmetry,
	byCodeUnits,
	type Divergence,
	type GapTrend,
	type IssueDivergence,
	type PairBaseline,
	type PairDivergence,
	type SeriesPosition,
	type StanceGap,
	type StancesOverTime,
	type StanceValue,
	type TimedStance,
	type TimedText,
	type TimeUnit,
} from "@fissure/model";
import { falseDiscoveries } from "../stats/benjamini-hochberg.ts";
import { bootstrapMeans, quantiles } from "../stats/bootstrap-means.ts";
import { monotonicTrend } from "../stats/over-time/monotonic-trend.ts";
import { SEED, seeded, seedFor } from "../stats/seeded.ts";
import { type Period, periodOf, yearsOf } from "./periods.ts";

export interface DivergenceOptions {
	/** Two or more; each two are compared. */
	readonly holders: readonly string[];
	/** Years unless said. */
	readonly unit?: TimeUnit;
	/** Texts that each of two needs in a period to be compared; 3. */
	readonly least?: number;
	readonly seed?: number;
	/** Keys of joint positions that claim agreement (`claimsAgreement`); without them no common ground is looked for. */
	readonly agreed?: ReadonlySet<number>;
}

/**
 * Does a joint position say that both hold it, or only that both talked of it?
 *
 * - silent: false where no attitude is worded, one only reports ("discussed"), or it is conditional
 */
export const claimsAgreement = ({ manner, attitude }: Pick<SeriesPosition, "manner" | "attitude">): boolean =>
	manner === "joint" && attitude !== null && attitude.scale !== "report" && !attitude.conditional;

/** Whose a joint position is. */
const BOTH = "BOTH";
const JOINT_TEXT = "joint-statement";

/** Of fewer, the interval itself is chance. */
const LEAST_TEXTS = 3;
const DRAWS = 1_000;
/** A stance is one of seven whole steps. */
const STEP = 1;
/** The share of claims that may be false. */
const ALPHA = 0.05;

/**
 * How far are partners apart on each issue, from period to period: more than others are, and does it grow?
 *
 * The value of a text is the mean of the stances that a holder states in it itself, outside joint texts; that of a period, the mean
 * over its texts. The gap is the difference of two such means, with an interval by a bootstrap over texts (`bootstrapMeans`); the
 * distance is its size. The trend is that of the distance over periods (`monotonicTrend`), and is named where it survives the
 * correction for all issues tried (`falseDiscoveries`). The baseline is the distance of every two other holders on the same issue in
 * the same period, each with enough texts.
 *
 * An asymmetry is what one says both hold, in a text of its own about the two, while the other states nothing to that side in the period, though
 * enough texts of it are in the case; or what one alone holds in a joint text.
 *
 * - in:     positions of all holders, without those of low certainty
 * - unit:   steps of the scale of stances, −3 … +3; slopes in steps a year
 * - silent: where a side has fewer texts than `least` in a period: no gap, with the number of texts; no trend over fewer than five
 *           periods. A stance that could not be read is no zero: it is left out and counted
 * - source: `stats/bootstrap-means.ts`, `stats/over-time/monotonic-trend.ts`, `stats/benjamini-hochberg.ts`
 */
export function divergence(over: StancesOverTime, options: DivergenceOptions): Divergence {
	const { unit = "year", least = LEAST_TEXTS, seed = SEED } = options;
	const holders = [...new Set(options.holders)];
	const ledger = ledgerOf(over.stances, holders, { unit, agreed: options.agreed ?? new Set() });
	const means = resampling(least, seed);
	const pairs = holders.flatMap((first, at) =>
		holders.slice(at + 1).map((second) => pairOf([first, second], ledger, { least, means })),
	);
	return {
		...{ method: "divergence@1", seed, draws: DRAWS, unit, least, positions: ledger.positions },
		leftOut: { ...over.leftOut, unread: ledger.unread, coarse: ledger.coarse },
		pairs: withFalseDiscoveries(pairs),
	};
}

/** What one holder states in one text on an issue. */
interface TextStances {
	readonly text: TimedText;
	readonly stances: TimedStance[];
}
type ByText = Map<string, TextStances>;

interface Cell {
	readonly period: Period;
	/** By holder, in its own texts. */
	readonly own: Map<string, ByText>;
	/** In joint texts, of whatever holder, and what is said to be common ground elsewhere. */
	readonly joint: TimedStance[];
	readonly claimed: TimedStance[];
}

interface Ledger {
	/** By issue, and by the first day of the period. */
	readonly issues: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
	/** By holder and first day of the period: texts that state something, and by issue those whose stance could not be read. */
	readonly spoken: ReadonlyMap<string, Spoken>;
	readonly positions: number;
	readonly unread: number;
	readonly coarse: number;
}

interface Spoken {
	readonly texts: Set<string>;
	readonly unread: Map<string, Set<string>>;
}

function ledgerOf(
	stances: readonly TimedStance[],
	holders: readonly string[],
	{ unit, agreed }: { readonly unit: TimeUnit; readonly agreed: ReadonlySet<number> },
): Ledger {
	const asked = new Set(holders);
	const periods = new Map<string, Period | null>();
	const issues = new Map<string, Map<string, Cell>>();
	const spoken = new Map<string, Spoken>();
	const counts = { positions: 0, unread: 0, coarse: 0 };
	for (const one of stances) {
		const { text, issue, holder, stance } = one;
		const isJointText = text.kind === JOINT_TEXT;
		const isOwn = holder !== BOTH && one.manner === "own" && one.asserter === holder && !isJointText;
		const isAsked = isOwn && asked.has(holder);
		const known = periods.get(text.date);
		const period = known === undefined ? periodOf(text.date, unit) : known;
		if (known === undefined) periods.set(text.date, period);
		if (period === null) {
			if (isAsked) counts.coarse++;
			continue;
		}
		if (isAsked) {
			const here = placed(spoken, `${holder} ${period.from}`, () => ({ texts: new Set<string>(), unread: new Map() }));
			here.texts.add(text.id);
			if (stance === null) placed(here.unread, issue, () => new Set<string>()).add(text.id);
			counts[stance === null ? "unread" : "positions"]++;
		}
		if (stance === null) continue;
		const cell = placed(
			placed(issues, issue, () => new Map<string, Cell>()),
			period.from,
			() => ({
				...{ period, own: new Map(), joint: [], claimed: [] },
			}),
		);
		if (isJointText) cell.joint.push(one);
		else if (holder === BOTH) {
			if (agreed.has(one.key)) cell.claimed.push(one);
		} else if (isOwn) {
			const texts = placed(cell.own, holder, (): ByText => new Map());
			placed(texts, text.id, () => ({ text, stances: [] })).stances.push(one);
		}
	}
	return { issues, spoken, ...counts };
}

function placed<Key, Value>(map: Map<Key, Value>, key: Key, made: () => Value): Value {
	const known = map.get(key);
	if (known !== undefined) return known;
	const value = made();
	map.set(key, value);
	return value;
}

interface Measures {
	readonly least: number;
	readonly means: (of: string, values: readonly number[]) => Float64Array | null;
}

/** Means of a holder by chance, the same in whatever pair it is and whatever else is asked. */
function resampling(least: number, seed: number): Measures["means"] {
	const known = new Map<string, Float64Array | null>();
	return (of, values) => {
		if (values.length < Math.max(2, least)) return null;
		return placed(known, of, () => bootstrapMeans(values, seeded(seedFor(of, seed)), { draws: DRAWS, step: STEP }));
	};
}

type Pair = readonly [string, string];

function pairOf(holders: Pair, ledger: Ledger, measures: Measures): PairDivergence {
	const issues = [...ledger.issues].flatMap(([issue, cells]): readonly IssueDivergence[] => {
		const periods = [...cells.values()]
			.toSorted((a, b) => byCodeUnits(a.period.from, b.period.from))
			.flatMap((cell) => gapOf(issue, cell, holders, measures) ?? []);
		if (periods.length === 0) return [];
		const compared = periods.filter(({ gap }) => gap !== null);
		const trend = monotonicTrend(compared.map((one) => ({ at: yearsOf(one), value: Math.abs(one.gap ?? 0) })));
		return [
			{
				...{ issue, periods, compared: compared.length },
				trend: trend && { slope: trend.slope, p: trend.p, q: trend.p, periods: trend.n, change: null },
			},
		];
	});
	return { holders, issues, asymmetries: asymmetriesOf(holders, ledger, measures.least) };
}

function gapOf(issue: string, cell: Cell, holders: Pair, { least, means }: Measures): StanceGap | null {
	const { period, own, joint } = cell;
	const texts = [valuesOf(own.get(holders[0])), valuesOf(own.get(holders[1]))] as const;
	const both = valuesOf(byText(joint.filter((one) => one.holder === BOTH && isOf(one.text, holders))));
	if (texts[0].length === 0 && texts[1].length === 0) return null;
	const sides = [summed(texts[0]), summed(texts[1])] as const;
	const [first, second] = sides;
	const isEnough = texts.every(({ length }) => length >= least);
	const gap = first === null || second === null || !isEnough ? null : first.mean - second.mean;
	const drawn = holders.map((holder, at) =>
		means(
			`${issue} ${period.from} ${holder}`,
			(texts[at] ?? []).map(({ value }) => value),
		),
	);
	return {
		...period,
		...{ sides, joint: summed(both), gap },
		interval: gap === null ? null : intervalOf(drawn[0] ?? null, drawn[1] ?? null),
		shareGap: gap === null || first === null || second === null ? null : shareGapOf(first, second),
		baseline: gap === null ? null : baselineOf(own, holders, least, Math.abs(gap)),
	};
}

/** A text by its value: the mean of what it states. */
interface TextValue extends TextStances {
	readonly value: number;
}

const valuesOf = (texts: ByText | undefined): readonly TextValue[] =>
	[...(texts?.values() ?? [])].map((one) => ({ ...one, value: meanOf(one.stances.map(stanceOf)) }));

const stanceOf = ({ stance }: TimedStance): number => stance as number;

/** Added in one order, so that the sum is the same whatever order they come in. */
const meanOf = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length;

function byText(stances: readonly TimedStance[]): ByText {
	const texts: ByText = new Map();
	for (const one of stances) placed(texts, one.text.id, () => ({ text: one.text, stances: [] })).stances.push(one);
	return texts;
}

function summed(texts: readonly TextValue[]): StanceValue | null {
	if (texts.length === 0) return null;
	const mean = meanOf(texts.map(({ value }) => value));
	const [nearest] = texts
		.flatMap(({ stances }) => stances)
		.toSorted((a, b) => Math.abs(stanceOf(a) - mean) - Math.abs(stanceOf(b) - mean) || latestFirst(a, b)) as [
		TimedStance,
	];
	return {
		...{ texts: texts.length, mean },
		for: texts.filter(({ value }) => value > 0).length,
		against: texts.filter(({ value }) => value < 0).length,
		key: nearest.key,
	};
}

const latestFirst = (a: TimedStance, b: TimedStance): number =>
	byCodeUnits(b.text.date, a.text.date) || byCodeUnits(a.text.id, b.text.id) || a.key - b.key;

function intervalOf(first: Float64Array | null, second: Float64Array | null): readonly [number, number] | null {
	if (first === null || second === null) return null;
	const gaps = first.map((mean, at) => mean - (second[at] as number));
	return quantiles(gaps, [0.025, 0.975]) as unknown as readonly [number, number];
}

function shareGapOf(first: StanceValue, second: StanceValue): number {
	const shares = (one: StanceValue): readonly number[] =>
		[one.for, one.against, one.texts - one.for - one.against].map((count) => count / one.texts);
	const others = shares(second);
	return shares(first).reduce((sum, share, at) => sum + Math.abs(share - (others[at] as number)), 0) / 2;
}

function baselineOf(own: Cell["own"], pair: Pair, least: number, distance: number): PairBaseline | null {
	const means = [...own].flatMap(([holder, texts]) =>
		texts.size < least
			? []
			: { isAsked: pair.includes(holder), mean: meanOf(valuesOf(texts).map(({ value }) => value)) },
	);
	const distances = means.flatMap((one, at) =>
		means.slice(at + 1).flatMap((other) => (one.isAsked && other.isAsked ? [] : Math.abs(one.mean - other.mean))),
	);
	if (distances.length === 0) return null;
	const nearer = distances.reduce((sum, one) => sum + (one < distance ? 1 : one === distance ? 0.5 : 0), 0);
	const [low = 0, median = 0, high = 0] = quantiles(distances, [0.25, 0.5, 0.75]);
	return { pairs: distances.length, low, median, high, nearer: nearer / distances.length };
}

/** Of the two among others, too. */
const isOf = ({ parties }: TimedText, pair: Pair): boolean => pair.every((holder) => parties.includes(holder));

/** Who is meant by both where three meet? Nobody knows. */
const isOfTwo = (text: TimedText, pair: Pair): boolean => text.parties.length === pair.length && isOf(text, pair);

function asymmetriesOf(pair: Pair, ledger: Ledger, least: number): readonly Asymmetry[] {
	const found: Asymmetry[] = [];
	for (const [issue, cells] of ledger.issues)
		for (const cell of cells.values())
			for (const holder of pair)
				for (const sign of [1, -1] as const) {
					const other = holder === pair[0] ? pair[1] : pair[0];
					const spoken = ledger.spoken.get(`${other} ${cell.period.from}`);
					const asked = {
						...{ issue, holder, other, sign, ...cell.period },
						otherTexts: spoken?.texts.size ?? 0,
						otherUnread: spoken?.unread.get(issue)?.size ?? 0,
					};
					const claimed = claimedAlone(cell, { pair, holder, other, sign });
					if (claimed.length > 0 && asked.otherTexts >= least)
						found.push({ kind: "claimed", ...asked, keys: keysOf(claimed) });
					const sided = sidedIn(cell, { pair, holder, other, sign });
					if (sided.length > 0) found.push({ kind: "sided", ...asked, keys: keysOf(sided) });
				}
	return found.toSorted(
		(a, b) =>
			byCodeUnits(b.from, a.from) ||
			byCodeUnits(a.issue, b.issue) ||
			byCodeUnits(a.kind, b.kind) ||
			byCodeUnits(a.holder, b.holder) ||
			b.sign - a.sign,
	);
}

const keysOf = (stances: readonly TimedStance[]): readonly number[] =>
	stances.toSorted(latestFirst).map(({ key }) => key);

interface Claim {
	readonly pair: Pair;
	readonly holder: string;
	readonly other: string;
	readonly sign: 1 | -1;
}

/** What the holder calls common ground of the two, where neither the other alone nor both in a joint text say so. */
function claimedAlone({ own, joint, claimed }: Cell, { pair, holder, other, sign }: Claim): readonly TimedStance[] {
	const isSo = (one: TimedStance): boolean => Math.sign(stanceOf(one)) === sign;
	const common = claimed.filter((one) => isSo(one) && isOfTwo(one.text, pair));
	const claims = common.filter(({ asserter }) => asserter === holder);
	if (claims.length === 0) return [];
	const said = [...(own.get(other)?.values() ?? [])].flatMap(({ stances }) => stances);
	const isAnswered =
		said.some(isSo) ||
		common.some(({ asserter }) => asserter === other) ||
		joint.some((one) => isSo(one) && isOf(one.text, pair) && (one.holder === BOTH || one.holder === other));
	return isAnswered ? [] : claims;
}

/** What the holder alone holds in joint texts of the two. */
function sidedIn({ joint }: Cell, { pair, holder, other, sign }: Claim): readonly TimedStance[] {
	const texts = byText(joint.filter((one) => Math.sign(stanceOf(one)) === sign && isOf(one.text, pair)));
	return [...texts.values()].flatMap(({ stances }) =>
		stances.some((one) => one.holder === BOTH || one.holder === other)
			? []
			: stances.filter((one) => one.holder === holder),
	);
}

/** Every trend with its q, and what is named by it first. */
function withFalseDiscoveries(pairs: readonly PairDivergence[]): readonly PairDivergence[] {
	const qs = falseDiscoveries(pairs.flatMap(({ issues }) => issues.flatMap(({ trend }) => trend?.p ?? [])));
	let at = 0;
	return pairs.map((pair) => ({
		...pair,
		issues: pair.issues
			.map((one) => (one.trend === null ? one : { ...one, trend: named(one.trend, qs[at++] as number) }))
			.toSorted(
				(a, b) =>
					Number(hasChange(b)) - Number(hasChange(a)) ||
					Number(isApart(b)) - Number(isApart(a)) ||
					latestDistance(b) - latestDistance(a) ||
					byCodeUnits(a.issue, b.issue),
			),
	}));
}

const named = (trend: GapTrend, q: number): GapTrend => ({
	...trend,
	q,
	change: q > ALPHA || trend.slope === 0 ? null : trend.slope > 0 ? "grew" : "closed",
});

const hasChange = ({ trend }: IssueDivergence): boolean => trend !== null && trend.change !== null;

const latestGap = ({ periods }: IssueDivergence): StanceGap | undefined => periods.findLast(({ gap }) => gap !== null);

/** The interval of the latest gap is on one side of 0. */
function isApart(one: IssueDivergence): boolean {
	const [low, high] = latestGap(one)?.interval ?? [0, 0];
	return low > 0 || high < 0;
}

const latestDistance = (one: IssueDivergence): number => {
	const latest = latestGap(one);
	return latest === undefined ? -1 : Math.abs(latest.gap ?? 0);
};
