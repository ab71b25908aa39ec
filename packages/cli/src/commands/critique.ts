import { resolve } from "node:path";
import type { CritiqueReport } from "@fissure/model";
import { FAILED } from "../io.ts";
import { complain } from "../report.ts";
import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { showView } from "./show-view.ts";

interface CritiqueOptions extends CaseOptions {
	readonly judgment?: readonly string[];
	readonly events?: string;
	readonly strict?: boolean;
}

const EXAMPLES = `
Examples:
  fissure critique
  fissure critique --judgment why-no-ceasefire corridor-open-by-june
  fissure critique brief.md --events events.yaml
  fissure critique --strict --format csv --out critique.csv

Of judgments: counter-evidence that the case holds and they do not cite, one source behind several claims, words older than what
they are said to show, no alternative, no deadline or rule, no way to be wrong, evidence that changed or went. Of a brief: all that
verify says, and the same of the judgments that it cites ([@corridor-open-by-june]).
Exit status: 0 nothing grave; 1 errors, or with --strict warnings too; 2 wrong call, or no such judgment.`;

export const addCritique: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("critique")
		.summary("what a critic would say of judgments, or of a brief")
		.description("What would a critic say of these judgments, or of a brief and the judgments that it cites?")
		.argument("[brief]", "a draft in Markdown")
		.option("--judgment <ids...>", "only these; all of the case, unless a brief is named")
		.option("--events <file>", "what happened on which day, a YAML file")
		.option("--strict", "warnings count too");
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (brief: string | undefined, options: CritiqueOptions) => {
			const { judgment, events, strict = false } = options;
			if (brief !== undefined && judgment !== undefined) {
				complain(io.stderr, "Expected a brief or judgments, got both; leave one of them out");
				return finish(FAILED);
			}
			const loaded = await desk();
			const choice = caseOf(options, io);
			const request = {
				case: choice,
				...(brief === undefined ? {} : { brief: resolve(choice.folder, brief) }),
				...(judgment === undefined ? {} : { judgments: judgment }),
				...(events === undefined ? {} : { events: resolve(choice.folder, events) }),
			};
			const action = {
				run: (hooks: Parameters<typeof loaded.critiqueInCase>[1]) => loaded.critiqueInCase(request, hooks),
				view: loaded.critiqueView,
				passes: (report: CritiqueReport) => loaded.passesCritique(report, strict),
			};
			finish(await showView(action, options, io, loaded));
		});
};
