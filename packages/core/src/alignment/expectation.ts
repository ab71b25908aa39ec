import type { ActorId, BaseRate } from "@fissure/model";
import { type Habit, habitOf, yearOf } from "./habit.ts";
import type { HabitEvent, HabitText } from "./habit-text.ts";

/** What is known of one moment moves the habit of years; all in log-odds, by logistic regression. */
export interface ExpectationSettings {
	readonly constant: number;
	/** Of the habit itself. */
	readonly habit: number;
	/** Of what the side said of late, beside its habit. */
	readonly lately: number;
	/** Of what it said in its last texts with the same partner. */
	readonly withPartner: number;
	/** Of what others said in the days before: what there was to speak of. */
	readonly around: number;
}

/** Fitted on the earlier part of the archives: docs/methods/base-rates.md. */
export const EXPECTATION_SETTINGS: ExpectationSettings = {
	...{ constant: 0.45, habit: 1.015, lately: 0.21, withPartner: 0.3, around: 0.13 },
};

/** Days back, and those after which a text counts half. */
const LATELY = { days: 60, halfLife: 10, prior: 2 };
/** Texts with the partner, each later one counting twice as much as the one two before it. */
const WITH_PARTNER = { texts: 6, years: 2, prior: 1.5 };
const AROUND = { days: 14, texts: 50, prior: 10 };
const DAYS_A_YEAR = 365.25;
/** Odds beyond these are not known from so few texts. */
const SURE = 1e-6;

export interface ExpectationOptions {
	readonly settings?: ExpectationSettings;
	/** Of the background, unless it is asked of other texts. */
	readonly habit?: Habit;
}

/** Why a mention is expected more, or less, than by habit: shares, each where anything is known. */
export interface ExpectationReasons {
	/** Share of the side's texts of the last weeks that touch the issue, later ones counting more. */
	readonly lately: number | null;
	readonly withPartner: number | null;
	/** Of others' texts of the two weeks before. */
	readonly around: number | null;
}

export interface Expectation {
	/** As a base rate: the counts are those of the habit, probability and interval are of this moment. */
	readonly rate: Habit;
	readonly reasons: (publisher: ActorId, issue: string, event: HabitEvent) => ExpectationReasons;
}

/**
 * Would this side be expected to mention the issue in such a text at such a time?
 *
 * Its habit (`habitOf`: issue, side, pair of sides, length, age), moved by what it said in the weeks before, by its last
 * texts with the same partner, and by what others spoke of in the days before.
 *
 * - unit:   0–1, with the interval of the habit moved as far as the probability is
 * - silent: null where no other text of that side is held; the habit alone where the event has no day, and where no text of the
 *           side from the weeks before, and none with the partner, is held
 * - source: logistic recalibration of a forecast: Cox (1958), Biometrika 45(3–4), 562–565, doi:10.1093/biomet/45.3-4.562
 */
