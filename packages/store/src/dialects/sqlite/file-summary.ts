import { statSync } from "node:fs";
import BetterSqlite, { type Database } from "better-sqlite3";

/** By what a file is known to be the same case, in the state that was seen or a later one. */
export interface FileSummary {
	/** Of the file: see migration 11. */
	readonly id: string;
	/** Number and sum of the checksums of every table. */
	readonly sums: string;
	/** The last thing that was done; what was done is never taken out of a case. Null in a new one. */
	readonly lastAction: { readonly key: number; readonly said: string } | null;
}

const SAID = "verb || ' ' || who || ' ' || at";

/** What the file says of itself through this connection, which may have parts of it in memory. */
export function summaryOf(database: Database): FileSummary {
	const facts = database
		.prepare<[], Pick<FileSummary, "id" | "sums">>(
			`select id, (select group_concat(table_name || ' ' || rows || ' ' || total, ' ')
				from (select * from table_checksums order by table_name)) as sums from case_identity`,
		)
		.get();
	const lastAction = database
		.prepare<[], { readonly key: number; readonly said: string }>(
			`select key, ${SAID} as said from actions order by key desc limit 1`,
		)
		.get();
	return { id: facts?.id ?? "", sums: facts?.sums ?? "", lastAction: lastAction ?? null };
}

/** Milliseconds: readers wait only for a file that is being repaired after a crash. */
const PATIENCE = 1_000;

/**
 * The same through a connection of its own, which has nothing in memory, and whether what was done last is still there. A file must
 * not be looked at in another way: to close it once gives up all locks that this process has on it.
 *
 * - stops: throws what SQLite says
 */
export function summaryAfresh(
	path: string,
	{ lastAction }: FileSummary,
): { readonly summary: FileSummary; readonly hasLastAction: boolean } {
	const database = new BetterSqlite(path, { readonly: true, fileMustExist: true, timeout: PATIENCE });
	try {
		const found = database.prepare(`select ${SAID} from actions where key = ?`).pluck().get(lastAction?.key);
		return {
			summary: summaryOf(database),
			hasLastAction: lastAction === null || found === lastAction.said,
		};
	} finally {
		database.close();
	}
}

const held: Database[] = [];

/**
 * Keeps a file open for reading until the process ends, so that a connection which is closed is not the last: the last would copy what
 * is in the log into the file, and this file is no longer the one that the log belongs to.
 */
export function holdOpen(path: string): void {
	try {
		const database = new BetterSqlite(path, { readonly: true, fileMustExist: true });
		held.push(database);
		database.pragma("user_version");
	} catch {
		// No database any more: nothing can be copied into it either.
	}
}

/** Another one after each writing to a file. */
export function fileState(path: string): string {
	const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
	return stat === undefined ? "none" : `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
}
