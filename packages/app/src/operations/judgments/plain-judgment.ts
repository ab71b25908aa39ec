import { judgmentToPlain } from "@fissure/core";
import { showJudgment } from "../../judging/judgment/show-judgment.ts";
import { operation } from "../definition/operation.ts";

export const plainJudgment = operation({
	name: "plain-judgment",
	question: "A judgment as a file of judgments has it, to be changed and saved again",
	effect: "reads",
	http: "GET /api/judgments/:id/plain",
	input: ({ Id }) => Id,
	output: ({ z, words }) => z.strictObject({ judgment: z.record(words, z.unknown()), version: z.number() }),
	async run({ id }, { case: choice }) {
		const shown = await showJudgment(choice, id);
		if (!shown.ok) return shown;
		const { judgment, version } = shown.value;
		return { ok: true, value: { judgment: judgmentToPlain(judgment), version } };
	},
});
