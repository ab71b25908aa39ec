import { removeJudgments as judgmentsRemoved } from "../../judging/judgment/remove-judgments.ts";
import { removedView } from "../../judging/views/removed-view.ts";
import type { Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

export const removeJudgments = command({
	name: "remove-judgments",
	question: "Remove the named judgments, all or none; they stay in the history",
	effect: "writes",
	command: null,
	local: ({ z }) => z.strictObject({ ids: z.array(z.string()).readonly() }),
	typed: ({ words }: Typed) =>
		words.length === 0
			? 'Expected judgments after "remove", got nothing; fissure judge list shows ids'
			: { ids: words },
	run: ({ ids }, { case: choice }) => judgmentsRemoved(choice, ids),
	view: removedView,
});
