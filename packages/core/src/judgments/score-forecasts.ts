import {
	byCodeUnits,
	type Calibration,
	type CalibrationBin,
	type Forecast,
	type ForecastRevision,
	type ForecastScore,
	type ForecastScores,
	type ScoreCaution,
	type ScoreSummary,
} from "@fissure/model";
import { dayNumber } from "../documents/days.ts";
import { equalCountBins } from "../stats/judgments/equal-count-bins.ts";
import {
	baselineScore,
	brierDecomposition,
	brierScore,
	type Judged,
	logScore,
	peerScore,
} from "../stats/judgments/forecast-scores.ts";
import { wilsonInterval } from "../stats/proportions/proportions.ts";
import { isDay, listedIds, momentOf } from "./field-reader.ts";

export interface ScoreForecastsOptions {
	/** ISO day on which the board is read: what was answered later is still open then. */
	readonly asOf: string;
}

/** Below, one answer more moves a mean Brier score by more than a tenth. */
const FEW_SCORED = 10;
/** Below, the bins are so few or so small that nearly any probability fits. */
const FEW_FOR_CALIBRATION = 30;

/**
 * How good were the forecasts, and which still wait for their answer?
 *
 * - out:      always a board; scores of the last probability before the answer, and of each by the days for which it stood
 * - unit:     Brier 0–1 and log in nats, lower is better; skill above 0 is better than the base rate
 * - silent:   on void questions, on what is not answered yet, and on what was said only when the answer was known
 * - problems: a RangeError for a day that is none
 * - source:   `stats/judgments/forecast-scores.ts`
 */
export function scoreForecasts(forecasts: readonly Forecast[], { asOf }: ScoreForecastsOptions): ForecastScores {
	if (!isDay(asOf)) throw new RangeError(`Expected a day such as "2026-05-01", got "${asOf}"`);
	const isAnswered = ({ resolution }: Forecast): boolean => resolution !== null && resolution.at.slice(0, 10) <= asOf;
	const answered = forecasts.filter(isAnswered);
	const isVoid = ({ resolution }: Forecast): boolean => resolution?.outcome === null;
	const asked = answered.filter((forecast) => !isVoid(forecast));
	const scores = asked.map((forecast) => ({ forecast, score: scoreForecast(forecast) }));
	const scored = scores.flatMap(({ score }) => score ?? []);
	const waiting = forecasts
		.filter((forecast) => !isAnswered(forecast))
		.map(({ id, deadline }) => ({ forecast: id, deadline }))
		.toSorted((a, b) => byCodeUnits(a.deadline ?? LAST, b.deadline ?? LAST));
	const board = {
		scored,
		void: answered.filter(isVoid).map(({ id }) => id),
		late: scores.flatMap(({ forecast, score }) => (score === null ? forecast.id : [])),
		overdue: waiting.filter(({ deadline }) => deadline !== null && deadline < asOf),
		open: waiting.filter(({ deadline }) => deadline === null || deadline >= asOf),
	};
	return {
		asOf,
		...board,
		overall: summarizeScores(scored),
		byTopic: groups(scored.flatMap((score) => score.topics.map((topic) => [topic, score] as const))).map(
			([topic, scores]) => ({ topic, scores }),
		),
		byAnalyst: groups(asked.flatMap(ownScores)).map(([who, scores]) => ({ who, scores })),
		calibration: calibration(scored.map(({ last, came }) => ({ probability: last.probability, came }))),
		cautions: cautionsOn(board),
	};
}

/** After every day. */
const LAST = "9999-99-99";

const ownScores = (forecast: Forecast): readonly (readonly [string, ForecastScore])[] =>
	whoOf(forecast).flatMap((who) => {
		const score = scoreForecast(forecast, who);
		return score === null ? [] : [[who, score] as const];
	});

function groups(named: readonly (readonly [string, ForecastScore])[]): readonly (readonly [string, ScoreSummary])[] {
	const byName = new Map<string, ForecastScore[]>();
	for (const [name, score] of named) {
		const known = byName.get(name);
		if (known === undefined) byName.set(name, [score]);
		else known.push(score);
	}
	return [...byName]
		.toSorted(([a], [b]) => byCodeUnits(a, b))
		.flatMap(([name, scores]) => {
			const summary = summarizeScores(scores);
			return summary === null ? [] : [[name, summary] as const];
		});
}

