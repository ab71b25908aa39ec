import { resolve } from "node:path";
import { addJudgments as judgmentsAdded } from "../../judging/files/add-judgments.ts";
import { judgmentsAddedView } from "../../judging/views/judgments-added-view.ts";
import type { Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

export const addJudgments = command({
	name: "add-judgments",
	question: "Save the judgments of YAML files; a file with an error is not saved at all",
	effect: "writes",
	command: null,
	local: ({ z }) => z.strictObject({ files: z.array(z.string()).readonly() }),
	typed: ({ words, folder }: Typed) =>
		words.length === 0
			? 'Expected YAML files after "add", got nothing; fissure judge template forecast writes one to fill in'
			: { files: words.map((file) => resolve(folder, file)) },
	run: ({ files }, context) => judgmentsAdded({ case: context.case, files }, context),
	view: judgmentsAddedView,
	exit: ({ stale, refused }) => (stale.length === 0 && refused.length === 0 ? "done" : "in-part"),
});
