import { resolve } from "node:path";
import { critiqueInCase } from "../../judging/critique/critique-in-case.ts";
import { passesCritique } from "../../judging/critique/passes-critique.ts";
import { critiqueView } from "../../judging/views/critique-view.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

interface CritiqueOptions {
	readonly judgment?: readonly string[];
	readonly events?: string;
	readonly strict?: boolean;
}

const MORE = `
Examples:
  fissure critique
  fissure critique --judgment why-no-ceasefire corridor-open-by-june
  fissure critique brief.md --events events.yaml
  fissure critique --strict --format csv --out critique.csv

Of judgments: counter-evidence that the case holds and they do not cite, one source behind several claims, words older than what
they are said to show, no alternative, no deadline or rule, no way to be wrong, evidence that changed or went. Of a brief: all that
verify says, and the same of the judgments that it cites ([@corridor-open-by-june]).
Exit status: 0 nothing grave; 1 errors, or with --strict warnings too; 2 wrong call, or no such judgment.`;

export const critique = operation({
	name: "critique",
	question: "What would a critic say of these judgments, or of a brief and the judgments that it cites?",
	effect: "reads",
	http: "GET /api/critique",
	command: {
		path: "critique",
		summary: "what a critic would say of judgments, or of a brief",
		checks: true,
		arguments: [{ name: "[brief]", about: "a draft in Markdown" }],
		options: [
			{ flags: "--judgment <ids...>", about: "only these; all of the case, unless a brief is named" },
			{ flags: "--events <file>", about: "what happened on which day, a YAML file" },
			{ flags: "--strict", about: "warnings count too" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	input: ({ z, listOf, words }) =>
		z.strictObject({ judgment: listOf(words).optional().describe("Only these, by id; all, unless said") }),
	local: ({ z, words }) =>
		z.strictObject({
			brief: words.exactOptional().describe("Path of a draft in Markdown"),
			events: words.exactOptional().describe("Path of a YAML file that says what happened on which day"),
		}),
	output: ({ CritiqueReportSchema }) => CritiqueReportSchema,
	typed({ words: [brief], options: { judgment, events }, folder }: Typed<CritiqueOptions>) {
		if (brief !== undefined && judgment !== undefined)
			return "Expected a brief or judgments, got both; leave one of them out";
		return {
			...(brief === undefined ? {} : { brief: resolve(folder, brief) }),
			...(judgment === undefined ? {} : { judgment: [...judgment] }),
			...(events === undefined ? {} : { events: resolve(folder, events) }),
		};
	},
	run: ({ judgment, ...files }, context) =>
		critiqueInCase({ case: context.case, ...(judgment && { judgments: judgment }), ...files }, context),
	view: critiqueView,
	exit: (report, { strict = false }: CritiqueOptions) => (passesCritique(report, strict) ? "done" : "in-part"),
});
