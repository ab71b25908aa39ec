import { brierScore } from "../stats/brier-score.ts";
import { logScore } from "../stats/log-score.ts";
import { type ForecastScore, finite } from "./score-forecast.ts";

/** Means over answered questions. Null: infinite, or nothing to compare with. */
export interface ScoreSummary {
	readonly count: number;
	readonly brier: number;
	readonly log: number | null;
	readonly timeWeighted: { readonly brier: number; readonly log: number | null };
	/** What somebody would have got who always gave the share that came, which nobody knew before. */
	readonly baseRate: { readonly probability: number; readonly brier: number; readonly log: number };
	/** What 50 % always gets. */
	readonly coin: { readonly brier: number; readonly log: number };
	/** 1 − Brier / Brier of the base rate: above 0 better than that; null where all or none came. */
	readonly skill: number | null;
	readonly skillAgainstCoin: number;
	readonly baseline: number | null;
	/** Mean over the questions on which there were others. */
	readonly peer: number | null;
}

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
