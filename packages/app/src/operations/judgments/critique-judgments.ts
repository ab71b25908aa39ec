import { critiqueInCase } from "../../judging/critique-in-case.ts";
import { operation } from "../operation.ts";

export const critiqueJudgments = operation({
	name: "critique-judgments",
	question: "What would a critic say of the judgments?",
	effect: "reads",
	http: "GET /api/critique",
	input: ({ z, listOf, words }) => z.strictObject({ judgment: listOf(words).optional() }),
	output: ({ CritiqueSchema }) => CritiqueSchema,
	async run({ judgment }, { case: choice }) {
		const said = await critiqueInCase({ case: choice, ...(judgment && { judgments: judgment }) });
		if (!said.ok) return said;
		const { judgments, criticisms } = said.value;
		return { ok: true, value: { judgments, criticisms } };
	},
});
