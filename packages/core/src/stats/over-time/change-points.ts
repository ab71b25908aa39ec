import { byCodeUnits } from "@fissure/model";
import { type Seeded, seeded } from "../seeded.ts";
import {
	bestCut,
	clearestSegmentation,
	clearnessOf,
	cutGain,
	type Ranked,
	ROUNDING,
	rankScores,
	type Segmentation,
	sumsBefore,
} from "./rank-segments.ts";

/** What was measured on one occasion; null where a measure has no value there. */
export interface Occasion {
	/** ISO day, month or year. */
	readonly day: string;
	/** The last day that it may have been. Occasions that may have been on one day have no order among them. */
	readonly lastDay: string;
	/** What it is compared with: occasions of another group differ for other reasons. */
	readonly group: string;
	/** A value for each measure, in the same order on every occasion. Only its order counts. */
	readonly values: readonly (number | null)[];
}

export interface ChangePointOptions {
	/** False alarms of the whole question that are accepted, 0–1. */
	readonly alpha: number;
	readonly seed: number;
}

/** One change of one measure. */
export interface ChangePoint {
	/** First day of the new level. */
	readonly day: string;
	/** The change happened after the one and by the other, with a confidence of 95 %. */
	readonly low: string;
	readonly high: string;
	/** How often a series whose order means nothing has a change as clear anywhere, over all measures of the question. */
	readonly p: number;
	/** Days of the level before, from its first to its last, and of the level after. */
	readonly before: readonly [string, string];
	readonly after: readonly [string, string];
}

export interface MeasuredChanges {
	/** Values of this measure. */
	readonly size: number;
	/** `few`: fewer values than any order of them could tell; `even`: too few that differ from the most frequent of their group. */
	readonly state: "tested" | "few" | "even";
	/** Of the clearest segmentation, whether it is accepted or not; null where nothing was tested. */
	readonly p: number | null;
	/** Ascending by day. */
	readonly changes: readonly ChangePoint[];
	/**
	 * Correlation of the mean ranks of days next to each other, beside what the changes explain, and over how many such days; null
	 * where nothing was tested, or a level never varies. A shuffle assumes none.
	 */
	readonly neighbours: { readonly correlation: number; readonly pairs: number } | null;
	/** What the shuffles kept together, since it is alike: occasions of one day, month, quarter or year; null: nothing. */
	readonly together: Span | null;
}

/** Spans of time, each within the next. */
export const SPANS = ["day", "month", "quarter", "year"] as const;
export type Span = (typeof SPANS)[number];

/** Of seven values the two clearest of 35 equally likely orders already have p = .057. */
export const LEAST_VALUES = 8;
/** So few that differ from the most frequent value of their group are exceptions and no level. */
export const LEAST_DIFFERENT = 3;

/**
 * When did an ordinal series move to another level?
 *
 * The clearest segmentation of its ranks is compared with those of shuffles of the same values over the same days: the statistic
 * is the highest price of a cut with which any cut is left. Where it is clear, each segment is asked the same, with its share of
 * the accepted false alarms; then each cut is set where it explains most between its neighbours.
 *
 * Ranks are taken less the mean rank of their group, and shuffled within it: where one group ends as another begins, their
 * difference is no change.
 *
 * Several measures of the same occasions are one question: shuffles move them together, and each is compared with the clearest
 * of all, so that the probability of any false alarm is `alpha`. Shuffling stops when the answer is clear.
 *
 * - in:     occasions in any order
 * - out:    for each measure, in their order
 * - unit:   p is a probability, from 1 / (draws + 1) to 1
 * - silent: on a measure with fewer than eight values, or with fewer than three that differ from the most frequent one of their group
 * - caveat: values that are alike because they are near in time make p too small; `neighbours` tells
 * - source: Phipson & Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9(1), 39,
 *           doi:10.2202/1544-6115.1585 (p of random shuffles); Besag & Clifford (1991), Biometrika 78(2), 301–304,
 *           doi:10.1093/biomet/78.2.301 (when to stop); Westfall & Young (1993), Resampling-Based Multiple Testing, Wiley
 *           (several measures); Meinshausen (2008), Biometrika 95(2), 265–278, doi:10.1093/biomet/asn007 (segments of
 *           segments); Bai (1997), Econometric Theory 13(3), 315–352, doi:10.1017/S0266466600005831 (setting each cut again)
 */
