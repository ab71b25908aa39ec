import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { showView } from "./show-view.ts";

interface InitOptions extends CaseOptions {
	readonly codebook?: string;
	readonly actors?: string;
}

const EXAMPLES = `
Examples:
  fissure init corridor.fissure
  fissure init corridor.fissure --codebook issues/ --actors cast.yaml

A case that is there is opened, and takes the codebook or the actors that are named.
Exit status: 0 done; 2 wrong call, or no case could be made.`;

export const addInit: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("init")
		.summary("make a case file")
		.description("One file that keeps texts, codings, events and findings, with their history, for years.")
		.argument("[file]", "what to call it (case.fissure)")
		.option("--codebook <path>", "your own issues: a YAML file or a folder of them; kept in the case")
		.option("--actors <path>", "your own cast: a YAML file or a folder of them; kept in the case");
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (file: string | undefined, options: InitOptions) => {
			const loaded = await desk();
			const { codebook, actors } = options;
			const name = file ?? options.case;
			const request = {
				case: caseOf({ ...options, ...(name === undefined ? {} : { case: name }) }, io),
				...(codebook === undefined ? {} : { codebook }),
				...(actors === undefined ? {} : { actors }),
			};
			finish(await showView({ run: () => loaded.initCase(request), view: loaded.initView }, options, io, loaded));
		});
};
