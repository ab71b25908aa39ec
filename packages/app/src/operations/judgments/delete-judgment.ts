import { removeJudgments } from "../../judging/judgment/remove-judgments.ts";
import { operation } from "../definition/operation.ts";

export const deleteJudgment = operation({
	name: "delete-judgment",
	question: "Remove a judgment; it stays in the history",
	effect: "writes",
	http: "DELETE /api/judgments/:id",
	input: ({ Id }) => Id,
	output: ({ list, words }) => list(words),
	run: ({ id }, { case: choice }) => removeJudgments(choice, [id]),
});
