import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { dates } from "./known-fields.ts";
import { chosen, wholeNumber } from "./shared-options.ts";
import { showView } from "./show-view.ts";

const CLASSES = ["substantive", "cosmetic"] as const;
const ORDERS = ["consequence", "newest"] as const;

interface EditOptions extends CaseOptions {
	readonly class?: (typeof CLASSES)[number];
	readonly order: (typeof ORDERS)[number];
	readonly since?: readonly string[];
	readonly document?: string;
	readonly most?: number;
}

const EXAMPLES = `
Examples:
  fissure edits
  fissure edits --class substantive --most 10
  fissure edits --document readout-7 --format markdown

An edit is substantive when it touches a position, a name, a number, a negation, a date or a whole sentence; cosmetic when it
touches spaces, marks, navigation or slips of the pen.
Exit status: 0 done; 2 wrong call.`;

export const addEdits: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("edits")
		.summary("what pages changed without saying so")
		.description("What did pages change without saying so? Words that went, came and moved, the gravest first.")
		.addOption(chosen("--class <class>", "only these; both, unless said", CLASSES))
		.addOption(chosen("--order <order>", "which first", ORDERS).default("consequence"))
		.option("--since <day>", "only what was read since", dates)
		.option("--document <id>", "only of this text")
		.option("--most <count>", "so many pages; 50", wholeNumber(1, 100_000));
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (options: EditOptions) => {
			const loaded = await desk();
			const { order, since, document, most } = options;
			const filters = {
				order,
				...(options.class === undefined ? {} : { classes: [options.class] }),
				...(since?.[0] === undefined ? {} : { since: since[0] }),
				...(document === undefined ? {} : { document }),
				...(most === undefined ? {} : { limit: most }),
			};
			const request = { case: caseOf(options, io), filters };
			finish(await showView({ run: () => loaded.editsInCase(request), view: loaded.editsView }, options, io, loaded));
		});
};
