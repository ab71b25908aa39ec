import { judgmentToPlain } from "@fissure/core";
import { showJudgment } from "../../judging/judgment/show-judgment.ts";
import { operation } from "../definition/operation.ts";

export const judgmentHistory = operation({
	name: "judgment-history",
	question: "The earlier versions of a judgment, and who wrote them",
	effect: "reads",
	http: "GET /api/judgments/:id/history",
	input: ({ Id }) => Id,
	output: ({ JudgmentVersionSchema, list }) => list(JudgmentVersionSchema),
	async run({ id }, { case: choice }) {
		const shown = await showJudgment(choice, id);
		if (!shown.ok) return shown;
		const versions = shown.value.history.map((change) => ({
			...change,
			plain: change.after === null ? null : judgmentToPlain(change.after),
		}));
		return { ok: true, value: versions };
	},
});
