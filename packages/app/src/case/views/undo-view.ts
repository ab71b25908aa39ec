import type { UndoReport } from "@fissure/model";
import { type CaseView, oneLine } from "@fissure/report";
import { rowsInWords } from "./history-view.ts";

/** What was taken back, or would be. */
export function undoView(report: UndoReport): CaseView {
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
		text: () => [
			`${done ? "Undid" : "Would undo"} ${oneLine(what)}.`,
			...changes.flatMap(({ isNew, name }) => (name === null ? [] : [`  ${isNew ? "−" : "~"} ${oneLine(name)}`])),
			...(rows > changes.length ? [`  and ${rows - changes.length} more`] : []),
		],
	};
}
