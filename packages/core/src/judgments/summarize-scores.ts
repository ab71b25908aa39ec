import type { ForecastScore, ScoreSummary } from "@fissure/model";
import { brierScore } from "../stats/brier-score.ts";
import { logScore } from "../stats/log-score.ts";
import { finite } from "./score-forecast.ts";

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
