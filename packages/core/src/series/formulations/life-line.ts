import type { Formulation, PhraseYear, Tier } from "@fissure/model";
import { TIERS } from "@fissure/model";
import { chanceOfLastSighting } from "../../stats/over-time/last-sighting.ts";

/** What is known of a text in which phrases are counted. */
export interface DatedText {
	readonly id: string;
	/** ISO day, month or year. */
	readonly date: string;
	readonly kind: string;
	/** Where it was said, as the text has it. */
	readonly venue: string | null;
	readonly speaker: string | null;
}

/** From which share of the eligible texts of a year, or from how many texts, a phrase is in a tier. */
export interface TierLine {
	readonly tier: Tier;
	readonly share: number;
	readonly texts: number | null;
}

/**
 * The scale of the China Media Project. Its two upper lines are published, for articles of the People's Daily (Qian Gang, 2018: 2,000
 * articles a year or a share of .0518; 500 or .0129); the others go on by the same factor, and are ours.
 */
export const TIER_LINES: readonly TierLine[] = [
	{ tier: "boiling", share: 0.0518, texts: 2000 },
	{ tier: "scalding", share: 0.0129, texts: 500 },
	{ tier: "hot", share: 0.0032, texts: 125 },
	{ tier: "warm", share: 0.0008, texts: 31 },
	{ tier: "tepid", share: 0.0002, texts: 8 },
];

/** A share of fewer texts than this in a year says nothing of a tier. */
const FEWEST_A_YEAR = 20;

/** In which tier is a phrase in a year? Null with fewer than twenty eligible texts, and where none has it. */
export function tierOf(texts: number, eligible: number, lines: readonly TierLine[] = TIER_LINES): Tier | null {
	if (eligible < FEWEST_A_YEAR || texts === 0) return null;
	const line = lines.find(({ share, texts: least }) => texts / eligible >= share || (least !== null && texts >= least));
	return line?.tier ?? (TIERS.at(-1) as Tier);
}

/** What the life line of a phrase says, without its words. */
export type LifeLine = Pick<
	Formulation,
	| "firstSeen"
	| "lastSeen"
	| "texts"
	| "eligible"
	| "eligibleSince"
	| "pVanished"
	| "silence"
	| "years"
	| "kinds"
	| "speakers"
>;

/** Texts as life lines are read in them. */
export interface Timeline {
	readonly texts: readonly DatedText[];
	/** Of each text, the number of its sort; and the sorts: the texts of one kind at one venue, or at all venues with few. */
	readonly sortOf: Uint16Array;
	readonly sorts: readonly TextSort[];
	/** Of each sort, how many of the first texts are of it; one more than there are texts. */
	readonly before: readonly Int32Array[];
	readonly yearOf: Int32Array;
	readonly tiers: readonly TierLine[];
}

/** Texts that could have the same phrases. */
export interface TextSort {
	readonly kind: string;
	/** Null: any that has few texts, or is not known. */
	readonly venue: string | null;
}

/** Fewer texts of a kind at one venue say little of a habit there, and are taken together with those of other such venues. */
const FEWEST_OF_A_VENUE = 20;

const YEAR = 4;

/** @param texts the oldest first */
export function timelineOf(texts: readonly DatedText[], tiers: readonly TierLine[] = TIER_LINES): Timeline {
	const { placeOf, places } = placesOf(texts);
	const counts = new Int32Array(places.length);
	for (const place of placeOf) (counts[place] as number) += 1;
	const names = places.map(([kind, venue], place) =>
		JSON.stringify([kind, (counts[place] as number) >= FEWEST_OF_A_VENUE ? venue : null]),
	);
	const keys = [...new Set(names)].sort();
	const sorted = names.map((name) => keys.indexOf(name));
	const { length } = texts;
	const sortOf = new Uint16Array(length);
	const yearOf = new Int32Array(length);
	const before = keys.map(() => new Int32Array(length + 1));
	// One pass, without a call for each text: a case has thousands of them for each of hundreds of publishers.
	const reached = new Int32Array(keys.length);
	for (let at = 0; at < length; at++) {
		const sort = sorted[placeOf[at] as number] as number;
		sortOf[at] = sort;
		yearOf[at] = Number((texts[at] as DatedText).date.slice(0, YEAR));
		(reached[sort] as number) += 1;
		for (let one = 0; one < before.length; one++) (before[one] as Int32Array)[at + 1] = reached[one] as number;
	}
	const sorts = keys.map((key): TextSort => {
		const [kind, venue] = JSON.parse(key) as [string, string | null];
		return { kind, venue };
	});
	return {
		texts,
		sortOf,
		sorts,
		before,
		yearOf,
		tiers,
	};
}

/** Of each text, the number of its kind and venue. */
function placesOf(texts: readonly DatedText[]) {
	const known = new Map<string, Map<string | null, number>>();
	const places: (readonly [kind: string, venue: string | null])[] = [];
	const placeOf = new Int32Array(texts.length);
	for (let at = 0; at < texts.length; at++) {
		const { kind, venue } = texts[at] as DatedText;
		let venues = known.get(kind);
		if (venues === undefined) {
			venues = new Map();
			known.set(kind, venues);
		}
		let place = venues.get(venue);
		if (place === undefined) {
			place = places.length;
			venues.set(venue, place);
			places.push([kind, venue]);
		}
		placeOf[at] = place;
	}
	return { placeOf, places };
}