function cautionsOn(board: Pick<ForecastScores, "scored" | "late" | "overdue">): readonly ScoreCaution[] {
	const { scored, late, overdue } = board;
	const said: ScoreCaution[] = [];
	const say = (code: ScoreCaution["code"], message: string): void => void said.push({ code, message });
	const count = scored.length;
	if (count > 0 && count < FEW_SCORED)
		say("few-scored", `${count} scored, fewer than ${FEW_SCORED}: one more answer can reverse every comparison`);
	if (count > 0 && count < FEW_FOR_CALIBRATION)
		say(
			"few-for-calibration",
			`${count} scored, fewer than ${FEW_FOR_CALIBRATION}: calibration is uncertain; check its intervals`,
		);
	if (count > 1 && scored.every(({ came }) => came === scored[0]?.came))
		say("all-one-answer", "All of it happened, or none of it, so there is no base rate to compare with");
	const infinite = scored.filter(({ log, timeWeighted }) => log === null || timeWeighted.log === null);
	if (infinite.length > 0)
		say(
			"infinite-log",
			`${listedIds(infinite.map(({ forecast }) => forecast))}: the forecast ruled out what then happened, so the log score is infinite`,
		);
	if (late.length > 0)
		say(
			"said-too-late",
			`${listedIds(late)}: no probability was given before the answer was known, so they are not scored`,
		);
	if (overdue.length > 0)
		say(
			"overdue",
			`${listedIds(overdue.map(({ forecast }) => forecast))}: past the deadline without an answer; scores without them are misleading`,
		);
	return said;
}

/** Null where no probability stood in time. Expects a forecast with an answer. */
export function scoreForecast(forecast: Forecast, who: string | null = null): ForecastScore | null {
	const standing = standingProbabilities(forecast, who);
	const came = forecast.resolution?.outcome ?? null;
	if (standing === null || came === null) return null;
	const { stretches, last } = standing;
	const mean = (score: (probability: number, came: boolean) => number): number =>
		stretches.reduce((sum, { probability, days }) => sum + score(probability, came) * days, 0) / daysOf(standing);
	const open = standingProbabilities(forecast)?.days ?? standing.days;
	return {
		forecast: forecast.id,
		topics: forecast.topics,
		came,
		last,
		brier: brierScore(last.probability, came),
		log: finite(logScore(last.probability, came)),
		timeWeighted: { brier: mean(brierScore), log: finite(mean(logScore)) },
		baseline: finite(mean(baselineScore) * (daysOf(standing) / open)),
		peer: who === null ? null : peerOf(forecast, who, came),
	};
}

const daysOf = ({ stretches }: StandingProbabilities): number => stretches.reduce((sum, { days }) => sum + days, 0);

export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function peerOf(forecast: Forecast, who: string, came: boolean): number | null {
	const own = standingProbabilities(forecast, who);
	const others = whoOf(forecast).filter((other) => other !== who);
	const given = others.flatMap((other) => standingProbabilities(forecast, other)?.last.probability ?? []);
	return own === null ? null : peerScore(own.last.probability, given, came);
}

/** Each once, in order of their first revision. */
export const whoOf = ({ revisions }: Forecast): readonly string[] => [...new Set(revisions.map(({ who }) => who))];

const COIN = { brier: brierScore(0.5, true), log: logScore(0.5, true) };