export function changePoints(
	occasions: readonly Occasion[],
	{ alpha, seed }: ChangePointOptions,
): readonly MeasuredChanges[] {
	const rows = occasions.toSorted(inOrder);
	const measures = rows[0]?.values.map((_, measure) => seriesOf(rows, measure)) ?? [];
	const states = measures.map(stateOf);
	const tested = measures.filter((_, measure) => states[measure] === "tested");
	const found = tested.map(clearestOf);
	const together = spanKept(tested);
	const chances = chancesOf(tested, found, { seed, together, groups: rows.map(({ group }) => group) });
	return measures.map((measure, at): MeasuredChanges => {
		const size = measure.values.length;
		const place = tested.indexOf(measure);
		if (place < 0)
			return {
				...{ size, state: states[at] as MeasuredChanges["state"], p: null, changes: [] },
				...{ neighbours: null, together: null },
			};
		const [segmentation, p] = [found[place] as Segmentation, chances[place] as number];
		const cuts = cutsFrom(measure, { segmentation, p }, { alpha, seed, share: 1 / tested.length });
		const places = placesOf(measure, cuts);
		const changes = changesAt(measure, places, cuts);
		return { size, state: "tested", p, changes, neighbours: neighboursOf(measure, places), together };
	});
}

/** A measure on the occasions that have it, in order. */
interface Series {
	readonly days: readonly string[];
	/** The last day on which any occasion up to this one may have been. */
	readonly lastDays: readonly string[];
	readonly groups: readonly string[];
	readonly values: readonly number[];
	/** Which occasions. */
	readonly rows: readonly number[];
	readonly ranked: Ranked;
}

function inOrder(a: Occasion, b: Occasion): number {
	const byFacts = byCodeUnits(a.day, b.day) || byCodeUnits(a.lastDay, b.lastDay) || byCodeUnits(a.group, b.group);
	if (byFacts !== 0) return byFacts;
	for (let at = 0; at < a.values.length; at++) {
		const [one, other] = [a.values[at] ?? Number.NEGATIVE_INFINITY, b.values[at] ?? Number.NEGATIVE_INFINITY];
		if (one !== other) return one - other;
	}
	return 0;
}

function seriesOf(occasions: readonly Occasion[], measure: number): Series {
	const rows = occasions.flatMap(({ values }, row) => (values[measure] === null ? [] : [row]));
	const lastDays: string[] = [];
	for (const row of rows) {
		const { lastDay } = occasions[row] as Occasion;
		lastDays.push([lastDay, lastDays.at(-1) ?? ""].sort(byCodeUnits)[1] as string);
	}
	const of = rows.map((row) => occasions[row] as Occasion);
	const series = {
		...{ rows, lastDays, days: of.map(({ day }) => day), groups: of.map(({ group }) => group) },
		values: of.map(({ values }) => values[measure] as number),
	};
	return { ...series, ranked: rankedOf(series, MOST_BORDERS) };
}

function partOf(series: Series, from: number, to: number, mostBorders = MOST_BORDERS): Series {
	const part = {
		...{ days: series.days.slice(from, to), lastDays: series.lastDays.slice(from, to) },
		...{ groups: series.groups.slice(from, to), values: series.values.slice(from, to) },
		rows: Array.from({ length: to - from }, (_, row) => row),
	};
	return { ...part, ranked: rankedOf(part, mostBorders) };
}

