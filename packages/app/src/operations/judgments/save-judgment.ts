import { saveJudgmentInCase } from "../../judging/judgment/save-judgment.ts";
import { operation } from "../definition/operation.ts";

export const saveJudgment = operation({
	name: "save-judgment",
	question: "Keeps a judgment, unless another wrote meanwhile",
	effect: "writes",
	http: "PUT /api/judgments/:id",
	input: ({ z, Id, words }) =>
		Id.extend({
			judgment: z.record(words, z.unknown()).describe("As a file of judgments has it, with its kind"),
			seen: z.number().nullable().describe("`version` of what is replaced; null: a new one"),
		}),
	output: ({ JudgmentShownSchema }) => JudgmentShownSchema,
	run: ({ id, judgment, seen }, { case: choice }) =>
		saveJudgmentInCase({ case: choice, judgment: { ...judgment, id }, seen }),
});
