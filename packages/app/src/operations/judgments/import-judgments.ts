import { importJudgments as judgmentsImported } from "../../judging/files/import-judgments.ts";
import { operation } from "../definition/operation.ts";

export const importJudgments = operation({
	name: "import-judgments",
	question: "Save all judgments of a YAML text, or list its errors line by line",
	effect: "writes",
	http: "POST /api/judgments/import",
	input: ({ z, words }) => z.strictObject({ yaml: words, name: words }),
	output: ({ z, JUDGMENT_KINDS, ProblemSchema, words }) =>
		z.strictObject({
			kept: z.array(
				z.strictObject({ id: words, kind: z.enum(JUDGMENT_KINDS), status: z.enum(["new", "changed", "held"]) }),
			),
			problems: z.array(ProblemSchema).readonly(),
		}),
	async run(asked, { case: choice }) {
		const imported = await judgmentsImported({ case: choice, ...asked });
		if (!imported.ok) return imported;
		const { kept, problems } = imported.value;
		return { ok: true, value: { kept: kept.map(({ id, kind, status }) => ({ id, kind, status })), problems } };
	},
});
