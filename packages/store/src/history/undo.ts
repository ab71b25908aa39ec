import { failed, type Outcome } from "@fissure/core";
import type { Case } from "../case/case.ts";
import { isSeenAction } from "../coders/as-seen.ts";
import { countAgain } from "../coders/coder-order.ts";
import { damagedColumn, isRecord, readColumn } from "../rows/read-column.ts";
import { builtOn } from "./built-on.ts";
import { type Change, type Columns, changeRow, type JournalledTable, tryInChange } from "./change.ts";

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

export interface UndoOptions {
	/** Only what the person who asks has done themselves, as where several people work on a case at once. */
	readonly own?: boolean;
}

/**
 * Takes back the last action that still stands: its new rows end, its changes are set back. Nothing is deleted, and that
 * it was undone is in the history too. Calling it again takes back the action before. What others code in open tasks is passed over: it is
 * theirs, and nobody else sees it. Of one's own actions one is refused on which somebody else has built since.
 *
 * - problems: `nothing-to-undo`, `task-begun`, `action-built-on`, and problems of the file
 */
export function undo(file: Case, { own = false }: UndoOptions = {}): Promise<Outcome<Undone>> {
	return tryInChange(file, { verb: UNDO, action: null }, async (change) => {
		// By its last entry: an action that goes on while another begins and ends is the later one. And one that only saw
		// pages as they already stood has no entry, and nothing to take back.
		let standing = change.db
			.selectFrom("journal")
			.innerJoin("actions", "actions.key", "journal.action")
			.select(["actions.key", "verb", "who", "at"])
			.where("verb", "!=", UNDO)
			.where("undone_by", "is", null)
			.where(isSeenAction(file))
			.orderBy("journal.key", "desc")
			.limit(1);
		if (own) standing = standing.where("who", "=", file.who);
		const last = await standing.executeTakeFirst();
		if (last === undefined)
			return failed(
				"nothing-to-undo",
				`Expected an action${own ? " of yours" : ""} to undo, got none; see the history`,
				file.address,
			);
		const { key, verb, who, at } = last;
		const begun = await begunTask(change, key);
		if (begun !== null)
			return failed(
				"task-begun",
				`Expected an assignment of texts in which nothing is coded yet, got task ${begun}; withdraw it with fissure coders withdraw ${begun}`,
				String(begun),
			);
		const later = own ? await builtOn(change, key, who) : null;
		if (later !== null)
			return failed(
				"action-built-on",
				`Expected an action on which nobody else has built, got "${verb}" of ${at.slice(0, 16)}, on which ${later.who} has with "${later.verb}" at ${later.at.slice(0, 16)}; ask them to undo that first, or change by hand what is wrong`,
				String(key),
			);
		return { ok: true, value: { action: key, verb, who, at, rows: await takeBack(change, key) } };
	});
}

/** A task that the action assigned and in which something was coded since; that would be left without the task that it was coded for. */
async function begunTask({ db }: Change, action: number): Promise<number | null> {
	const begun = await db
		.selectFrom("journal")
		.innerJoin("codings", "codings.task", "journal.row_key")
		.select("journal.row_key as task")
		.where("journal.action", "=", action)
		.where("table_name", "=", "coding_tasks")
		.where("before", "is", null)
		.where("codings.until", "is", null)
		.where("codings.added", "!=", action)
		.executeTakeFirst();
	return begun?.task ?? null;
}

async function takeBack(change: Change, undone: number): Promise<number> {
	const { db } = change;
	const action = await change.action();
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
