import type { Outcome } from "@fissure/core";
import type { JudgmentShown } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { rewriteForecast } from "../../judging/forecasts/revise-forecast.ts";
import { judgmentShown } from "../../judging/judgment/show-judgment.ts";
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
	json: ({ JudgmentShownSchema }) => JudgmentShownSchema.omit({ version: true, done: true }),
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
		resolveForecastInCase({
			...{ case: choice, id, outcome },
			...(note === undefined ? {} : { note }),
			...(at === undefined ? {} : { at }),
			...(evidence === undefined ? {} : { evidence }),
		}),
	view: judgmentView,
});

export interface ResolveRequest {
	readonly case: CaseChoice;
	readonly id: string;
	/** `void`: the question turned out to have no answer. */
	readonly outcome: "yes" | "no" | "void";
	readonly note?: string;
	/** What shows it: links as a file of judgments has them, quoted words with their place. */
	readonly evidence?: readonly unknown[];
	/** ISO day or instant at which it was decided; now, unless said. */
	readonly at?: string;
}

/**
 * What a forecast asked has been answered; it is scored from now on.
 *
 * - problems: `judgment-missing`, `forecast-expected`, `forecast-resolved`, those of `readJudgments` and of opening
 */
export const resolveForecastInCase = (request: ResolveRequest): Promise<Outcome<JudgmentShown>> =>
	inCase(request.case, "write", async (file, store) => {
		const { id, outcome, note, evidence, at = file.now() } = request;
		const resolved = await store.changeJudgment(
			file,
			id,
			(judgment) => rewriteForecast(judgment, () => ({ resolution: { at, outcome, note, evidence } })),
			store.undertake("resolve forecast"),
		);
		return resolved.ok ? judgmentShown(file, store, id, `Resolved ${id}: ${outcome}.`) : resolved;
	});
