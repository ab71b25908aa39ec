import { reviseForecast as forecastRevised } from "../../judging/forecasts/revise-forecast.ts";
import { judgmentView } from "../../judging/views/judgment-view.ts";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import { type JudgeOptions, oneJudgment } from "./judge-options.ts";

export const reviseForecast = operation({
	name: "revise-forecast",
	question: "Revise the probability of a forecast",
	effect: "writes",
	http: "POST /api/judgments/:id/revisions",
	input: ({ z, Id, words }) =>
		Id.extend({
			probability: z.union([z.number(), words]).describe("From 0 to 1, or percents such as 60 %"),
			because: words.optional(),
			at: words.optional(),
		}),
	output: ({ JudgmentShownSchema }) => JudgmentShownSchema,
	json: ({ JudgmentShownSchema }) => JudgmentShownSchema.omit({ version: true, done: true }),
	typed(typed: Typed<JudgeOptions>) {
		const one = oneJudgment(typed);
		if (typeof one === "string") return one;
		const { probability, because, at } = typed.options;
		if (probability === undefined)
			return `Expected a probability for "${one.id}", got no --probability; give it as 0.6 or 60%`;
		return {
			...{ id: one.id, probability },
			...(because === undefined ? {} : { because }),
			...(at === undefined ? {} : { at }),
		};
	},
	run: ({ id, probability, because, at }, { case: choice }) =>
		forecastRevised({
			...{ case: choice, id, probability },
			...(because === undefined ? {} : { because }),
			...(at === undefined ? {} : { at }),
		}),
	view: judgmentView,
});
