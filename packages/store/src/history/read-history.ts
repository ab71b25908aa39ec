import type { Outcome } from "@fissure/core";
import type { HistoryEntry } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";

export interface HistoryOptions {
	/** Entries; 20. */
	readonly size?: number;
	/** Only what came before this action. */
	readonly before?: number;
	/** Only what still stands and changed something; the next to be undone first. */
	readonly standing?: boolean;
}

const SIZE = 20;

/** What was done to the case, by whom and when? The latest first. */
export const readHistory = (file: CaseFile, options: HistoryOptions = {}): Promise<Outcome<readonly HistoryEntry[]>> =>
	attempt(file.path, async () => ({ ok: true, value: await entriesOf(file, options) }));

async function entriesOf(
	{ db }: CaseFile,
	{ size = SIZE, before, standing = false }: HistoryOptions,
): Promise<readonly HistoryEntry[]> {
	let query = db.selectFrom("actions").select(["key", "verb", "who", "at", "undoes", "undone_by"]);
	if (before !== undefined) query = query.where("key", "<", before);
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
