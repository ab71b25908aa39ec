import type { UndoReport } from "@fissure/model";
import type { CaseView } from "@fissure/report";
import { undoInCase } from "../../case/undo-in-case.ts";
import { rowsInWords } from "../../case/views/history-view.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

/** What was taken back, or would be. */
function undoView(report: UndoReport): CaseView {
	const { action, changes, done } = report;
	const rows = Object.values(action.rows).reduce((sum, count) => sum + count, 0);
	const what = `${action.verb}, by ${action.who} at ${action.at}: ${rowsInWords(action.rows)}`;
	return {
		title: done ? "Undone" : "Would be undone",
		data: report,
		columns: ["table", "change", "name"],
		rows: changes.map(({ table, isNew, name }) => [table, isNew ? "new" : "changed", name]),
		notes: done
			? ["Nothing is deleted; it stays in the history."]
			: ["Nothing was changed. Run it without --dry-run to undo."],
		text: [
			`${done ? "Undid" : "Would undo"} ${what}.`,
			...changes.flatMap(({ isNew, name }) =>
				name === null ? [] : [{ text: `${isNew ? "−" : "~"} ${name}`, indent: 2 }],
			),
			...(rows > changes.length ? [{ text: `and ${rows - changes.length} more`, indent: 2 }] : []),
		],
	};
}

const MORE = `
Examples:
  fissure undo --dry-run
  fissure undo

Undoes the last action that is not undone yet: new rows end, changes are reversed. Nothing is deleted, and the
captured files stay. Run it again to undo the action before that. At a terminal that is anybody's; on the pages of a team each person undoes only
what they did.
Exit status: 0 done; 2 wrong call, or nothing to undo.`;

export const undo = operation({
	name: "undo",
	question: "Undo the last action, or only say what it is",
	effect: "writes",
	http: "POST /api/undo",
	command: {
		path: "undo",
		summary: "undo the last action on the case",
		about: "Undo the last action on the case, and say what it was.",
		options: [{ flags: "--dry-run", about: "only say what would be undone" }, ...CASE_OPTIONS],
		more: MORE,
	},
	input: ({ z }) => z.strictObject({ dryRun: z.boolean().exactOptional() }),
	output: ({ UndoReportSchema }) => UndoReportSchema,
	typed: ({ options: { dryRun = false } }: Typed<{ readonly dryRun?: boolean }>) => ({ dryRun }),
	run: (asked, { case: choice }) => undoInCase({ case: choice, ...asked }),
	view: undoView,
});