/** A shuffle costs the square of the places where it may be cut; more of them would find little else. */
const MOST_BORDERS = 64;
/** Values that a segment has at least: 3, or 5 % of a longer series, but no more than 10. */
const leastOf = (size: number): number => Math.max(3, Math.min(10, Math.floor(size / 20)));

/** A series can be cut between two days only. */
function rankedOf({ days, lastDays, groups, values }: Omit<Series, "ranked">, most: number): Ranked {
	const places = days.flatMap((_, at) => (isNextDay({ days, lastDays }, at) ? [at] : []));
	const size = days.length;
	return { size, scores: rankScores(values, groups), borders: bordersAmong(places, size, most), least: leastOf(size) };
}

/** Of the places where a series could be cut, no more than so many, from all its parts; with its ends. */
function bordersAmong(places: readonly number[], size: number, most = MOST_BORDERS): readonly number[] {
	const pieceOf = (place: number): number => Math.floor((place * most) / size);
	const borders = [0];
	for (const place of places)
		if (places.length <= most || pieceOf(place) > pieceOf(borders.at(-1) as number)) borders.push(place);
	borders.push(size);
	return borders;
}

function stateOf({ groups, values, ranked }: Series): MeasuredChanges["state"] {
	const { borders, least, size } = ranked;
	const canBeCut = borders.some((place) => place >= least && size - place >= least);
	if (size < LEAST_VALUES || !canBeCut) return "few";
	const counts = new Map<string, Map<number, number>>();
	values.forEach((value, at) => {
		const ofGroup = counts.get(groups[at] as string) ?? new Map<number, number>();
		counts.set(groups[at] as string, ofGroup.set(value, (ofGroup.get(value) ?? 0) + 1));
	});
	let usual = 0;
	for (const ofGroup of counts.values()) usual += Math.max(...ofGroup.values());
	return size - usual < LEAST_DIFFERENT ? "even" : "tested";
}

const clearestOf = ({ ranked }: Series): Segmentation =>
	clearestSegmentation(ranked, sumsBefore(ranked, ranked.scores));

/** So many shuffles as clear as the series itself, and the rest would not change the answer. */
const ENOUGH = 100;

/** Shuffles at most. */
export const DRAWS = 1_999;

interface Shuffling {
	readonly seed: number;
	readonly groups: readonly string[];
	readonly together: Span | null;
}

/** For each series, how often the clearest of all shuffled series is at least as clear. */
function chancesOf(
	series: readonly Series[],
	found: readonly Segmentation[],
	{ seed, groups, together }: Shuffling,
): readonly number[] {
	const prices = series.map(({ ranked }, at) =>
		clearnessOf(ranked, sumsBefore(ranked, ranked.scores), found[at] as Segmentation),
	);
	const highest = Math.max(...prices);
	const reached = prices.map(() => 0);
	const { shuffled } = seeded(seed);
	const clearestIn = together === null ? occasionsShuffled(series, groups) : blocksShuffled(series, together);
	let drawn = 0;
	for (let asClear = 0; series.length > 0 && drawn < DRAWS && asClear < ENOUGH; drawn++) {
		const clearest = clearestIn(shuffled);
		if (clearest >= highest - ROUNDING) asClear++;
		prices.forEach((price, at) => {
			if (clearest >= price - ROUNDING) reached[at] = (reached[at] as number) + 1;
		});
	}
	return reached.map((count) => (drawn < DRAWS ? count / drawn : (count + 1) / (drawn + 1)));
}

/** How clear is the clearest of all series after a shuffle? */
type ClearestIn = (shuffled: Seeded["shuffled"]) => number;

/** Occasions change places with those of their group. */
function occasionsShuffled(series: readonly Series[], groups: readonly string[]): ClearestIn {
	const members = [...new Set(groups)].map((group) => groups.flatMap((one, row) => (one === group ? [row] : [])));
	const shufflings = series.map((one) => shufflingOf(one, members));
	return (shuffled) => {
		const rows = members.map((ofGroup) => shuffled(ofGroup));
		return Math.max(...shufflings.map((clearnessIn) => clearnessIn(rows)));
	};
}