export function expectationOf(
	background: readonly HabitText[],
	{ settings = EXPECTATION_SETTINGS, habit = habitOf(background) }: ExpectationOptions = {},
): Expectation {
	const texts = background
		.flatMap((text): readonly Dated[] => (isDay(text.date) ? [{ ...text, year: yearOf(text.date) as number }] : []))
		.toSorted((a, b) => a.year - b.year || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
	const last = new Map<ActorId, { readonly event: HabitEvent; readonly moment: Moment | null }>();
	const momentOf = (publisher: ActorId, event: HabitEvent): Moment | null => {
		const known = last.get(publisher);
		if (known !== undefined && known.event === event) return known.moment;
		const moment = momentIn(texts, publisher, event);
		last.set(publisher, { event, moment });
		return moment;
	};
	return {
		rate: (publisher, issue, event) => {
			const rate = habit(publisher, issue, event);
			const moment = event === undefined ? null : momentOf(publisher, event);
			return rate === null || moment === null ? rate : moved(rate, issue, moment, settings);
		},
		reasons: (publisher, issue, event) => {
			const moment = momentOf(publisher, event);
			const shareOf = (circle: Circle | undefined): number | null =>
				circle === undefined || circle.weight === 0 ? null : (circle.mentions.get(issue) ?? 0) / circle.weight;
			return {
				lately: shareOf(moment?.lately),
				withPartner: shareOf(moment?.withPartner),
				around: shareOf(moment?.around),
			};
		},
	};
}

interface Dated extends HabitText {
	readonly year: number;
}

/** Weighted texts, and their weighted mentions. */
interface Circle {
	weight: number;
	readonly mentions: Map<string, number>;
}

interface Moment {
	readonly lately: Circle;
	readonly withPartner: Circle;
	readonly around: Circle;
	/** Of others' texts at any time. */
	readonly everywhere: Circle;
}

const isDay = (date: string | null): date is string => date !== null && /^\d{4}-\d\d-\d\d/u.test(date);

function momentIn(texts: readonly Dated[], publisher: ActorId, event: HabitEvent): Moment | null {
	if (!isDay(event.date)) return null;
	const day = (yearOf(event.date) as number) * DAYS_A_YEAR;
	const partners = new Set(event.parties.filter((party) => party !== publisher));
	const moment: Moment = { lately: circle(), withPartner: circle(), around: circle(), everywhere: circle() };
	let ofPair = 0;
	for (const text of texts.toReversed()) {
		const ago = day - text.year * DAYS_A_YEAR;
		const isEarlier = ago > 0.5 && !event.documents.includes(text.id);
		if (text.publisher !== publisher) {
			count(moment.everywhere, text, 1);
			if (isEarlier && ago <= AROUND.days) count(moment.around, text, 1);
			continue;
		}
		if (!isEarlier) continue;
		if (ago <= LATELY.days) count(moment.lately, text, 0.5 ** (ago / LATELY.halfLife));
		if (ago <= WITH_PARTNER.years * DAYS_A_YEAR && ofPair < WITH_PARTNER.texts && isWith(text, partners))
			count(moment.withPartner, text, 0.5 ** (++ofPair / 2));
	}
	return moment;
}

const isWith = ({ publisher, parties }: HabitText, partners: ReadonlySet<ActorId>): boolean =>
	parties.some((party) => party !== publisher && partners.has(party));

const circle = (): Circle => ({ weight: 0, mentions: new Map() });

function count(into: Circle, { issues }: HabitText, weight: number): void {
	into.weight += weight;
	for (const issue of issues) into.mentions.set(issue, (into.mentions.get(issue) ?? 0) + weight);
}

const logit = (share: number): number => {
	const known = Math.min(1 - SURE, Math.max(SURE, share));
	return Math.log(known / (1 - known));
};
const shareAt = (odds: number): number => 1 / (1 + Math.exp(-odds));

function moved(rate: BaseRate, issue: string, moment: Moment, settings: ExpectationSettings): BaseRate {
	const { probability, interval } = rate;
	if (moment.lately.weight === 0 && moment.withPartner.weight === 0) return rate;
	const base = logit(probability);
	const beside = ({ weight, mentions }: Circle, prior: number): number =>
		weight === 0 ? 0 : logit(((mentions.get(issue) ?? 0) + prior * probability) / (weight + prior)) - base;
	const odds =
		settings.constant +
		settings.habit * base +
		settings.lately * beside(moment.lately, LATELY.prior) +
		settings.withPartner * beside(moment.withPartner, WITH_PARTNER.prior) +
		settings.around * talkedOf(issue, moment);
	const shift = odds - base;
	return {
		...rate,
		probability: shareAt(odds),
		interval: [shareAt(logit(interval[0]) + shift), shareAt(logit(interval[1]) + shift)],
	};
}

/** How much more than ever others spoke of it in the days before: the logarithm of the ratio, drawn towards 0 by few texts. */
function talkedOf(issue: string, { around, everywhere }: Moment): number {
	if (around.weight === 0) return 0;
	const ever = ((everywhere.mentions.get(issue) ?? 0) + 0.1) / (everywhere.weight + 2);
	const share = (around.mentions.get(issue) ?? 0) / around.weight;
	const texts = Math.min(around.weight, AROUND.texts);
	return Math.log((share * texts + ever * AROUND.prior) / (texts + AROUND.prior) / ever);
}
