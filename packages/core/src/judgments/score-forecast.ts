import type { Forecast, ForecastScore } from "@fissure/model";
import { baselineScore } from "../stats/baseline-score.ts";
import { brierScore } from "../stats/brier-score.ts";
import { logScore } from "../stats/log-score.ts";
import { peerScore } from "../stats/peer-score.ts";
import { type StandingProbabilities, standingProbabilities } from "./standing-probabilities.ts";

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
