import type { NewsReason } from "@fissure/model";

/** What the rank of something new is made of. */
export interface Newsworthy {
	/** Of a finding. */
	readonly salience?: 1 | 2 | 3;
	/** Of a finding: its rank score among the findings, some 2 to 10. */
	readonly weight?: number;
	/** Of an edit, 0–100. */
	readonly consequence?: number;
	readonly because?: string | null;
	/** An edit by which no position went or came, and no term of the codebook. */
	readonly offIssue?: boolean;
	/** An alert was raised of it. */
	readonly watched: boolean;
	readonly changed: boolean;
	readonly unconfirmed: boolean;
	/** ISO instant at which the case came to know it. */
	readonly at: string;
}

export interface NewsRank {
	/** Higher first; mostly 0–100, of no meaning but the order. */
	readonly rank: number;
	/** What raised it and what lowered it, in this order; never empty but for a plain alert of today. */
	readonly reasons: readonly NewsReason[];
}

/** On the scale of an edit's consequence: a lead is worth a struck denial, what is minor a changed word. */
const OF_SALIENCE = { 1: 30, 2: 55, 3: 80 } as const;
/** Tells findings of one salience apart, and never lifts one into the next. */
const OF_WEIGHT = 1.5;
const MOST_OF_WEIGHT = 15;
/** An alert that is neither finding nor edit: a phrase, a line crossed, a page gone. Somebody wanted to know. */
const OF_ALERT = 60;
const WATCHED = 15;
/** What was known already is less new. */
const CHANGED = -15;
/** The texts may be of two meetings, and then there is nothing in it. */
const UNCONFIRMED = -20;
/** A page may say anything of matters that the case is not about. */
const OFF_ISSUE = -30;
/** A day, up to three weeks: with a change of form it is less than the step between two saliences, so what is grave is above what is new. */
const OF_DAY = -0.4;
const MOST_DAYS = 21;
const DAY_MS = 86_400_000;

/**
 * Which of the things that are new should a person read first, and why?
 *
 * Consequence and salience lead; what somebody asked to hear of rises; a group that nobody confirmed, what was known in another
 * form, and age lower it.
 *
 * @param now ISO instant
 */
export function rankNews(item: Newsworthy, now: string): NewsRank {
	const {
		salience,
		weight = 0,
		consequence,
		because = null,
		offIssue = false,
		watched,
		changed,
		unconfirmed,
		at,
	} = item;
	const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS));
	const parts: readonly (readonly [points: number, reason: NewsReason] | null)[] = [
		salience === undefined ? null : [OF_SALIENCE[salience], { what: "salience", salience }],
		consequence === undefined ? null : [consequence, { what: "consequence", consequence, because }],
		watched ? [WATCHED, { what: "watched" }] : null,
		changed ? [CHANGED, { what: "changed" }] : null,
		unconfirmed ? [UNCONFIRMED, { what: "unconfirmed-group" }] : null,
		offIssue ? [OFF_ISSUE, { what: "off-issue" }] : null,
		days > 0 ? [OF_DAY * Math.min(MOST_DAYS, days), { what: "days-old", days }] : null,
	];
	const given = parts.flatMap((part) => (part === null ? [] : [part]));
	const base = salience === undefined && consequence === undefined ? OF_ALERT : 0;
	const points = given.reduce((sum, [one]) => sum + one, base + Math.min(MOST_OF_WEIGHT, OF_WEIGHT * weight));
	return { rank: Math.round(points * 10) / 10, reasons: given.map(([, reason]) => reason) };
}
