import { issuesView } from "../../reference/issues-view.ts";
import { listIssues as listIssuesOf } from "../../reference/list-issues.ts";
import { COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

interface IssuesOptions {
	readonly codebook?: string;
}

const MORE = `
Examples:
  fissure issues
  fissure issues conflict
  fissure issues terrorism --format json

With part of a name: the issues that have it. With the id of an issue: its keywords in each language.`;

export const listIssues = command({
	name: "list-issues",
	question: "Which issues does the codebook have, with their poles and keywords?",
	effect: "reads",
	command: {
		path: "issues",
		summary: "list the issues of the codebook, or the keywords of one issue",
		arguments: [{ name: "[issue]", about: "an id, or part of a name" }],
		options: [
			{ flags: "--codebook <path>", about: "use this codebook (YAML file or folder) instead of the built-in one" },
			formatOption(["text", "json", "csv", "markdown"]),
			OUT,
			NO_BOM,
			COLOR,
		],
		more: MORE,
	},
	local: ({ z }) => z.strictObject({ words: z.string().exactOptional(), codebook: z.string().exactOptional() }),
	typed: ({ words: [words], options: { codebook } }: Typed<IssuesOptions>) => ({
		...(words === undefined ? {} : { words }),
		...(codebook === undefined ? {} : { codebook }),
	}),
	run: async (asked) => listIssuesOf(asked),
	view: issuesView,
});
