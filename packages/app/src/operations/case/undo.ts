import { undoInCase } from "../../case/undo-in-case.ts";
import { undoView } from "../../case/views/undo-view.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

const MORE = `
Examples:
  fissure undo --dry-run
  fissure undo

Takes back the last thing that was done and still stands: new rows end, changes are set back. Nothing is deleted, and the
bytes that were captured stay. Called again it takes back what was done before that.
Exit status: 0 done; 2 wrong call, or nothing to undo.`;

export const undo = operation({
	name: "undo",
	question: "Takes back the last thing that was done and not taken back, or only says what that is",
	effect: "writes",
	http: "POST /api/undo",
	command: {
		path: "undo",
		summary: "take back the last thing that was done to the case",
		about: "Take back the last thing that was done to the case, and say what that was.",
		options: [{ flags: "--dry-run", about: "only say what would be taken back" }, ...CASE_OPTIONS],
		more: MORE,
	},
	input: ({ z }) => z.strictObject({ dryRun: z.boolean().exactOptional() }),
	output: ({ UndoReportSchema }) => UndoReportSchema,
	typed: ({ options: { dryRun = false } }: Typed<{ readonly dryRun?: boolean }>) => ({ dryRun }),
	run: (asked, { case: choice }) => undoInCase({ case: choice, ...asked }),
	view: undoView,
});
