import { failed, type Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { countAgain } from "../coders/coder-order.ts";
import { damagedColumn, isRecord, readColumn } from "../rows/read-column.ts";
import { type Change, type Columns, changeRow, inChange, type JournalledTable } from "./change.ts";

export interface Undone {
	/** Key of what was taken back, as `readHistory` has it. */
	readonly action: number;
	readonly verb: string;
	readonly who: string;
	readonly at: string;
	/** Rows that were taken back or set back. */
	readonly rows: number;
}

const UNDO = "undo";

/**
 * Takes back the last action that still stands: its new rows end, its changes are set back. Nothing is deleted, and that
 * it was undone is in the history too. Calling it again takes back the action before.
 *
 * - problems: `nothing-to-undo`, and problems of the file
 */
export async function undo(file: CaseFile): Promise<Outcome<Undone>> {
	const outcome = await inChange(file, { verb: UNDO, action: null }, async (change) => {
		// By its last entry: an action that goes on while another begins and ends is the later one. And one that only saw
		// pages as they already stood has no entry, and nothing to take back.
		const last = await change.db
			.selectFrom("journal")
			.innerJoin("actions", "actions.key", "journal.action")
			.select(["actions.key", "verb", "who", "at"])
			.where("verb", "!=", UNDO)
			.where("undone_by", "is", null)
			.orderBy("journal.key", "desc")
			.limit(1)
			.executeTakeFirst();
		if (last === undefined) return null;
		const { key, verb, who, at } = last;
		return { action: key, verb, who, at, rows: await takeBack(change, key) };
	});
	if (!outcome.ok) return outcome;
	if (outcome.value !== null) return { ok: true, value: outcome.value };
	return failed("nothing-to-undo", "Expected an action to undo, got none; see the history", file.path);
}

async function takeBack(change: Change, undone: number): Promise<number> {
	const { db, action } = change;
	const entries = await db
		.selectFrom("journal")
		.select(["table_name", "row_key", "before", "after"])
		.where("action", "=", undone)
		.orderBy("key", "desc")
		.execute();
	for (const { table_name, row_key, before, after } of entries) {
		const back =
			before === null
				? { before: { until: null }, after: { until: action } }
				: { before: columnsIn(after), after: columnsIn(before) };
		await setBack(change, table_name, row_key, back);
	}
	if (entries.some(({ table_name }) => COUNTED.has(table_name))) await countAgain(db);
	await db.updateTable("actions").set({ undone_by: action }).where("key", "=", undone).execute();
	await db.updateTable("actions").set({ undoes: undone }).where("key", "=", action).execute();
	return entries.length;
}

/** Tables by which it follows whose coding counts. */
const COUNTED: ReadonlySet<string> = new Set(["codings", "coder_orders", "coding_tasks"]);

/** The journal names tables and columns, and may come from a stranger. */
async function setBack(
	change: Change,
	table: string,
	key: number,
	back: Parameters<typeof changeRow>[3],
): Promise<void> {
	try {
		await changeRow(change, table as JournalledTable, key, back);
	} catch (error) {
		const { code } = error as { readonly code?: unknown };
		// No such table, no such column, no such value of it.
		throw code === "SQLITE_ERROR" || `${code}`.startsWith("SQLITE_CONSTRAINT") ? damagedColumn("journal") : error;
	}
}

const columnsIn = (json: string): Columns => readColumn(json, "journal", isColumns);
const isColumns = (value: unknown): value is Columns =>
	isRecord(value) &&
	Object.values(value).every((one) => one === null || typeof one === "string" || typeof one === "number");
