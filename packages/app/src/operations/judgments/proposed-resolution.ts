import { failed, type Outcome } from "@fissure/core";
import type { JudgmentShown, Proposal } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { rewriteForecast } from "../../judging/forecasts/revise-forecast.ts";
import { readOneJudged } from "../../judging/judgment/judged.ts";
import { judgmentShown } from "../../judging/judgment/show-judgment.ts";
import { judgmentView } from "../../judging/views/judgment-view.ts";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import { type JudgeOptions, oneJudgment } from "./judge-options.ts";

export const confirmProposal = operation({
	name: "confirm-proposal",
	question: "Resolve a forecast as the record proposes",
	effect: "writes",
	http: "POST /api/judgments/:id/proposal/confirm",
	input: ({ Id, words }) =>
		Id.extend({ key: words.exactOptional().describe("Of the proposal that was seen; another is not confirmed") }),
	output: ({ JudgmentShownSchema }) => JudgmentShownSchema,
	json: ({ JudgmentShownSchema }) => JudgmentShownSchema.omit({ version: true, done: true }),
	typed: oneJudgment,
	run: ({ id, key }, { case: choice }) =>
		answerProposal({ case: choice, id, key }, ({ outcome, because, facts }, { at }) => ({
			fields: {
				resolution: {
					at,
					outcome: outcome ? "yes" : "no",
					note: `${because} (${[...new Set(facts.map(({ source }) => source))].join(", ")})`,
				},
			},
			done: `Resolved ${id}: ${outcome ? "yes" : "no"}.`,
		})),
	view: judgmentView,
});

export const declineProposal = operation({
	name: "decline-proposal",
	question: "Turn down the resolution of a forecast that the record proposes",
	effect: "writes",
	http: "POST /api/judgments/:id/proposal/decline",
	input: ({ Id, words }) => Id.extend({ key: words.exactOptional(), because: words.exactOptional() }),
	output: ({ JudgmentShownSchema }) => JudgmentShownSchema,
	json: ({ JudgmentShownSchema }) => JudgmentShownSchema.omit({ version: true, done: true }),
	typed(typed: Typed<JudgeOptions>) {
		const asked = oneJudgment(typed);
		const { because } = typed.options;
		return typeof asked === "string" || because === undefined ? asked : { ...asked, because };
	},
	run: ({ id, key, because }, { case: choice }) =>
		answerProposal({ case: choice, id, key }, (proposal, { declined, at, who }) => ({
			fields: { declined: [...declined, { at, who, key: proposal.key, because }] },
			done: `Turned down; ${id} is still open.`,
		})),
	view: judgmentView,
});

interface Answer {
	/** Of the forecast. */
	readonly fields: Readonly<Record<string, unknown>>;
	readonly done: string;
}

/**
 * Rewrites a forecast by what its record proposes now.
 *
 * - problems: `judgment-missing`, `forecast-expected`, `forecast-resolved`, `proposal-missing`, those of opening
 */
const answerProposal = (
	{ case: choice, id, key }: { readonly case: CaseChoice; readonly id: string; readonly key?: string | undefined },
	answer: (
		proposal: Proposal,
		about: { readonly at: string; readonly who: string; readonly declined: readonly unknown[] },
	) => Answer,
): Promise<Outcome<JudgmentShown>> =>
	inCase(choice, "write", async (file, store) => {
		const judged = await readOneJudged(file, store, id);
		if (!judged.ok) return judged;
		const { judgment, proposal, condition } = judged.value;
		if (
			judgment.kind === "forecast" &&
			judgment.resolution === null &&
			(proposal === null || (key ?? proposal.key) !== proposal.key)
		) {
			const got = condition === null ? "a forecast bound to no record" : condition.because;
			return failed(
				"proposal-missing",
				`Expected a forecast whose resolution the record proposes, got ${got}; fissure judge show ${id} says how it stands`,
				id,
			);
		}
		const declined = judgment.kind === "forecast" ? (judgment.declined ?? []) : [];
		const { fields, done } =
			proposal === null ? { fields: {}, done: "" } : answer(proposal, { at: file.now(), who: file.who, declined });
		const changed = await store.changeJudgment(
			file,
			id,
			(one) => rewriteForecast(one, () => fields),
			store.undertake("answer proposal"),
		);
		return changed.ok ? judgmentShown(file, store, id, done) : changed;
	});
