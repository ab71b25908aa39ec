import {
	type Forecast,
	type ForecastScores,
	failed,
	type Outcome,
	scoreForecasts as scoresOfForecasts,
} from "@fissure/core";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { scoresView } from "../../judging/views/scores-view.ts";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import { type JudgeOptions, nothingAfter } from "./judge-options.ts";

export const scoreForecasts = operation({
	name: "score-forecasts",
	question: "How good were the forecasts, and which are not resolved yet?",
	effect: "reads",
	lasts: "never",
	http: "GET /api/scores",
	input: ({ z, listOf, words }) =>
		z.strictObject({ topic: listOf(words).optional(), who: words.optional(), at: words.optional() }),
	output: ({ ForecastScoresSchema }) => ForecastScoresSchema,
	typed(typed: Typed<JudgeOptions>) {
		const { topic, who, at } = typed.options;
		return (
			nothingAfter(typed) ?? {
				...(topic === undefined ? {} : { topic: [...topic] }),
				...(who === undefined ? {} : { who }),
				...(at === undefined ? {} : { at }),
			}
		);
	},
	run: ({ topic, who, at }, { case: choice }) =>
		scoreJudgments({
			case: choice,
			...(topic && { topics: topic }),
			...(who === undefined ? {} : { who }),
			...(at === undefined ? {} : { asOf: at }),
		}),
	view: scoresView,
	exit: ({ overdue }) => (overdue.length === 0 ? "done" : "in-part"),
});

export interface ScoreRequest {
	readonly case: CaseChoice;
	/** Only forecasts of one of these. */
	readonly topics?: readonly string[];
	/** Only what this person thought. */
	readonly who?: string;
	/** ISO day; today, unless said. */
	readonly asOf?: string;
}

/**
 * How good were the forecasts of this case, and which still wait for their answer?
 *
 * - problems: `forecasts-missing`, `day-invalid`, those of opening
 */
export const scoreJudgments = ({ case: choice, topics, who, asOf }: ScoreRequest): Promise<Outcome<ForecastScores>> =>
	inCase<ForecastScores>(choice, "read", async (file, store) => {
		const day = asOf ?? file.now().slice(0, "2026-01-01".length);
		if (!isDay(day))
			return failed("day-invalid", `Expected a day such as 2026-05-01, got "${day}"; leave --at out for today`, day);
		const filters = { kinds: ["forecast"] as const, ...(topics === undefined ? {} : { topics }) };
		const stored = await store.judgmentsOf(file, filters);
		if (!stored.ok) return stored;
		const forecasts = stored.value.flatMap(({ judgment }) => (judgment.kind === "forecast" ? judgment : []));
		const scores = who === undefined ? boardOf(forecasts, day) : boardOfOne(who, forecasts, day);
		if (scores !== null) return { ok: true, value: scores };
		const asked = [...(topics ?? []), ...(who === undefined ? [] : [who])].join(", ");
		return failed(
			"forecasts-missing",
			`Expected forecasts${asked === "" ? "" : ` of ${asked}`}, got none; fissure judge list --kind forecast shows them`,
			file.address,
		);
	});

const boardOf = (forecasts: readonly Forecast[], asOf: string): ForecastScores | null =>
	forecasts.length === 0 ? null : scoresOfForecasts(forecasts, { asOf });

/** Scores of one person's own revisions, beside the others on the same questions. */
function boardOfOne(who: string, forecasts: readonly Forecast[], asOf: string): ForecastScores | null {
	const asked = forecasts.filter(({ revisions }) => revisions.some((revision) => revision.who === who));
	const own = boardOf(
		asked.map((forecast) => ({
			...forecast,
			revisions: forecast.revisions.filter((revision) => revision.who === who),
		})),
		asOf,
	);
	if (own === null) return null;
	const { byAnalyst } = scoresOfForecasts(asked, { asOf });
	return { ...own, byAnalyst: byAnalyst.filter((one) => one.who === who) };
}

/** `2026-02-31` is parsed, but as another day. */
function isDay(day: string): boolean {
	const time = Date.parse(day);
	return /^\d{4}-\d\d-\d\d$/u.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
