import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { dates, FINDING_KIND_NAMES, findingKinds } from "./known-fields.ts";
import { showView } from "./show-view.ts";

interface FindOptions extends CaseOptions {
	readonly event?: string;
	readonly kind?: ReturnType<typeof findingKinds>;
	readonly since?: readonly string[];
}

const EXAMPLES = `
Examples:
  fissure find
  fissure find --event 2026-03-04-call-ost-val
  fissure find --kind omission,contradiction --since 2026 --format csv --out findings.csv

Runs every comparator over the events of the case; the background is what the case holds of the same publishers, coded.
All findings are kept, and what is new since the last time stands first.
Exit status: 0 done; 1 done, but some texts could not be read; 2 wrong call, or nothing could be compared.`;

export const addFind: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("find")
		.summary("compare the texts of every event in the case")
		.description(
			"Who leaves what out, puts words in the other's mouth, contradicts? Compares the texts of every event.",
		)
		.option("--event <id>", "of this event only")
		.option("--kind <kinds>", `show only these: ${FINDING_KIND_NAMES.join(", ")}`, findingKinds)
		.option("--since <day>", "events not before this day (2026, 2026-03)", dates);
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (options: FindOptions) => {
			const loaded = await desk();
			const { event, kind, since } = options;
			const request = {
				case: caseOf(options, io),
				...(event === undefined ? {} : { event }),
				...(kind === undefined ? {} : { kinds: kind }),
				...(since?.[0] === undefined ? {} : { since: since[0] }),
			};
			const action = {
				run: (hooks: Parameters<typeof loaded.findInCase>[1]) => loaded.findInCase(request, hooks),
				view: loaded.findingsView,
				isStopped: ({ stopped }: { readonly stopped: boolean }) => stopped,
			};
			finish(await showView(action, options, io, loaded));
		});
};
