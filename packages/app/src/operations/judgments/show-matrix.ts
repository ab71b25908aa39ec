import { weighMatrix } from "../../judging/evidence/weigh-matrix.ts";
import { matrixView } from "../../judging/views/matrix-view.ts";
import { command } from "../definition/operation.ts";
import { isSound, oneJudgment } from "./judge-options.ts";

export const showMatrix = command({
	name: "show-matrix",
	question: "A matrix of explanations and evidence, with what it says of each explanation",
	effect: "reads",
	command: null,
	local: ({ z }) => z.strictObject({ id: z.string() }),
	typed: oneJudgment,
	run: ({ id }, { case: choice }) => weighMatrix(choice, id),
	view: matrixView,
	exit: (weighed) => (isSound(weighed) ? "done" : "in-part"),
});
