import { exportJudgments as judgmentsExported } from "../../judging/files/export-judgments.ts";
import { fileOperation } from "../definition/operation.ts";

export const exportJudgments = fileOperation({
	name: "export-judgments",
	question: "Export the judgments as YAML, which can be imported again",
	effect: "reads",
	http: "GET /api/judgments/export",
	input: ({ z, JUDGMENT_KINDS, listOf }) => z.strictObject({ kind: listOf(z.enum(JUDGMENT_KINDS)).optional() }),
	async run({ kind }, { case: choice }) {
		const written = await judgmentsExported({ case: choice, ...(kind && { filters: { kinds: kind } }) });
		if (!written.ok) return written;
		const { yaml } = written.value;
		return { ok: true, value: { name: "judgments.yaml", mediaType: "application/yaml; charset=utf-8", body: yaml } };
	},
});