/** How clear is the clearest segmentation of the values of a series, with the occasions of each group in another order? */
function shufflingOf(
	{ rows, ranked }: Series,
	members: readonly (readonly number[])[],
): (orders: readonly (readonly number[])[]) => number {
	const placeOf = new Map(rows.map((row, place) => [row, place]));
	const places = members.map((ofGroup) => ofGroup.flatMap((row) => placeOf.get(row) ?? []));
	const scoreOf = new Float64Array((rows.at(-1) as number) + 1).fill(Number.NaN);
	for (const [row, place] of placeOf) scoreOf[row] = ranked.scores[place] as number;
	const scores = new Float64Array(ranked.size);
	return (orders) => {
		for (let group = 0; group < orders.length; group++) {
			const free = places[group] as readonly number[];
			let next = 0;
			for (const row of orders[group] as readonly number[]) {
				const score = scoreOf[row] ?? Number.NaN;
				if (!Number.isNaN(score)) scores[free[next++] as number] = score;
			}
		}
		const sums = sumsBefore(ranked, scores);
		return clearnessOf(ranked, sums, clearestSegmentation(ranked, sums));
	};
}

/** All occasions of a span change places with those of another, with the days between which a series can be cut. */
function blocksShuffled(series: readonly Series[], span: Span): ClearestIn {
	const names = [...new Set(series.flatMap(({ days }) => days.map((day) => nameOfSpan(day, span))))].sort(byCodeUnits);
	const parts = series.map((one) => {
		const blocks = new Map(blocksOf(one, span).map((block) => [block.name, block]));
		return { one, blocks: names.map((name) => blocks.get(name) ?? null), scores: new Float64Array(one.ranked.size) };
	});
	const order = names.map((_, at) => at);
	return (shuffled) => {
		const moved = shuffled(order);
		let clearest = Number.NEGATIVE_INFINITY;
		for (const { one, blocks, scores } of parts) {
			const places: number[] = [];
			let next = 0;
			for (const at of moved) {
				const block = blocks[at];
				if (block == null) continue;
				for (let from = block.from; from < block.to; from++) {
					if (next > 0 && (from === block.from || isNextDay(one, from))) places.push(next);
					scores[next++] = one.ranked.scores[from] as number;
				}
			}
			const ranked = { ...one.ranked, borders: bordersAmong(places, next) };
			const sums = sumsBefore(ranked, scores);
			clearest = Math.max(clearest, clearnessOf(ranked, sums, clearestSegmentation(ranked, sums)));
		}
		return clearest;
	};
}

/** Is no occasion before it of the same day, or possibly so? */
const isNextDay = ({ days, lastDays }: Pick<Series, "days" | "lastDays">, at: number): boolean =>
	at > 0 && (lastDays[at - 1] as string) < (days[at] as string);

/** `2014-02` in the first quarter is `2014 0`; a day of which less is known is a span of its own kind. */
function nameOfSpan(day: string, span: Span): string {
	if (span === "quarter" && day.length > YEAR)
		return `${day.slice(0, YEAR)} ${Math.floor((Number(day.slice(YEAR + 1, YEAR + 3)) - 1) / 3)}`;
	return day.slice(0, { day: YEAR + 6, month: YEAR + 3, quarter: YEAR, year: YEAR }[span]);
}
const YEAR = "2014".length;

interface Block {
	readonly name: string;
	readonly from: number;
	readonly to: number;
}

/** Occasions of one span, and of those after it that may have been on a day of it. */
function blocksOf(series: Pick<Series, "days" | "lastDays">, span: Span): readonly Block[] {
	const { days } = series;
	const starts = days.flatMap((day, at) =>
		at === 0 || (isNextDay(series, at) && nameOfSpan(day, span) !== nameOfSpan(days[at - 1] as string, span))
			? [at]
			: [],
	);
	return starts.map((from, at) => ({
		...{ name: nameOfSpan(days[from] as string, span), from },
		to: starts[at + 1] ?? days.length,
	}));
}

