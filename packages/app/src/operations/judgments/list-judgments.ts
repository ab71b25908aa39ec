import type { Outcome } from "@fissure/core";
import type { JudgmentList } from "@fissure/model";
import type { JudgmentFilters } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { isStale, readJudged } from "../../judging/judgment/judged.ts";
import { judgmentListView } from "../../judging/views/judgment-list-view.ts";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import { JUDGE, type JudgeOptions, judgmentFilters, nothingAfter } from "./judge-options.ts";

export const listJudgments = operation({
	name: "list-judgments",
	question: "Which judgments does this case have, and has their evidence changed?",
	effect: "reads",
	http: "GET /api/judgments",
	command: JUDGE,
	input: ({ z, JUDGMENT_KINDS, listOf, words }) =>
		z.strictObject({ kind: listOf(z.enum(JUDGMENT_KINDS)).optional(), topic: listOf(words).optional() }),
	output: ({ JudgmentListSchema }) => JudgmentListSchema,
	local: ({ z }) =>
		z.strictObject({ stale: z.boolean().exactOptional().describe("Only those with changed or missing evidence") }),
	typed(typed: Typed<JudgeOptions>) {
		const { kinds, topics } = judgmentFilters(typed.options);
		return (
			nothingAfter(typed) ?? {
				...(kinds === undefined ? {} : { kind: kinds }),
				...(topics === undefined ? {} : { topic: [...topics] }),
				stale: typed.options.stale ?? false,
			}
		);
	},
	run: ({ kind, topic, stale = false }, { case: choice }) =>
		listJudgmentsInCase({
			case: choice,
			filters: { ...(kind && { kinds: kind }), ...(topic && { topics: topic }) },
			stale,
		}),
	view: judgmentListView,
	exit: ({ stale }) => (stale === 0 ? "done" : "in-part"),
});

export interface ListJudgmentsRequest {
	readonly case: CaseChoice;
	readonly filters?: JudgmentFilters;
	/** Only those with a link that is no longer current as it was judged. */
	readonly stale?: boolean;
}

/** Which judgments does this case have, and which of them have evidence that changed or is gone? */
export const listJudgmentsInCase = (request: ListJudgmentsRequest): Promise<Outcome<JudgmentList>> =>
	inCase(request.case, "read", async (file, store) => {
		const judged = await readJudged(file, store, request.filters);
		if (!judged.ok) return judged;
		const stale = judged.value.filter(isStale);
		return {
			ok: true,
			value: { judgments: request.stale === true ? stale : judged.value, stale: stale.length },
		};
	});
