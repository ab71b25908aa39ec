import type { AnswerOf } from "../../api/call.ts";

export type Series = AnswerOf<"GET /api/series/clauses">;
export type Clause = Series["rows"][number];
type Cell = Clause["cells"][number];

/** What became of a clause at one text: the change there, or how the text lacks it. */
export type ChangeAt = Cell["change"] | "gone" | "inside" | "none";

/** In view of the text before; `none` where both lack it, or the clause is in no count. */
export function changeAt({ cells, elsewhere }: Clause, text: number): ChangeAt {
	const cell = cells.find((one) => one.text === text);
	if (cell !== undefined) return cell.change;
	const isElsewhere = (at: number): boolean => elsewhere.some((one) => one.text === at);
	if (isElsewhere(text)) return "inside";
	return isElsewhere(text - 1) || cells.some((one) => one.text === text - 1) ? "gone" : "none";
}

/** The words to show of a clause at one text: its own there, else the last before, else the first after. */
export const cellNear = ({ cells }: Clause, text: number): Cell =>
	(cells.find((one) => one.text === text) ?? cells.findLast((one) => one.text < text) ?? cells[0]) as Cell;
