import { type CaseView, oneLine } from "@fissure/report";

/** Which judgments are no longer current. */
export const removedView = (ids: readonly string[]): CaseView => ({
	title: "Judgments removed",
	data: { removed: ids },
	columns: ["id"],
	rows: ids.map((id) => [id]),
	notes: ['What they were stays in the history; "fissure undo" brings them back.'],
	text: () => ids.map((id) => `- ${oneLine(id)}`),
});
