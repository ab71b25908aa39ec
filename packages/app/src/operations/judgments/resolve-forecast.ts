import { resolveForecast as forecastResolved } from "../../judging/forecasts/resolve-forecast.ts";
import { judgmentView } from "../../judging/views/judgment-view.ts";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import type { JudgeOptions } from "./judge-options.ts";

const OUTCOMES = ["yes", "no", "void"] as const;

export const resolveForecast = operation({
	name: "resolve-forecast",
	question: "Resolve a forecast: record its answer",
	effect: "writes",
	http: "POST /api/judgments/:id/resolution",
	input: ({ z, Id, words }) =>
		Id.extend({
			outcome: z.enum(OUTCOMES),
			...{ note: words.optional(), at: words.optional() },
			evidence: z.array(z.unknown()).optional().describe("Links as a file of judgments has them"),
		}),
	output: ({ JudgmentShownSchema }) => JudgmentShownSchema,
	typed({ words, options: { note, at } }: Typed<JudgeOptions>) {
		const [id, word, ...rest] = words;
		const outcome = OUTCOMES.find((one) => one === word);
		if (id === undefined || outcome === undefined || rest.length > 0)
			return `Expected a forecast and its outcome (${OUTCOMES.join(", ")}) after "resolve", got "${words.join(" ")}"`;
		return {
			...{ id, outcome },
			...(note === undefined ? {} : { note }),
			...(at === undefined ? {} : { at }),
		};
	},
	run: ({ id, outcome, note, at, evidence }, { case: choice }) =>
		forecastResolved({
			...{ case: choice, id, outcome },
			...(note === undefined ? {} : { note }),
			...(at === undefined ? {} : { at }),
			...(evidence === undefined ? {} : { evidence }),
		}),
	view: judgmentView,
});
