import { listJudgments as judgmentsListed } from "../../judging/judgment/list-judgments.ts";
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
		judgmentsListed({
			case: choice,
			filters: { ...(kind && { kinds: kind }), ...(topic && { topics: topic }) },
			stale,
		}),
	view: judgmentListView,
	exit: ({ stale }) => (stale === 0 ? "done" : "in-part"),
});
