import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { showView } from "./show-view.ts";

const EXAMPLES = `
Examples:
  fissure status
  fissure status --case corridor.fissure --format json`;

export const addStatus: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("status")
		.summary("what the case holds, and what waits to be done")
		.description("What does the case hold, and what waits to be done?");
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (options: CaseOptions) => {
			const loaded = await desk();
			const request = { case: caseOf(options, io) };
			finish(await showView({ run: () => loaded.caseStatus(request), view: loaded.statusView }, options, io, loaded));
		});
};