/** Null of no scores. */
export function summarizeScores(scores: readonly ForecastScore[]): ScoreSummary | null {
	if (scores.length === 0) return null;
	const mean = (values: readonly (number | null)[]): number | null =>
		values.length === 0 || values.includes(null)
			? null
			: values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
	const brier = mean(scores.map((score) => score.brier)) ?? 0;
	const rate = scores.filter(({ came }) => came).length / scores.length;
	const baseRate = {
		probability: rate,
		brier: rate * (1 - rate),
		log: rate === 0 || rate === 1 ? 0 : rate * logScore(rate, true) + (1 - rate) * logScore(rate, false),
	};
	return {
		count: scores.length,
		brier,
		log: mean(scores.map(({ log }) => log)),
		timeWeighted: {
			brier: mean(scores.map(({ timeWeighted }) => timeWeighted.brier)) ?? 0,
			log: mean(scores.map(({ timeWeighted }) => timeWeighted.log)),
		},
		baseRate,
		coin: COIN,
		skill: finite(1 - brier / baseRate.brier),
		skillAgainstCoin: 1 - brier / COIN.brier,
		baseline: mean(scores.map(({ baseline }) => baseline)),
		peer: mean(scores.flatMap(({ peer }) => peer ?? [])),
	};
}

/**
 * Does it come as often as it was said to?
 *
 * - out:    as many bins as the cases allow: one below ten, ten at most
 * - silent: null of no cases
 * - source: `stats/judgments/equal-count-bins.ts`, `stats/judgments/forecast-scores.ts`, `stats/proportions/proportions.ts`
 */
export function calibration(cases: readonly Judged[]): Calibration | null {
	const bins = equalCountBins(cases, ({ probability }) => probability);
	const parts = bins.length < 2 ? null : brierDecomposition(bins);
	if (bins.length === 0) return null;
	return { bins: bins.flatMap((bin) => binOf(bin) ?? []), ...(parts === null ? {} : { parts }) };
}

function binOf(bin: readonly Judged[]): CalibrationBin | null {
	const given = bin.map(({ probability }) => probability);
	const came = bin.filter((one) => one.came).length;
	const interval = wilsonInterval(came, bin.length);
	if (interval === null) return null;
	const meanProbability = given.reduce((sum, probability) => sum + probability, 0) / bin.length;
	return {
		range: [Math.min(...given), Math.max(...given)],
		count: bin.length,
		came,
		meanProbability,
		rate: came / bin.length,
		interval,
		fits: meanProbability >= interval[0] && meanProbability <= interval[1],
	};
}

/** A probability and the time for which nothing newer replaced it. */
export interface Stretch {
	readonly probability: number;
	/** In days, above 0. */
	readonly days: number;
}

export interface StandingProbabilities {
	/** Oldest first; never empty. */
	readonly stretches: readonly Stretch[];
	/** The last one that counts. */
	readonly last: ForecastRevision;
	/** From the first of them to the answer or the end of the deadline, in days. */
	readonly days: number;
}

/**
 * Which probabilities stood, and for how long, before the answer was known or the deadline had passed?
 *
 * What was said on the very day of the answer does not count where only days are known: nobody can see whether it came
 * before. With a name only that person's revisions count, each until their own next one.
 *
 * - silent: null where no probability stood in time, or the question has no answer yet
 */
export function standingProbabilities(
	{ revisions, resolution, deadline }: Pick<Forecast, "revisions" | "resolution" | "deadline">,
	who: string | null = null,
): StandingProbabilities | null {
	const end = endOf(resolution?.at, deadline);
	if (end === null) return null;
	const counted = revisions
		.filter((revision) => who === null || revision.who === who)
		.map((revision) => ({ revision, from: momentOf(revision.at) }))
		.filter((one): one is { revision: ForecastRevision; from: number } => one.from !== null && one.from < end);
	const [first] = counted;
	const last = counted.at(-1);
	if (first === undefined || last === undefined) return null;
	const stretches = counted
		.map(({ revision, from }, at) => ({
			probability: revision.probability,
			days: (counted[at + 1]?.from ?? end) - from,
		}))
		.filter(({ days }) => days > 0);
	return { stretches, last: last.revision, days: end - first.from };
}

/** The deadline is the last day on which it may come true: it ends with that day. */
function endOf(answered: string | undefined, deadline: string | null): number | null {
	const answer = answered === undefined ? null : momentOf(answered);
	if (answer === null) return null;
	const last = deadline === null ? null : dayNumber(deadline);
	return last === null ? answer : Math.min(answer, last + 1);
}
