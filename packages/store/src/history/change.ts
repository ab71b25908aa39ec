import { failed, type Outcome } from "@fissure/core";
import type { Transaction } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { indexTexts } from "../dialects/text-index.ts";
import type { IndexedTokens } from "../dialects/word-sums.ts";
import type { CoderTables } from "../schema/coders.ts";
import type { CorrectingTables } from "../schema/correcting.ts";
import type { DoingTables } from "../schema/doing.ts";
import type { DraftingTables } from "../schema/drafting.ts";
import type { JudgingTables } from "../schema/judging.ts";
import type { CaseTables } from "../schema/schema.ts";
import type { WatchingTables } from "../schema/watching.ts";

/** Tables whose rows begin with an action and may end with one. */
export type LastingTable =
	| "documents"
	| "events"
	| "event_documents"
	| "codings"
	| "findings"
	| Exclude<keyof WatchingTables, "fetches">
	| keyof JudgingTables
	| Exclude<keyof DoingTables, "roll_calls">
	| keyof DraftingTables
	| keyof CoderTables
	| keyof CorrectingTables;

/** Positions begin with their coding or later, and may end before it. */
export type JournalledTable = LastingTable | "positions";

/** The columns of a row that may change, by name. */
export type Columns = Readonly<Record<string, string | number | null>>;

/** An action under way: its rows are written, and journalled, in one transaction. */
export interface Change {
	readonly db: Transaction<CaseTables>;
	readonly file: Case;
	/** Key of the action, which is written when it is first asked for: of what comes to nothing there is none. */
	readonly action: () => Promise<number>;
	/** Texts that are put into the index of words at the end, all at once. */
	readonly indexed: IndexedTokens[];
}

/** Several transactions of one action: the next goes on with it, unless it was undone meanwhile. */
export interface Undertaking {
	readonly verb: string;
	/** When the work began of which this is a part: parts that other processes do, or did before, are the same action. */
	readonly begun?: string;
	action: number | null;
}

/** Begins what one `undo` takes back, however many functions of the store it is handed to; `begun`: or goes on with it, see `Undertaking`. */
export const undertake = (verb: string, begun?: string): Undertaking => ({
	verb,
	action: null,
	...(begun === undefined ? {} : { begun }),
});

/**
 * Does one piece of work wholly or not at all. An undertaking to which nothing was written leaves no trace.
 *
 * - problems: `case-read-only`, and problems of the file
 */
export function inChange<Value>(
	file: Case,
	undertaking: Undertaking,
	work: (change: Change) => Promise<Value>,
): Promise<Outcome<Value>> {
	const { address: path, db } = file;
	const refused = refuseReadOnly(file);
	if (refused !== null) return Promise.resolve(refused);
	return attempt(path, async () => {
		const { value, action } = await inTransaction(db, async (transaction) => {
			const at = file.now();
			let written: Promise<number> | null = null;
			const action = (): Promise<number> => {
				written ??= actionFor(file, transaction, undertaking, at);
				return written;
			};
			const indexed: IndexedTokens[] = [];
			const value = await work({ db: transaction, file, action, indexed });
			await indexTexts(transaction, indexed);
			if (written === null) return { value, action: await standingAction(file, transaction, undertaking) };
			const key = await action();
			return { value, action: (await isEmpty(transaction, key)) ? null : key };
		});
		undertaking.action = action;
		return { ok: true, value };
	});
}

/** Part of a transaction that is under way, or one of its own. */
const inTransaction = <Value>(
	db: Case["db"],
	work: (transaction: Transaction<CaseTables>) => Promise<Value>,
): Promise<Value> => (db.isTransaction ? work(db as Transaction<CaseTables>) : db.transaction().execute(work));

/**
 * Does several pieces of work of the store as one action in one transaction: all of them or none, even where the program is killed
 * between two. The file is not written where the work has a problem or throws. Others who want to write wait until it is done.
 *
 * - in:       `work` must ask and write through the file that it is given; the outer one waits for the end of the transaction
 * - problems: `case-read-only`, those of the work, and of the file
 */
export async function inOneChange<Value>(
	file: Case,
	verb: string,
	work: (file: Case, undertaking: Undertaking) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
	const refused = refuseReadOnly(file);
	if (refused !== null) return refused;
	return attempt(file.address, async () => {
		let failure: Outcome<Value> | null = null;
		try {
			return await file.db.transaction().execute(async (db) => {
				const outcome = await work({ ...file, db }, undertake(verb));
				if (outcome.ok) return outcome;
				failure = outcome;
				// Only what is thrown takes a transaction back.
				throw new Error(outcome.problem.message);
			});
		} catch (error) {
			if (failure !== null) return failure;
			throw error;
		}
	});
}

/** Null where the file may be written. */
export function refuseReadOnly({ address: path, readOnly }: Case): Outcome<never> | null {
	if (!readOnly) return null;
	const message = "Expected a case file opened for writing, got one opened only for reading; open it again";
	return failed("case-read-only", message, path);
}