/**
 * When was a phrase used, and is it gone for longer than chance would have it?
 *
 * Eligible are texts of a kind and a venue that ever have it: a formula of the General Debate is not missed in a toast. Each of these sorts
 * has its own rate. A text of the day of the last sighting is no later one. Sightings that crowd count for fewer.
 *
 * - in:     the texts that have it, by index, in order, each once
 * - silent: nothing is seen and nothing has vanished where no text has it
 * - source: `stats/over-time/last-sighting.ts`
 */
export function lifeLine(having: Int32Array, timeline: Timeline): LifeLine {
	const { texts, sortOf, sorts: all, before } = timeline;
	const [first, last] = [texts[having[0] ?? -1], texts[having.at(-1) ?? -1]];
	if (first === undefined || last === undefined) return { ...NEVER, years: [] };
	const until = firstAfter(texts, last.date);
	const counts = new Int32Array(all.length);
	for (const text of having) (counts[sortOf[text] as number] as number) += 1;
	const sorts = all.flatMap((sort, at) => {
		const sums = before[at] as Int32Array;
		const count = counts[at] as number;
		return count === 0 ? [] : [{ ...sort, having: count, until: sums[until] as number, texts: sums.at(-1) as number }];
	});
	const isEligible = all.map((_, at) => (counts[at] as number) > 0);
	return {
		firstSeen: first.date,
		lastSeen: last.date,
		texts: having.length,
		eligible: sum(sorts.map((sort) => sort.texts)),
		eligibleSince: sum(sorts.map((sort) => sort.texts - sort.until)),
		pVanished: chanceOfLastSighting(sorts, gapsBetween(having, counts, until, timeline)),
		silence: longestSilence(having, timeline, isEligible),
		years: yearsOf(having, timeline, isEligible),
		kinds: sorts
			.map(({ kind, venue, having: count, texts: eligible }) => ({ kind, venue, texts: count, eligible }))
			.sort((a, b) => b.texts - a.texts),
		speakers: speakersOf(having, texts),
	};
}

const NEVER: Omit<LifeLine, "years"> = {
	firstSeen: null,
	lastSeen: null,
	texts: 0,
	eligible: 0,
	eligibleSince: 0,
	pVanished: null,
	silence: null,
	kinds: [],
	speakers: [],
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Index of the first text later than a date. */
function firstAfter(texts: readonly DatedText[], date: string): number {
	let [low, high] = [0, texts.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((texts[middle] as DatedText).date > date) high = middle;
		else low = middle + 1;
	}
	return low;
}

/**
 * Texts without it between each that has it and the next, of the sorts that ever do: a text of a sort that has it seldom counts for less, and
 * all together for as many as they are.
 */
function gapsBetween(having: Int32Array, counts: Int32Array, until: number, { before }: Timeline): readonly number[] {
	const sorts = before.flatMap((sums, sort) => {
		const count = counts[sort] as number;
		return count === 0 ? [] : [{ sums, rate: count / (sums[until] as number) }];
	});
	const mean = having.length / sum(sorts.map(({ sums }) => sums[until] as number));
	const gaps: number[] = [];
	for (let at = 1; at < having.length; at++) {
		const [from, to] = [(having[at - 1] as number) + 1, having[at] as number];
		let gap = 0;
		if (to > from) for (const { sums, rate } of sorts) gap += ((sums[to] as number) - (sums[from] as number)) * rate;
		gaps.push(gap / mean);
	}
	return gaps;
}

function longestSilence(
	having: Int32Array,
	{ texts, before }: Timeline,
	isEligible: readonly boolean[],
): LifeLine["silence"] {
	let longest: LifeLine["silence"] = null;
	for (let at = 1; at < having.length; at++) {
		const [from, to] = [having[at - 1] as number, having[at] as number];
		if (to - from - 1 <= (longest?.eligible ?? 0)) continue;
		const eligible = sum(
			before.map((sums, sort) => (isEligible[sort] ? (sums[to] as number) - (sums[from + 1] as number) : 0)),
		);
		if (eligible > (longest?.eligible ?? 0))
			longest = { from: (texts[from] as DatedText).date, to: (texts[to] as DatedText).date, eligible };
	}
	return longest;
}

function yearsOf(having: Int32Array, timeline: Timeline, isEligible: readonly boolean[]): readonly PhraseYear[] {
	const { yearOf, sortOf, tiers } = timeline;
	const [first, last] = [yearOf[0] as number, yearOf.at(-1) as number];
	const used = new Int32Array(last - first + 1);
	const eligible = new Int32Array(last - first + 1);
	for (let text = 0; text < yearOf.length; text++)
		if (isEligible[sortOf[text] as number]) (eligible[(yearOf[text] as number) - first] as number) += 1;
	for (const text of having) (used[(yearOf[text] as number) - first] as number) += 1;
	return Array.from(eligible, (count, at): PhraseYear => {
		const texts = used[at] as number;
		return { year: first + at, texts, eligible: count, tier: tierOf(texts, count, tiers) };
	}).filter(({ texts }) => texts > 0);
}

function speakersOf(having: Int32Array, texts: readonly DatedText[]): LifeLine["speakers"] {
	const counts = new Map<string, number>();
	for (const text of having) {
		const speaker = texts[text]?.speaker;
		if (speaker != null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
	}
	return [...counts]
		.map(([speaker, count]) => ({ speaker, texts: count }))
		.sort((a, b) => b.texts - a.texts || (a.speaker < b.speaker ? -1 : 1));
}