/** With fewer spans than this, moving them could tell nothing. */
const LEAST_BLOCKS = 10;
/** Of a normal distribution, one in ten is beyond. */
const ALIKE = 1.282;

/**
 * Which is the longest span whose occasions are more alike than chance makes them: days by their occasions, months by their days, and so on? Its
 * occasions are one thing that was said, and must be moved together. Moving spans changes nothing in what is asked here, so that p stays right where
 * they are moved for no reason.
 *
 * - out: null where there is none, or there are too few of them
 */
function spanKept(series: readonly Series[]): Span | null {
	return (
		SPANS.findLast((span, at) =>
			series.some((one) => {
				const blocks = blocksOf(one, span);
				if (blocks.length < LEAST_BLOCKS || blocks.length === one.ranked.size) return false;
				const finer = SPANS[at - 1];
				const units = finer === undefined ? one.days.map((_, from) => ({ from, to: from + 1 })) : blocksOf(one, finer);
				return likenessOf(one.ranked.scores, blocks, units) > ALIKE;
			}),
		) ?? null
	);
}

/**
 * How alike are the parts of each block, by their sums: the sum of all products of two parts of one block, over its standard deviation if their
 * signs were drawn by chance?
 */
function likenessOf(
	scores: Float64Array,
	blocks: readonly Pick<Block, "to">[],
	units: readonly Pick<Block, "from" | "to">[],
): number {
	let [products, variance, unit] = [0, 0, 0];
	for (const { to } of blocks) {
		let [sum, squares, fourths] = [0, 0, 0];
		for (; unit < units.length && (units[unit] as Block).from < to; unit++) {
			const part = sumOf(scores, (units[unit] as Block).from, (units[unit] as Block).to);
			sum += part;
			squares += part ** 2;
			fourths += part ** 4;
		}
		products += sum ** 2 - squares;
		variance += 2 * (squares ** 2 - fourths);
	}
	return variance < ROUNDING ? 0 : products / Math.sqrt(variance);
}

interface Found {
	readonly segmentation: Segmentation;
	readonly p: number;
}

/** A place before which so many values are, and the p of the segmentation that it is of. */
interface Cut {
	readonly at: number;
	readonly p: number;
}

interface Within {
	readonly alpha: number;
	readonly seed: number;
	/** Of the accepted false alarms, that this segment may make. */
	readonly share: number;
}

/** The cuts of an accepted segmentation, and those of its segments. */
function cutsFrom(series: Series, { segmentation, p }: Found, { alpha, seed, share }: Within): readonly Cut[] {
	if (p > alpha) return [];
	const { borders, size } = series.ranked;
	const places = segmentation.cuts.map((cut) => borders[cut] as number);
	const ends = [0, ...places, size];
	const inside = ends.slice(1).flatMap((to, at): readonly Cut[] => {
		const from = ends[at] as number;
		const part = partOf(series, from, to);
		if (stateOf(part) !== "tested") return [];
		const ofPart = (share * part.ranked.size) / size;
		const found = clearestOf(part);
		const [chance = 1] = chancesOf([part], [found], { seed, groups: part.groups, together: spanKept([part]) });
		const cuts = cutsFrom(
			part,
			{ segmentation: found, p: Math.max(p, Math.min(1, chance / ofPart)) },
			{ alpha, seed, share: ofPart },
		);
		return cuts.map((cut) => ({ ...cut, at: from + cut.at }));
	});
	return [...places.map((at) => ({ at, p })), ...inside].toSorted((a, b) => a.at - b.at);
}

/** Each cut is moved at most so often; two or three times is usual. */
const MOST_MOVES = 10;

