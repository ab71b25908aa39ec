import { resolve } from "node:path";
import { exportJudgments } from "../../judging/files/export-judgments.ts";
import { exportedJudgmentsView } from "../../judging/views/exported-judgments-view.ts";
import type { Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";
import { type JudgeOptions, judgmentFilters } from "./judge-options.ts";

export const writeJudgments = command({
	name: "write-judgments",
	question: "Write the judgments to a YAML file, or show them as YAML",
	effect: "reads",
	command: null,
	local: ({ z, JudgmentFiltersSchema, words }) =>
		z.strictObject({
			filters: JudgmentFiltersSchema,
			out: words.exactOptional().describe("A new file; absent: only shown"),
		}),
	typed({ words, options, folder }: Typed<JudgeOptions>) {
		const [file, ...rest] = words;
		if (rest.length > 0) return `Expected one file after "export", got "${words.join(" ")}"; name one`;
		return {
			filters: judgmentFilters(options),
			...(file === undefined || file === "-" ? {} : { out: resolve(folder, file) }),
		};
	},
	run: (asked, { case: choice }) => exportJudgments({ case: choice, ...asked }),
	view: exportedJudgmentsView,
});
