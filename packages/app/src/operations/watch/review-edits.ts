import { editsInCase } from "../../watch/edits/edits-in-case.ts";
import { editsView } from "../../watch/views/edits-view.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

interface EditOptions {
	readonly class?: "substantive" | "cosmetic";
	readonly order: "consequence" | "newest";
	readonly since?: readonly string[];
	readonly document?: string;
	readonly most?: number;
}

const MORE = `
Examples:
  fissure edits
  fissure edits --class substantive --most 10
  fissure edits --document readout-7 --format markdown

An edit is substantive when it touches a position, a name, a number, a negation, a date or a whole sentence; cosmetic when it
touches spaces, punctuation, navigation or typing errors.
Exit status: 0 done; 2 wrong call.`;

export const reviewEdits = command({
	name: "review-edits",
	question: "Which pages changed silently? Shows removed, added and moved words, most severe first.",
	effect: "reads",
	command: {
		path: "edits",
		summary: "list silent edits of pages",
		options: [
			{ flags: "--class <class>", about: "only these (default: both)", choices: ["substantive", "cosmetic"] },
			{
				flags: "--order <order>",
				about: "the order",
				choices: ["consequence", "newest"],
				default: "consequence",
			},
			{ flags: "--since <day>", about: "only edits seen since this day", value: "dates" },
			{ flags: "--document <id>", about: "only of this text" },
			{ flags: "--most <count>", about: "number of pages at most (default 50)", value: { whole: [1, 100_000] } },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	local: ({ z, EditFiltersSchema }) => z.strictObject({ filters: EditFiltersSchema }),
	json: ({ EditsReportSchema }) => EditsReportSchema,
	typed: ({ options: { class: one, order, since, document, most } }: Typed<EditOptions>) => ({
		filters: {
			order,
			...(one === undefined ? {} : { classes: [one] }),
			...(since?.[0] === undefined ? {} : { since: since[0] }),
			...(document === undefined ? {} : { document }),
			...(most === undefined ? {} : { limit: most }),
		},
	}),
	run: (asked, { case: choice }) => editsInCase({ case: choice, ...asked }),
	view: editsView,
});