/** As `inChange`, for work that may come to nothing: it finds that out before it writes. */
export async function tryInChange<Value>(
	file: Case,
	undertaking: Undertaking,
	work: (change: Change) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
	const outcome = await inChange(file, undertaking, work);
	return outcome.ok ? outcome.value : outcome;
}

/** What an earlier transaction of the undertaking has written, unless it was undone meanwhile. */
async function standingAction(
	file: Case,
	db: Transaction<CaseTables>,
	{ verb, action, begun }: Undertaking,
): Promise<number | null> {
	if (action === null && begun === undefined) return null;
	const standing = db.selectFrom("actions").select("key").where("undone_by", "is", null);
	const one = await (action !== null
		? standing.where("key", "=", action)
		: standing
				.where("verb", "=", verb)
				.where("who", "=", file.who)
				.where("at", "=", begun as string)
	).executeTakeFirst();
	return one?.key ?? null;
}

async function actionFor(
	file: Case,
	db: Transaction<CaseTables>,
	undertaking: Undertaking,
	at: string,
): Promise<number> {
	const standing = await standingAction(file, db, undertaking);
	if (standing !== null) return standing;
	const { verb, begun } = undertaking;
	const { key } = await db
		.insertInto("actions")
		.values({ verb, who: file.who, at: begun ?? at, undoes: null, undone_by: null })
		.returning("key")
		.executeTakeFirstOrThrow();
	return key;
}

async function isEmpty(db: Transaction<CaseTables>, action: number): Promise<boolean> {
	const entry = await db.selectFrom("journal").select("key").where("action", "=", action).limit(1).executeTakeFirst();
	if (entry !== undefined) return false;
	const capture = await db.selectFrom("captures").select("key").where("added", "=", action).limit(1).executeTakeFirst();
	if (capture !== undefined) return false;
	await db.deleteFrom("actions").where("key", "=", action).execute();
	return true;
}

/** Writes down that a row is new. */
export async function recordNew(
	{ db, action }: Change,
	table: JournalledTable,
	key: number,
	after: Columns,
): Promise<void> {
	await db
		.insertInto("journal")
		.values({ action: await action(), table_name: table, row_key: key, before: null, after: JSON.stringify(after) })
		.execute();
}

/** Changes columns of a row and writes down what they were. */
export async function changeRow(
	change: Change,
	table: JournalledTable,
	key: number,
	{ before, after }: { readonly before: Columns; readonly after: Columns },
): Promise<void> {
	const { db, action } = change;
	await setColumns(change, table, key, after);
	await db
		.insertInto("journal")
		.values({
			action: await action(),
			table_name: table,
			row_key: key,
			before: JSON.stringify(before),
			after: JSON.stringify(after),
		})
		.execute();
}

/**
 * Positions end and return with their coding, those excepted that ended by themselves, and repeat what is said of their document; roll
 * calls end and return with their table.
 */
async function setColumns({ db }: Change, table: JournalledTable, key: number, columns: Columns): Promise<void> {
	if (table === "documents") await repeatInPositions(db, key, columns);
	if (table === "codings" && "until" in columns) await setPositionsUntil(db, key, columns.until as number | null);
	if (table === "vote_tables" && "until" in columns)
		await db
			.updateTable("roll_calls")
			.set({ until: columns.until as number | null })
			.where("vote_table", "=", key)
			.execute();
	if (table === "positions" && columns.until === null) return restorePosition(db, key);
	await db.updateTable(table).set(columns).where("key", "=", key).execute();
}

const REPEATED = ["publisher", "date", "date_last"] as const;

async function repeatInPositions(db: Transaction<CaseTables>, document: number, columns: Columns): Promise<void> {
	const repeated = REPEATED.filter((column) => column in columns);
	if (repeated.length === 0) return;
	await db
		.updateTable("positions")
		.set(Object.fromEntries(repeated.map((column) => [column, columns[column]])))
		.where(({ eb, selectFrom }) =>
			eb("coding", "in", selectFrom("codings").select("codings.key").where("codings.document", "=", document)),
		)
		.execute();
}

/** One returns only as far as its coding stands, which another action may have ended meanwhile. */
async function restorePosition(db: Transaction<CaseTables>, key: number): Promise<void> {
	await db
		.updateTable("positions")
		.set(({ selectFrom }) => ({
			until: selectFrom("codings").select("codings.until").whereRef("codings.key", "=", "positions.coding"),
		}))
		.where("key", "=", key)
		.execute();
}

async function setPositionsUntil(db: Transaction<CaseTables>, coding: number, until: number | null): Promise<void> {
	const { until: present } = await db
		.selectFrom("codings")
		.select("until")
		.where("key", "=", coding)
		.executeTakeFirstOrThrow();
	await db
		.updateTable("positions")
		.set({ until })
		.where("coding", "=", coding)
		.where("until", present === null ? "is" : "=", present)
		.execute();
}
