import { scoreJudgments } from "../../judging/forecasts/score-judgments.ts";
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
