import type { CalibrationBin, ForecastScore, ForecastScores, ScoreSummary } from "@fissure/core";
import { type CaseView, type Cell, fixed, percentWords, plural, type ViewLine } from "@fissure/report";
import { outcomeWord } from "./judgment-words.ts";

/** How good the forecasts were, beside what a coin and the base rate would have got; with what waits for its answer. */
export function scoresView(scores: ForecastScores): CaseView {
	return {
		title: `Scores as of ${scores.asOf}`,
		data: scores,
		columns: COLUMNS,
		rows: [
			...scores.scored.map(forecastRow),
			...groupsOf(scores).map(([of, name, summary]) => summaryRow(of, name, summary)),
			...(scores.calibration?.bins ?? []).map(binRow),
		],
		notes: notesOf(scores),
		text: [
			{ text: `Scores as of ${scores.asOf}: lower is better; always saying 50 % gives 0.25 and 0.69`, tone: "strong" },
			"",
			table([
				["forecast", "outcome", "probability", "Brier", "log", "by days"],
				...scores.scored.map((one) => [
					...[one.forecast, outcomeWord(one.came), percentWords(one.last.probability)],
					...[score(one.brier), infinite(one.log), score(one.timeWeighted.brier)],
				]),
			]),
			"",
			table([
				["mean of", "n", "Brier", "log", "by days", "base rate", "skill", "peer"],
				...groupsOf(scores).map(([of, name, one]) => [
					...[of === "all" ? "all" : `${of} ${name}`, String(one.count), score(one.brier), infinite(one.log)],
					...[score(one.timeWeighted.brier), score(one.baseRate.brier), orDash(one.skill), orDash(one.peer)],
				]),
			]),
			"",
			table([
				["probability", "n", "happened", "95 % interval", ""],
				...(scores.calibration?.bins ?? []).map((bin) => [
					...[rangeWords(bin), String(bin.count), percentWords(bin.rate)],
					...[bin.interval.map(percentWords).join(" to "), bin.fits ? "fits" : "does not fit"],
				]),
			]),
		],
	};
}

const DECIMALS = 3;
const score = (value: number): string => fixed(value, DECIMALS);
const infinite = (value: number | null): string => (value === null ? "infinite" : score(value));
const orDash = (value: number | null): string => (value === null ? "–" : score(value));
const rounded = (value: number | null): number | null => (value === null ? null : Number(score(value)));

type Group = readonly [of: "all" | "topic" | "analyst", name: string, summary: ScoreSummary];

const groupsOf = ({ overall, byTopic, byAnalyst }: ForecastScores): readonly Group[] => [
	...(overall === null ? [] : [["all", "all", overall] satisfies Group]),
	...byTopic.map(({ topic, scores }): Group => ["topic", topic, scores]),
	...byAnalyst.map(({ who, scores }): Group => ["analyst", who, scores]),
];

const COLUMNS = [
	...["of", "name", "count", "came", "probability", "brier", "log", "brier_by_days", "log_by_days"],
	...["base_rate_brier", "coin_brier", "skill", "baseline", "peer", "low", "high"],
];

const forecastRow = (one: ForecastScore): readonly Cell[] => [
	...["forecast", one.forecast, 1, outcomeWord(one.came), one.last.probability, rounded(one.brier), rounded(one.log)],
	...[rounded(one.timeWeighted.brier), rounded(one.timeWeighted.log), null, null, null],
	...[rounded(one.baseline), rounded(one.peer), null, null],
];

const summaryRow = (of: string, name: string, one: ScoreSummary): readonly Cell[] => [
	...[of, name, one.count, one.baseRate.probability, null, rounded(one.brier), rounded(one.log)],
	...[rounded(one.timeWeighted.brier), rounded(one.timeWeighted.log), rounded(one.baseRate.brier)],
	...[rounded(one.coin.brier), rounded(one.skill), rounded(one.baseline), rounded(one.peer), null, null],
];

const binRow = (bin: CalibrationBin): readonly Cell[] => [
	...["calibration", rangeWords(bin), bin.count, rounded(bin.rate), rounded(bin.meanProbability)],
	...[null, null, null, null, null, null, null, null, null, ...bin.interval.map(rounded)],
];

const rangeWords = ({ range: [least, most] }: CalibrationBin): string =>
	least === most ? percentWords(least) : `${percentWords(least)} to ${percentWords(most)}`;

const table = (rows: readonly (readonly string[])[]): ViewLine => ({ table: rows.map((cells) => ({ cells })) });

function notesOf({ scored, open, overdue, void: voided, cautions, calibration }: ForecastScores): readonly string[] {
	const parts = calibration?.parts;
	return [
		`${plural(scored.length, "forecast")} scored, ${open.length} open, ${overdue.length} overdue, ${voided.length} void.`,
		...(parts === undefined
			? []
			: [
					`Brier in parts: reliability ${score(parts.reliability)} (0 is best), resolution ${score(parts.resolution)}, uncertainty ${score(parts.uncertainty)}, within bins ${score(parts.within)}.`,
				]),
		...overdue.map(
			({ forecast, deadline }) => `Overdue since ${deadline}: fissure judge resolve ${forecast} yes|no|void.`,
		),
		...cautions.filter(({ code }) => code !== "overdue").map(({ message }) => `Caution: ${message}.`),
	];
}