/** Each cut where it explains most between its neighbours. */
function placesOf(series: Series, cuts: readonly Cut[]): readonly number[] {
	const places = cuts.map(({ at }) => at);
	const { size } = series.ranked;
	for (let move = 0, moved = true; moved && move < MOST_MOVES; move++) {
		moved = false;
		for (let cut = 0; cut < places.length; cut++) {
			const [from, to] = [places[cut - 1] ?? 0, places[cut + 1] ?? size];
			const best = bestPlace(partOf(series, from, to, size));
			if (best === null || from + best === places[cut]) continue;
			places[cut] = from + best;
			moved = true;
		}
	}
	return places;
}

const changesAt = (series: Series, places: readonly number[], cuts: readonly Cut[]): readonly ChangePoint[] =>
	cuts.map(({ p }, cut) => {
		const { size } = series.ranked;
		const [from, at, to] = [places[cut - 1] ?? 0, places[cut] as number, places[cut + 1] ?? size];
		const day = (place: number): string => series.days[place] as string;
		const [low, high] = likelyDays(partOf(series, from, to, size), at - from);
		return {
			...{ day: day(at), low, high, p },
			...{ before: [day(from), day(at - 1)], after: [day(at), day(to - 1)] },
		};
	});

function bestPlace({ ranked }: Series): number | null {
	const [cut] = bestCut(ranked, sumsBefore(ranked, ranked.scores)).cuts;
	return cut === undefined ? null : (ranked.borders[cut] as number);
}

/** −2 ln(1 − √.95): the likelihood ratio of the true place to the best one is below this 95 times of 100. */
const LIKELY = -2 * Math.log(1 - Math.sqrt(0.95));

/**
 * Days after which and by which the only change of a series happened, with a confidence of 95 %, where it is at best: those of the
 * occasions before the first likely place and behind the last.
 *
 * - source: Siegmund (1988), International Statistical Review 56(1), 31–48, doi:10.2307/1403360;
 *           Eo & Morley (2015), Quantitative Economics 6(2), 463–497, doi:10.3982/QE186
 */
function likelyDays({ days, ranked }: Series, best: number): readonly [string, string] {
	const { borders, size, least } = ranked;
	const room = Math.min(least, best, size - best);
	const sums = sumsBefore(ranked, ranked.scores);
	const left = borders.map((place, at) =>
		place < room || size - place < room
			? Number.POSITIVE_INFINITY
			: Math.max(ROUNDING, size - 1 - cutGain(place, size, sums[at] as number)),
	);
	const smallest = Math.min(...left);
	const isLikely = (value: number): boolean => size * Math.log(value / smallest) <= LIKELY;
	const [first, last] = [left.findIndex(isLikely), left.findLastIndex(isLikely)];
	return [days[borders[first - 1] as number] as string, days[(borders[last + 1] as number) - 1] as string];
}

function neighboursOf(series: Series, places: readonly number[]): MeasuredChanges["neighbours"] {
	const { size } = series.ranked;
	const { borders, scores } = rankedOf(series, size);
	const ends = [0, ...places, size];
	const left = scores.slice();
	for (let segment = 1; segment < ends.length; segment++) {
		const [from, to] = [ends[segment - 1] as number, ends[segment] as number];
		const mean = sumOf(scores, from, to) / (to - from);
		for (let at = from; at < to; at++) left[at] = (scores[at] as number) - mean;
	}
	const days = borders
		.slice(1)
		.map((to, at) => sumOf(left, borders[at] as number, to) / (to - (borders[at] as number)));
	let [products, squares] = [0, 0];
	for (let at = 0; at < days.length; at++) {
		products += (days[at] as number) * (days[at + 1] ?? 0);
		squares += (days[at] as number) ** 2;
	}
	return squares < ROUNDING ? null : { correlation: products / squares, pairs: days.length - 1 };
}

function sumOf(numbers: Float64Array, from: number, to: number): number {
	let sum = 0;
	for (let at = from; at < to; at++) sum += numbers[at] as number;
	return sum;
}
