import { type RawBuilder, type SqlBool, sql } from "kysely";
import { rowChecksum } from "./row-checksum.ts";
import { type CheckedTable, ROW_COLUMNS } from "./row-columns.ts";

/** By which `problemOf` knows it, as it knows the errors of SQLite. */
export const DAMAGED_ROW = "CASE_ROW";

/**
 * A condition that every row fulfils which is as it was written; at one that is not, the query ends with an error. So no answer is
 * made of it. `alias`: what the query calls the table.
 */
export function intact(table: CheckedTable, alias: string = table): RawBuilder<SqlBool> {
	const name = `${table} ${alias}`;
	const known = conditions.get(name);
	if (known !== undefined) return known;
	const columns = ["checksum", ...ROW_COLUMNS[table]].map((column) => `"${alias}"."${column}"`);
	// As a question of its own it is asked last, of rows that fulfil all else; and SQLite does not put the constants of other
	// conditions in the place of its columns.
	const condition = sql<SqlBool>`${sql.raw(`(select intact('${table}', ${columns.join(", ")}))`)}`;
	conditions.set(name, condition);
	return condition;
}

const conditions = new Map<string, RawBuilder<SqlBool>>();

/** What SQL calls `intact`. */
export function checkRow(table: string, checksum: unknown, values: readonly unknown[]): 1 {
	if (checksum === rowChecksum(values)) return 1;
	throw damagedRow(nameOf(table as CheckedTable, values));
}

export const damagedRow = (name: string): Error => Object.assign(new Error(name), { code: DAMAGED_ROW });

/** Which row a person would call it: by title and day where it is a text. */
function nameOf(table: CheckedTable, values: readonly unknown[]): string {
	const cell = (column: string): unknown => values[(ROW_COLUMNS[table] as readonly string[]).indexOf(column)];
	if (table === "documents") {
		const facts = [cell("title"), cell("date")].filter((fact) => typeof fact === "string" && fact !== "");
		return `the text "${cell("id")}"${facts.length === 0 ? "" : ` (${facts.join(", ")})`}`;
	}
	const key = cell("key") ?? `${cell("coding")}, ${cell("number")}`;
	return `row ${key} of the table ${table}`;
}
