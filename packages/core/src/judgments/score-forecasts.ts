import type { Forecast, ForecastScore, ForecastScores, ScoreCaution, ScoreSummary } from "@fissure/model";
import { calibration } from "./calibration.ts";
import { listedIds } from "./listed-ids.ts";
import { isDay } from "./moment.ts";
import { scoreForecast, whoOf } from "./score-forecast.ts";
import { summarizeScores } from "./summarize-scores.ts";

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
 * - source:   `stats/brier-score.ts`, `stats/log-score.ts`, `stats/baseline-score.ts`, `stats/peer-score.ts`
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
		.toSorted((a, b) => byText(a.deadline ?? LAST, b.deadline ?? LAST));
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
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
		.toSorted(([a], [b]) => byText(a, b))
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
		say("few-scored", `${count} scored, fewer than ${FEW_SCORED}: one answer more can turn every comparison`);
	if (count > 0 && count < FEW_FOR_CALIBRATION)
		say(
			"few-for-calibration",
			`${count} scored, fewer than ${FEW_FOR_CALIBRATION}: calibration is a guess; read its intervals`,
		);
	if (count > 1 && scored.every(({ came }) => came === scored[0]?.came))
		say("all-one-answer", "All came or none did, so that there is no base rate to beat");
	const infinite = scored.filter(({ log, timeWeighted }) => log === null || timeWeighted.log === null);
	if (infinite.length > 0)
		say(
			"infinite-log",
			`${listedIds(infinite.map(({ forecast }) => forecast))}: what came was held impossible, which no log score can weigh`,
		);
	if (late.length > 0)
		say("said-too-late", `${listedIds(late)}: no probability stood before the answer, so that none is scored`);
	if (overdue.length > 0)
		say(
			"overdue",
			`${listedIds(overdue.map(({ forecast }) => forecast))}: past the deadline without an answer; scores without them flatter or wrong`,
		);
	return said;
}
