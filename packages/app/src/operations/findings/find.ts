import type { FindingKind } from "@fissure/core";
import { findingsView } from "../../case/views/findings-view.ts";
import { findInCase } from "../../comparing/find-in-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
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

Runs every comparator over the events of the case; the background is what the case holds of the same publishers, coded.
All findings are kept, and what is new since the last time stands first.
Exit status: 0 done; 1 done, but some texts could not be read; 2 wrong call, or nothing could be compared.`;

export const find = job({
	name: "find",
	question: "Who leaves what out, puts words in the other's mouth, contradicts? Compares the texts of every event.",
	command: {
		path: "find",
		summary: "compare the texts of every event in the case",
		options: [
			{ flags: "--event <id>", about: "of this event only" },
			{
				flags: "--kind <kinds>",
				about:
					"show only these: omission, unconfirmed-attribution, claimed-agreement, contradiction, intensity, terminology, emphasis",
				value: "finding-kinds",
			},
			{ flags: "--since <day>", about: "events not before this day (2026, 2026-03)", value: "dates" },
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
	typed: ({ options: { event, kind, since } }: Typed<FindOptions>) => ({
		...(event === undefined ? {} : { event }),
		...(kind === undefined ? {} : { kinds: kind }),
		...(since?.[0] === undefined ? {} : { since: since[0] }),
	}),
	run: (asked, context) => findInCase({ case: context.case, ...asked }, context),
	view: findingsView,
	exit: ({ stopped }) => (stopped ? "stopped" : "done"),
});
