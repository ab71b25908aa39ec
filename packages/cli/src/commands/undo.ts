import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { showView } from "./show-view.ts";

interface UndoOptions extends CaseOptions {
	readonly dryRun?: boolean;
}

const EXAMPLES = `
Examples:
  fissure undo --dry-run
  fissure undo

Takes back the last thing that was done and still stands: new rows end, changes are set back. Nothing is deleted, and the
bytes that were captured stay. Called again it takes back what was done before that.
Exit status: 0 done; 2 wrong call, or nothing to undo.`;

export const addUndo: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("undo")
		.summary("take back the last thing that was done to the case")
		.description("Take back the last thing that was done to the case, and say what that was.")
		.option("--dry-run", "only say what would be taken back");
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (options: UndoOptions) => {
			const loaded = await desk();
			const { dryRun = false } = options;
			const request = { case: caseOf(options, io), dryRun };
			finish(await showView({ run: () => loaded.undoInCase(request), view: loaded.undoView }, options, io, loaded));
		});
};
