import { failed, type Issue, type Outcome } from "@fissure/core";
import { isName } from "@fissure/model";
import { csvTable } from "@fissure/report";
import { tableIn } from "@fissure/sources";
import type { ReadIssue } from "./save-issues.ts";

/** Columns of a table of issues, by what of an issue they have. */
const COLUMNS = {
	id: "id",
	name: "name",
	definition: "definition",
	poleMinus3: "pole_minus3",
	polePlus3: "pole_plus3",
} as const satisfies Partial<Record<keyof Issue, string>>;
type Field = keyof typeof COLUMNS;
const FIELDS = Object.keys(COLUMNS) as readonly Field[];

/** Issues as a table, one a row; a spreadsheet runs nothing in it. */
export const issueTable = (issues: readonly Issue[], { bom = false } = {}): string =>
	(bom ? "\uFEFF" : "") +
	csvTable([Object.values(COLUMNS), ...issues.map((issue) => FIELDS.map((field) => issue[field]))]);

/**
 * The issues of a table: columns `id`, `name`, `definition`, `pole_minus3`, `pole_plus3` in whatever order, of which `name` must be there. What a
 * spreadsheet needs before a cell that looks like a formula is taken off.
 *
 * - problems: those of `tableIn`; `codebook-columns`
 */
export async function readIssueTable(bytes: Uint8Array, place: string): Promise<Outcome<readonly ReadIssue[]>> {
	const table = await tableIn(bytes, place);
	if (!table.ok) return table;
	const [head = [], ...rows] = table.value.rows;
	const names = head.map((name) => name.toLowerCase());
	if (!names.includes(COLUMNS.name)) {
		const message = `Expected a table with the column name, and id, definition, pole_minus3 and pole_plus3 where they are known, got ${head.slice(0, 12).join(", ")}`;
		return failed("codebook-columns", message, place);
	}
	const at = new Map(FIELDS.map((field) => [field, names.indexOf(COLUMNS[field])]));
	return {
		ok: true,
		value: rows.map((row): ReadIssue => {
			const cell = (field: Field): string => (row[at.get(field) ?? -1] ?? "").replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, "");
			const [id, name] = [cell("id"), cell("name")];
			if (!isName(name) || (id !== "" && !isName(id))) return "name";
			return {
				...{ id: id === "" ? null : id, name, definition: cell("definition") },
				...{ poleMinus3: cell("poleMinus3"), polePlus3: cell("polePlus3") },
			};
		}),
	};
}
