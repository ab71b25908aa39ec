import type { AddReport } from "@fissure/app/case";
import { FAILED } from "../io.ts";
import { complain } from "../report.ts";
import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import {
	dates,
	type KnownFields,
	kinds,
	languages,
	misfit,
	ownedSources,
	publishers,
	stdinMisfit,
} from "./known-fields.ts";
import { showView } from "./show-view.ts";

interface AddOptions extends CaseOptions, KnownFields {
	readonly venue?: string;
	readonly event?: string;
	readonly map?: string;
	readonly allowPrivateHosts?: boolean;
}

const EXAMPLES = `
Examples:
  fissure add readouts/ --publisher VAL --kind readout
  fissure add case.yaml
  fissure add VAL=valdara/ OST=ostmark/ https://one.example/readout
  fissure add debate.jsonl.gz --map text=body,publisher=country
  fissure add speeches.csv --map text=Speech,date=Day --language ru

Texts may be files, folders, archives, addresses or - for standard input. What is held already is not added twice; what an
address says now, when it said something else before, is a new version. Stopped with Ctrl-C, it goes on when called again.
Exit status: 0 done; 1 done, but some texts had problems; 2 wrong call, or nothing could be added.`;

export const addAdd: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("add")
		.summary("keep texts in the case, with their bytes")
		.description("Keep texts in the case, with the bytes they were read from.")
		.argument("<inputs...>", "files, folders, archives, addresses; VAL=folder says whose they are")
		.option("--publisher <codes>", "whose texts: one code for each input in order, or one for all", publishers)
		.option("--date <days>", "their days, likewise (2025-10-16)", dates)
		.option("--language <codes>", "their languages, likewise (en,zh)", languages)
		.option("--kind <kinds>", "their kinds, likewise (readout, speech, briefing, …)", kinds)
		.option("--venue <place>", "where they were said")
		.option("--event <name>", "the meeting or call they are about")
		.option("--map <fields>", "which key or column is which field (text=Speech,date=Year)")
		.option("--allow-private-hosts", "let addresses point into private networks");
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (inputs: readonly string[], options: AddOptions) => {
			const sources = ownedSources(inputs, options);
			const wrong = stdinMisfit(sources) ?? misfit(options, inputs.length);
			if (wrong !== null) {
				complain(io.stderr, wrong);
				return finish(FAILED);
			}
			const { venue, event, map, allowPrivateHosts } = options;
			const loaded = await desk();
			const request = {
				case: caseOf(options, io),
				sources: venue === undefined ? sources : sources.map((source) => ({ ...source, venue })),
				...(event === undefined ? {} : { event }),
				...(map === undefined ? {} : { fields: map }),
				...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
			};
			const action = {
				inputs: sources.map(({ input }) => input),
				run: (hooks: Parameters<typeof loaded.addToCase>[1]) => loaded.addToCase(request, hooks),
				view: loaded.addView,
				isStopped: ({ stopped }: AddReport) => stopped,
				isNothing: ({ counts, problems }: AddReport) =>
					problems > 0 && Object.values(counts).every((count) => count === 0),
			};
			finish(await showView(action, options, io, loaded));
		});
};
