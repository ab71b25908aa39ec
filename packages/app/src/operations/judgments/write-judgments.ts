import { resolve } from "node:path";
import { type CaseView, makeVisible, oneLine, plural } from "@fissure/report";
import { type ExportedJudgments, exportJudgments } from "../../judging/files/export-judgments.ts";
import { aboutOf, standOf } from "../../judging/views/judgment-words.ts";
import type { Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";
import { type JudgeOptions, judgmentFilters } from "./judge-options.ts";

/** What went into a file; the file itself where there is none. */
function exportedJudgmentsView({ judgments, yaml, path }: ExportedJudgments): CaseView {
	return {
		title: "Judgments",
		data: { path, judgments },
		columns: ["id", "kind", "topics", "about", "stands"],
		rows: judgments.map((judgment) => [
			judgment.id,
			judgment.kind,
			judgment.topics.join("; "),
			aboutOf(judgment),
			standOf(judgment),
		]),
		notes: [],
		text:
			path === null
				? yaml.split("\n").map((line) => ({ text: makeVisible(line), isWhole: true }))
				: [{ text: `Wrote ${plural(judgments.length, "judgment")} to ${oneLine(path)}.`, isWhole: true }],
	};
}

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
