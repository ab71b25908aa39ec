import { weighMatrix as matrixWeighed } from "../../judging/evidence/weigh-matrix.ts";
import { operation } from "../definition/operation.ts";

export const weighMatrix = operation({
	name: "weigh-matrix",
	question: "Which explanation does the evidence contradict least, and which evidence decides that?",
	effect: "reads",
	http: "GET /api/judgments/:id/weights",
	input: ({ Id }) => Id,
	output: ({ MatrixWeightsSchema }) => MatrixWeightsSchema,
	async run({ id }, { case: choice }) {
		const weighed = await matrixWeighed(choice, id);
		if (!weighed.ok) return weighed;
		const { version, report } = weighed.value;
		return { ok: true, value: { version, report } };
	},
});
