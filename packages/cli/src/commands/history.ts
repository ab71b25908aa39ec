import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { wholeNumber } from "./shared-options.ts";
import { showView } from "./show-view.ts";

interface HistoryOptions extends CaseOptions {
	readonly size?: number;
	readonly before?: number;
}

const EXAMPLES = `
Examples:
  fissure history
  fissure history --size 100 --format csv --out history.csv`;

export const addHistory: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("history")
		.summary("what was done to the case, by whom and when")
		.description("What was done to the case, by whom and when? The latest first.")
		.option("--size <number>", "how many (20)", wholeNumber(1, 10_000))
		.option("--before <action>", "only what came before this action", wholeNumber(1, Number.MAX_SAFE_INTEGER));
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (options: HistoryOptions) => {
			const loaded = await desk();
			const { size, before } = options;
			const request = {
				case: caseOf(options, io),
				...(size === undefined ? {} : { size }),
				...(before === undefined ? {} : { before }),
			};
			finish(await showView({ run: () => loaded.caseHistory(request), view: loaded.historyView }, options, io, loaded));
		});
};
