import type { ActorId, BaseRate } from "@fissure/model";
import { betaInterval } from "../stats/beta.ts";
import type { HabitEvent, HabitText } from "./habit-text.ts";

/** How far one level of the cascade believes the wider one: strengths count as so many texts. */
export interface HabitSettings {
	/** How often a text touches any one issue, before anything is held: two issues in a text, of some forty. */
	readonly plainRate: number;
	/** Of the plain rate behind the issue's rate over everything held. */
	readonly plainStrength: number;
	/** Of the issue's rate over everything held behind the publisher's. */
	readonly issueStrength: number;
	/** Of the publisher's rate behind that of the pair: small, since partners make more difference than authors. */
	readonly publisherStrength: number;
	/** Texts whose length differs by this factor's logarithm count .61 (a Gaussian kernel). */
	readonly lengthBandwidth: number;
	/** Years after which a text counts half. */
	readonly halfLife: number;
}

/** Chosen by held-out likelihood: docs/methods/base-rates.md. */
export const HABIT_SETTINGS: HabitSettings = {
	plainRate: 0.05,
	plainStrength: 2,
	issueStrength: 4,
	publisherStrength: 2,
	lengthBandwidth: 0.7,
	halfLife: 8,
};

/** A text this rare in weight says nothing; leaving it out saves time. */
const LEAST_WEIGHT = 1e-4;
/** Texts of the same pair before its own rate is asked; below, the side's general habit says more. */
const FEWEST_OF_PAIR = 3;
/** The two capitals of a call may be on different days. */
const SAME_DAY_YEARS = 1.5 / 365.25;

export type Habit = (publisher: ActorId, issue: string, event?: HabitEvent) => BaseRate | null;

/**
 * How often does that side mention the issue anyway?
 *
 * A cascade of Beta priors: the issue's rate over everything held is drawn towards a plain rate, the
 * publisher's towards the issue's, that of the pair of sides towards the publisher's. Texts like the event's own in
 * length and time count more.
 *
 * - out:    texts held and touching as plain counts; the probability is the posterior mean, which weighs them
 * - unit:   0–1, with the middle 95 % of the Beta posterior, no narrower than under Jeffreys' prior
 * - silent: null where no other text of that side is held; the event's own texts never count
 * - source: Gelman et al. (2013), Bayesian Data Analysis, ch. 5 (hierarchical Beta–binomial);
 *           Ibrahim & Chen (2000), Statistical Science 15(1), 46–60, doi:10.1214/ss/1009212673 (older texts discounted)
 */
export function habitOf(background: readonly HabitText[], settings: HabitSettings = HABIT_SETTINGS): Habit {
	const numbers = new Map<string, number>();
	const texts = background.map((text): Placed => {
		const touched = Array.from(text.issues, (issue) => numberOf(issue, numbers));
		return { text, year: yearOf(text.date), touched };
	});
	// Of each publisher the last event: what two sides leave out is asked in turns.
	const last = new Map<ActorId, { readonly event: HabitEvent | undefined; readonly sums: Sums }>();
	return (publisher, issue, event) => {
		const known = last.get(publisher);
		const sums =
			known !== undefined && known.event === event
				? known.sums
				: sumsOf(texts, numbers.size, publisher, event, settings);
		if (sums !== known?.sums) last.set(publisher, { event, sums });
		return rateOf(sums, numbers.get(issue), settings);
	};
}

/** With its place in time and the numbers of its issues, worked out once: a background has thousands of texts. */
interface Placed {
	readonly text: HabitText;
	readonly year: number | null;
	readonly touched: readonly number[];
}

function numberOf(issue: string, numbers: Map<string, number>): number {
	const known = numbers.get(issue) ?? numbers.size;
	numbers.set(issue, known);
	return known;
}

/** Weighted texts and mentions, by issue, of one circle of background. */
interface Circle {
	weight: number;
	readonly mentions: Float64Array;
}

interface Sums {
	readonly all: Circle;
	readonly side: Circle;
	readonly pair: Circle;
	/** Texts of the publisher, and of each issue those that touch it. */
	held: number;
	readonly touching: Uint32Array;
	ofPair: number;
}

function sumsOf(
	background: readonly Placed[],
	issues: number,
	publisher: ActorId,
	event: HabitEvent | undefined,
	settings: HabitSettings,
): Sums {
	const circle = (): Circle => ({ weight: 0, mentions: new Float64Array(issues) });
	const sums: Sums = {
		all: circle(),
		side: circle(),
		pair: circle(),
		held: 0,
		touching: new Uint32Array(issues),
		ofPair: 0,
	};
	const year = yearOf(event?.date ?? null);
	const counterparts = new Set(event?.parties.filter((party) => party !== publisher));
	for (const placed of background) {
		const { text, touched } = placed;
		if (event !== undefined && isOfEvent(placed, event, year)) continue;
		const isOwn = text.publisher === publisher;
		if (isOwn) {
			sums.held++;
			for (const issue of touched) sums.touching[issue] = (sums.touching[issue] as number) + 1;
		}
		const weight = event === undefined ? 1 : weightOf(placed, event.length, year, settings);
		const isPair = event !== undefined && isOwn && isSamePair(text, counterparts);
		if (isPair) sums.ofPair++;
		if (weight < LEAST_WEIGHT) continue;
		add(sums.all, touched, weight);
		if (isOwn) add(sums.side, touched, weight);
		if (isPair) add(sums.pair, touched, weight);
	}
	return sums;
}

