import type { Outcome } from "@fissure/core";
import type { ChangeMade, HistoryEntry } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { readRecord } from "../rows/read-column.ts";
import type { JournalledTable } from "./change.ts";

export interface HistoryOptions {
	/** Entries; 20. */
	readonly size?: number;
	/** Only what came before this action. */
	readonly before?: number;
	/** Only what still stands and changed something; the next to be undone first. */
	readonly standing?: boolean;
	/** Only what this person did. */
	readonly who?: string;
}

const SIZE = 20;

/** What was done to the case, by whom and when? The latest first. */
export const readHistory = (file: Case, options: HistoryOptions = {}): Promise<Outcome<readonly HistoryEntry[]>> =>
	attempt(file.address, async () => ({ ok: true, value: await entriesOf(file, options) }));

async function entriesOf(
	{ db }: Case,
	{ size = SIZE, before, standing = false, who }: HistoryOptions,
): Promise<readonly HistoryEntry[]> {
	let query = db.selectFrom("actions").select(["key", "verb", "who", "at", "undoes", "undone_by"]);
	if (before !== undefined) query = query.where("key", "<", before);
	if (who !== undefined) query = query.where("who", "=", who);
	if (standing)
		query = query
			.where("verb", "!=", "undo")
			.where("undone_by", "is", null)
			.where(({ exists, selectFrom }) =>
				exists(selectFrom("journal").select("journal.key").whereRef("journal.action", "=", "actions.key")),
			);
	// As `undo` takes them back: of two actions that overlap, the one that wrote last.
	const ordered = standing
		? query.orderBy(
				({ selectFrom }) =>
					selectFrom("journal")
						.select(({ fn }) => fn.max("journal.key").as("last"))
						.whereRef("journal.action", "=", "actions.key"),
				"desc",
			)
		: query;
	const actions = await ordered.orderBy("key", "desc").limit(size).execute();
	const counts = await db
		.selectFrom("journal")
		.select(({ fn, eb }) => [
			"action",
			"table_name",
			fn.countAll<number>().as("rows"),
			fn.sum<number>(eb.case().when("before", "is", null).then(1).else(0).end()).as("made"),
		])
		.where(
			"action",
			"in",
			actions.map(({ key }) => key),
		)
		.groupBy(["action", "table_name"])
		.orderBy("table_name")
		.execute();
	return actions.map(({ undone_by, ...action }) => ({
		...action,
		undoneBy: undone_by,
		rows: Object.fromEntries(
			counts
				.filter((count) => count.action === action.key)
				.map(({ table_name, rows, made }) => [table_name, made || rows]),
		),
	}));
}

/** What did this action make and change? The first rows of it, in their order. */
export const readChanges = (file: Case, action: number, size = 10): Promise<Outcome<readonly ChangeMade[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("journal")
			.select(["table_name", "before", "after"])
			.where("action", "=", action)
			.orderBy("key")
			.limit(size)
			.execute();
		return {
			ok: true,
			value: rows.map(({ table_name, before, after }) => ({
				table: table_name,
				isNew: before === null,
				name: nameIn(readRecord(after, "journal.after")),
			})),
		};
	});

const nameIn = ({ id, document }: Readonly<Record<string, unknown>>): string | null =>
	typeof id === "string" ? id : typeof document === "string" ? document : null;

export interface ChangesSince {
	/** What to ask about the next time. */
	readonly until: number;
	/** Whether any row of the tables was made or changed. */
	readonly touched: boolean;
}

/** Has anything changed in these tables since then? For anyone who keeps in memory what the case says; 0 asks about all. */
export const changesSince = (
	file: Case,
	since: number,
	tables: readonly JournalledTable[],
): Promise<Outcome<ChangesSince>> =>
	attempt(file.address, async () => {
		const rows = file.db.selectFrom("journal").where("key", ">", since);
		const last = await rows.select(({ fn }) => fn.max("key").as("key")).executeTakeFirst();
		const touching = await rows.select("key").where("table_name", "in", tables).limit(1).executeTakeFirst();
		return { ok: true, value: { until: last?.key ?? since, touched: touching !== undefined } };
	});
