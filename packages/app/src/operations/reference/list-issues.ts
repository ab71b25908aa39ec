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

With part of a name: the issues that have it. With the id of one: the words by which it is read, in each language.`;

export const listIssues = command({
	name: "list-issues",
	question: "Which issues does the codebook have, what do their poles mean, and by which words is each read?",
	effect: "reads",
	command: {
		path: "issues",
		summary: "list the issues of the codebook with their poles; of one, the words it is read by",
		arguments: [{ name: "[issue]", about: "an id, or part of a name" }],
		options: [
			{ flags: "--codebook <path>", about: "use this codebook (YAML file or folder) instead of the one that ships" },
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
