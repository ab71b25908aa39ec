import { resolve } from "node:path";
import type { CritiqueReport } from "@fissure/model";
import { passes } from "@fissure/report";
import { critiqueInCase } from "../../judging/critique/critique-in-case.ts";
import { critiqueView } from "../../judging/views/critique-view.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

/** Is there nothing grave? Warnings count only where the caller is strict. */
const passesCritique = ({ criticisms, verification }: CritiqueReport, strict: boolean): boolean =>
	!criticisms.some(({ severity }) => strict || severity === "error") &&
	(verification === null || passes(verification, strict));

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

For judgments: uncited evidence against them in the case, one source for several claims, evidence older than what it should
show, no alternative, no deadline or rule, no way to be wrong, changed or missing evidence. For a brief: the checks of "fissure
verify", and the checks above for the judgments that it cites ([@corridor-open-by-june]).
Exit status: 0 no errors; 1 errors, or with --strict warnings too; 2 wrong call, or no such judgment.`;

export const critique = operation({
	name: "critique",
	question: "Check judgments, or a brief and the judgments that it cites, as a critic would.",
	effect: "reads",
	http: "GET /api/critique",
	command: {
		path: "critique",
		summary: "check judgments, or a brief, as a critic would",
		checks: true,
		arguments: [{ name: "[brief]", about: "a draft in Markdown" }],
		options: [
			{ flags: "--judgment <ids...>", about: "only these (default: all of the case, or all that the brief cites)" },
			{ flags: "--events <file>", about: "what happened on which day, a YAML file" },
			{ flags: "--strict", about: "warnings count too" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	input: ({ z, listOf, words }) =>
		z.strictObject({ judgment: listOf(words).optional().describe("Only these, by id; default: all") }),
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
