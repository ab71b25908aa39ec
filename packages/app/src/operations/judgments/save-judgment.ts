import { saveJudgmentInCase } from "../../judging/judgment/save-judgment.ts";
import { operation } from "../definition/operation.ts";

export const saveJudgment = operation({
	name: "save-judgment",
	question: "Save a judgment, unless somebody else has changed it since",
	effect: "writes",
	http: "PUT /api/judgments/:id",
	input: ({ z, Id, words }) =>
		Id.extend({
			judgment: z.record(words, z.unknown()).describe("As a file of judgments has it, with its kind"),
			seen: z.number().nullable().describe("`version` of the judgment to replace; null: a new one"),
		}),
	output: ({ JudgmentShownSchema }) => JudgmentShownSchema,
	run: ({ id, judgment, seen }, { case: choice }) =>
		saveJudgmentInCase({ case: choice, judgment: { ...judgment, id }, seen }),
});
