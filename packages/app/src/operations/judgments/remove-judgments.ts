import type { CaseView } from "@fissure/report";
import { removeJudgments as judgmentsRemoved } from "../../judging/judgment/remove-judgments.ts";
import type { Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

/** Which judgments are no longer current. */
const removedView = (ids: readonly string[]): CaseView => ({
	title: "Judgments removed",
	data: { removed: ids },
	columns: ["id"],
	rows: ids.map((id) => [id]),
	notes: ['What they were stays in the history; "fissure undo" brings them back.'],
	text: ids.map((id) => `- ${id}`),
});

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
