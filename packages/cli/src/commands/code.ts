import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { wholeNumber } from "./shared-options.ts";
import { showView } from "./show-view.ts";

interface CodeOptions extends CaseOptions {
	readonly threads?: number;
}

const EXAMPLES = `
Examples:
  fissure code
  fissure code --threads 1

Reads what is new, and what was read with another codebook, cast or version of the coder. Stopped with Ctrl-C, it goes on
when called again.
Exit status: 0 done; 1 done, but some texts could not be read; 2 wrong call, or nothing could be read.`;

export const addCode: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("code")
		.summary("read what is new or stale in the case")
		.description("Who holds what, says who, in which words? Reads every document that is new or was read otherwise.")
		.option("--threads <number>", "how many to use; else one for each core", wholeNumber(1, 64));
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (options: CodeOptions) => {
			const loaded = await desk();
			const { threads } = options;
			const request = { case: caseOf(options, io), ...(threads === undefined ? {} : { threads }) };
			const action = {
				run: (hooks: Parameters<typeof loaded.codeCase>[1]) => loaded.codeCase(request, hooks),
				view: loaded.codeView,
				isStopped: ({ stopped }: { readonly stopped: boolean }) => stopped,
			};
			finish(await showView(action, options, io, loaded));
		});
};
