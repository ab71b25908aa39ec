import { caseStatus } from "../../case/case-status.ts";
import { program } from "../../provenance/colophon.ts";
import { operation } from "../definition/operation.ts";

export const caseFacts = operation({
	name: "case-facts",
	question: "What is in the case, and who works on it?",
	effect: "reads",
	http: "GET /api/case",
	output: ({ CaseFactsSchema }) => CaseFactsSchema,
	async run(_, { case: choice }) {
		const status = await caseStatus({ case: choice });
		if (!status.ok) return status;
		const { alerts, ...facts } = status.value;
		const [, version = ""] = program().split(" ");
		return { ok: true, value: { ...facts, who: choice.who, version } };
	},
});
