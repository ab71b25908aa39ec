import { showJudgment as judgmentShown } from "../../judging/judgment/show-judgment.ts";
import { judgmentView } from "../../judging/views/judgment-view.ts";
import { operation } from "../definition/operation.ts";
import { isSound, oneJudgment } from "./judge-options.ts";

export const showJudgment = operation({
	name: "show-judgment",
	question: "Which judgment is this, and what is its evidence?",
	effect: "reads",
	http: "GET /api/judgments/:id",
	input: ({ Id }) => Id,
	output: ({ JudgmentShownSchema }) => JudgmentShownSchema,
	typed: oneJudgment,
	run: ({ id }, { case: choice }) => judgmentShown(choice, id),
	view: judgmentView,
	exit: (judgment) => (isSound(judgment) ? "done" : "in-part"),
});