function add(into: Circle, touched: readonly number[], weight: number): void {
	into.weight += weight;
	for (const issue of touched) into.mentions[issue] = (into.mentions[issue] as number) + weight;
}

function isOfEvent(
	{ text: { id, date, parties, publisher }, year }: Placed,
	event: HabitEvent,
	eventYear: number | null,
): boolean {
	if (event.documents.includes(id)) return true;
	const apart = yearsApart(year, eventYear);
	if (apart === null || apart > SAME_DAY_YEARS || !isDay(date) || !isDay(event.date)) return false;
	const theirs = new Set([publisher, ...parties]);
	return theirs.size === new Set(event.parties).size && event.parties.every((party) => theirs.has(party));
}

const yearsApart = (one: number | null, other: number | null): number | null =>
	one === null || other === null ? null : Math.abs(one - other);

const isDay = (date: string | null): boolean => date !== null && date.length >= "2000-01-01".length;

/** One counterpart in common; texts without any (addresses, statements) are alike in that. */
function isSamePair({ publisher, parties }: HabitText, counterparts: ReadonlySet<ActorId>): boolean {
	const theirs = parties.filter((party) => party !== publisher);
	return theirs.length === 0 ? counterparts.size === 0 : theirs.some((party) => counterparts.has(party));
}

function weightOf(
	{ text, year: itsYear }: Placed,
	length: number | null,
	year: number | null,
	settings: HabitSettings,
): number {
	const ratio = length === null ? 0 : Math.log(Math.max(1, text.length) / Math.max(1, length));
	const alike = Math.exp(-((ratio / settings.lengthBandwidth) ** 2) / 2);
	return alike * 0.5 ** ((yearsApart(itsYear, year) ?? 0) / settings.halfLife);
}

/** @param issue its number; undefined where no text touches it */
function rateOf(
	{ all, side, pair, held, touching, ofPair }: Sums,
	issue: number | undefined,
	settings: HabitSettings,
): BaseRate | null {
	if (held === 0) return null;
	const { plainRate, plainStrength, issueStrength, publisherStrength } = settings;
	const wide = shrunk(all, issue, plainRate, plainStrength);
	const own = shrunk(side, issue, wide.mean, issueStrength);
	const { mean: probability, a, b } = ofPair < FEWEST_OF_PAIR ? own : shrunk(pair, issue, own.mean, publisherStrength);
	return {
		held,
		touching: issue === undefined ? 0 : (touching[issue] as number),
		probability,
		interval: intervalOf(a, b),
	};
}

/** Jeffreys' prior: a hundred texts without a mention still leave room for one in forty. */
const LEAST_SHAPE = 0.5;

/** Of the posterior, with at least half a mention and half a silence: a prior near 0 or 1 must not pass for knowledge. */
function intervalOf(a: number, b: number): readonly [number, number] {
	const [low, high] = betaInterval(Math.max(a, LEAST_SHAPE), Math.max(b, LEAST_SHAPE));
	return [Math.min(low, a / (a + b)), Math.max(high, a / (a + b))];
}

interface Posterior {
	readonly mean: number;
	readonly a: number;
	readonly b: number;
}

function shrunk({ weight, mentions }: Circle, issue: number | undefined, prior: number, strength: number): Posterior {
	const hits = issue === undefined ? 0 : (mentions[issue] as number);
	const a = hits + strength * prior;
	const b = weight - hits + strength * (1 - prior);
	return { mean: a / (a + b), a, b };
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_A_YEAR = 365.25;

/**
 * Where is an ISO date in time, in years?
 *
 * - unit:   years of 365.25 days, so that the turn of a year is one day like any other; only differences mean something
 * - silent: null where no year can be read; a bare month or year stands for its middle
 */
export function yearOf(date: string | null): number | null {
	const parts = date === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
	if (parts === null) return null;
	const year = Number(parts[1]);
	const month = parts[2] === undefined ? null : Number(parts[2]);
	const before = month === null ? 182 : DAYS_BEFORE_MONTH[month - 1];
	if (before === undefined) return null;
	// Leap years by fours: right from 1901 to 2099.
	const leap = year % 4 === 0 && month !== null && month > 2 ? 1 : 0;
	const inMonth = month === null ? 1 : parts[3] === undefined ? 15 : Number(parts[3]);
	return (year * 365 + Math.floor((year + 3) / 4) + before + leap + inMonth) / DAYS_A_YEAR;
}
