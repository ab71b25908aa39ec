import {
	byCodeUnits,
	type DeedDirection,
	type DeedRun,
	type LevelChanges,
	type LinkTurns,
	type WordDeedLag,
} from "@fissure/model";
import { dayOf } from "../documents/days.ts";
import { changePoints, type Occasion } from "../stats/over-time/change-points.ts";
import type { Act } from "./acts.ts";
import { daysOf, type TextStance } from "./words-near.ts";

/** False alarms that are accepted on one issue. */
const ALPHA = 0.05;

const VALUES: Readonly<Record<DeedDirection, number>> = { for: 1, neutral: 0, against: -1 };

/**
 * How was one question answered each time it was asked?
 *
 * A run ends where the answer is another one; who was absent neither ends nor continues it. Several answers of one day that differ are
 * `mixed`.
 *
 * - in:     acts by one link, in any order
 * - silent: null for no answers
 */
export function turnsOf(link: string, acts: readonly Act[]): LinkTurns | null {
	const days = new Map<string, Act[]>();
	for (const act of acts.toSorted((a, b) => byCodeUnits(a.date, b.date)))
		if (act.value !== null) days.set(act.date, [...(days.get(act.date) ?? []), act]);
	const runs: DeedRun[] = [];
	for (const [date, ofDay] of days) {
		const { done, value } = ofDay[0] as Act;
		const isOne = ofDay.every((act) => act.done === done);
		const answer = isOne ? { done, value } : { done: "mixed", value: null };
		const last = runs.at(-1);
		if (last?.done === answer.done) runs[runs.length - 1] = { ...last, to: date, times: last.times + ofDay.length };
		else runs.push({ ...answer, from: date, to: date, times: ofDay.length });
	}
	return runs.length === 0 ? null : { link, runs };
}

/**
 * Did deeds on an issue move to another level?
 *
 * Each question is compared with itself: that another one is asked is no change.
 *
 * - source: `stats/over-time/change-points.ts`
 */
export const deedChanges = (acts: readonly Act[], seed: number): LevelChanges =>
	levelChanges(
		acts.flatMap(({ date, link, value }) =>
			value === null ? [] : [{ day: date, lastDay: lastDayOf(date), group: link, values: [VALUES[value]] }],
		),
		seed,
	);

/**
 * Did words? As `fissure shift` tests it, with the stance alone: texts of their kind and language are compared, and texts dated by year
 * are left out where most are dated by day.
 */
export function wordChanges(texts: readonly TextStance[], seed: number): LevelChanges {
	const ofOneDay = texts.filter(({ date }) => date.length === ISO_DAY);
	const tested = ofOneDay.length * 2 > texts.length ? ofOneDay : texts;
	return levelChanges(
		tested.map(({ date, value, text: { dateLast, kind, language } }) => ({
			...{ day: date, lastDay: dateLast, group: `${kind} ${language}`, values: [value] },
		})),
		seed,
	);
}

const ISO_DAY = "2014-03-01".length;
const lastDayOf = (date: string): string => dayOf(daysOf(date)[1]);

function levelChanges(occasions: readonly Occasion[], seed: number): LevelChanges {
	const [found] = changePoints(occasions, { alpha: ALPHA, seed });
	if (found === undefined) return { state: "few", n: 0, p: null, changes: [] };
	const meanWithin = ([from, to]: readonly [string, string]): number => {
		const values = occasions.flatMap(({ day, values: [value] }) => (day >= from && day <= to ? [value as number] : []));
		return values.reduce((sum, value) => sum + value, 0) / values.length;
	};
	return {
		...{ state: found.state, n: found.size, p: found.p },
		changes: found.changes.map(({ day, low, high, p, before, after }) => ({
			...{ date: day, low, high, p, effect: meanWithin(after) - meanWithin(before) },
		})),
	};
}

/** Further apart, two changes have little to do with each other. */
const MOST_DAYS = 5 * 365;

interface Moved {
	readonly link: string | null;
	readonly date: string;
	readonly low: string;
	readonly high: string;
	readonly effect: number;
}

/**
 * A change of words and the change of deeds in the same direction that is nearest to it: which was first?
 *
 * - in:     tested changes of words and of deeds, and turns, which are facts
 * - out:    one for each change of words that has such a change of deeds within five years
 * - unit:   days; where the two intervals overlap, the order is open
 */
export function lagsBetween(
	words: LevelChanges,
	deeds: LevelChanges,
	turns: readonly LinkTurns[],
): readonly WordDeedLag[] {
	const moves: readonly Moved[] = [
		...turns.flatMap(turnMoves),
		...deeds.changes.map((one) => ({ link: null, ...one })),
	];
	return words.changes.flatMap((change): WordDeedLag[] => {
		const [lag] = moves
			.filter(({ effect }) => Math.sign(effect) === Math.sign(change.effect))
			.map((move) => lagOf(change, move))
			.filter(({ least, most }) => Math.abs(least + most) / 2 <= MOST_DAYS)
			.toSorted((a, b) => Math.abs(a.least + a.most) - Math.abs(b.least + b.most));
		return lag === undefined ? [] : [lag];
	});
}

function turnMoves({ link, runs }: LinkTurns): readonly Moved[] {
	return runs.slice(1).flatMap((run, at): Moved[] => {
		const before = runs[at] as DeedRun;
		if (run.value === null || before.value === null) return [];
		const effect = VALUES[run.value] - VALUES[before.value];
		return [{ link, date: run.from, low: before.to, high: run.from, effect }];
	});
}

function lagOf(words: LevelChanges["changes"][number], deeds: Moved): WordDeedLag {
	const least = daysOf(deeds.low)[0] - daysOf(words.high)[1];
	const most = daysOf(deeds.high)[1] - daysOf(words.low)[0];
	return {
		...{ words: words.date, deeds: deeds.date, link: deeds.link, least, most },
		order: least > 0 ? "words-first" : most < 0 ? "deeds-first" : "open",
	};
}
