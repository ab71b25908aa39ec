import type { FindingKind } from "@fissure/core";
import { findingsView } from "../../case/views/findings-view.ts";
import { findInCase } from "../../comparing/find-in-case.ts";
import { ALL, CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";

interface FindOptions {
	readonly event?: string;
	readonly kind?: readonly FindingKind[];
	readonly since?: readonly string[];
}

const MORE = `
Examples:
  fissure find
  fissure find --event 2026-03-04-call-ost-val
  fissure find --kind omission,contradiction --since 2026 --format csv --out findings.csv

Runs every comparison over the events of the case. The background is all other analysed texts of the same publishers.
All findings are saved; new ones are listed first.
Exit status: 0 done; 1 done, but some texts could not be read; 2 wrong call, or nothing could be compared.`;

export const find = job({
	name: "find",
	question: "Compare the texts of every event: omissions, unconfirmed attributions, contradictions and more.",
	command: {
		path: "find",
		summary: "compare the texts of every event in the case",
		options: [
			{ flags: "--event <id>", about: "only this event" },
			{
				flags: "--kind <kinds>",
				about:
					"show only these: omission, unconfirmed-attribution, claimed-agreement, contradiction, intensity, terminology, emphasis",
				value: "finding-kinds",
			},
			{ flags: "--since <day>", about: "events not before this day (2026, 2026-03)", value: "dates" },
			ALL,
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	input: ({ z, shortWords }) => z.strictObject({ event: shortWords(200).exactOptional() }),
	local: ({ z, FindingKindsSchema, words }) =>
		z.strictObject({
			kinds: FindingKindsSchema.exactOptional().describe("Only these are shown; all are kept"),
			since: words.exactOptional().describe("Only events on or after this day"),
		}),
	json: ({ FindReportSchema }) => FindReportSchema,
	typed: ({ options: { event, kind, since } }: Typed<FindOptions>) => ({
		...(event === undefined ? {} : { event }),
		...(kind === undefined ? {} : { kinds: kind }),
		...(since?.[0] === undefined ? {} : { since: since[0] }),
	}),
	run: (asked, context) => findInCase({ case: context.case, ...asked }, context),
	view: findingsView,
	exit: ({ stopped }) => (stopped ? "stopped" : "done"),
});
