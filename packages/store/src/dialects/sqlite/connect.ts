import { statSync } from "node:fs";
import { resolve } from "node:path";
import BetterSqlite, { type Database, type Statement } from "better-sqlite3";
import {
	CompiledQuery,
	type Dialect,
	Kysely,
	SqliteAdapter,
	type SqliteDatabase,
	SqliteDriver,
	SqliteIntrospector,
} from "kysely";
import { checkRow } from "../../checksums/intact.ts";
import { addChecksum, fitsRow, rowChecksum } from "../../checksums/row-checksum.ts";
import type { CheckedTable } from "../../checksums/row-columns.ts";
import { SqliteCompiler } from "../either.ts";
import { waitForLock } from "../turns.ts";
import { type ComparedTexts, comparedTexts } from "./compared-texts.ts";
import { checkDriver } from "./driver.ts";
import { type FileSummary, summaryOf } from "./file-summary.ts";

/** Milliseconds to wait while another process writes; one batch of writing takes well under a second. */
const BUSY_TIMEOUT = 60_000;
/** KiB; above what a page of answers touches. */
const CACHE = 65_536;
/** Pages of the log before it is copied into the file: batches are larger than SQLite's default of 1000. */
const CHECKPOINT_PAGES = 8_000;
/** Pages that are copied before others get their turn: a copy begins again when another process writes meanwhile. */
const COPIED_PAGES = 10_000;

export interface ConnectOptions {
	readonly readOnly: boolean;
	/** With a log beside it; as a plain file while it is being made; or as found, to look at it. */
	readonly journal: "wal" | "delete" | "as-found";
}

export interface Connection<Tables> {
	readonly db: Kysely<Tables>;
	/** Kysely alone closes only what was used. */
	readonly close: () => Promise<void>;
	/** Nothing can be asked of it any more. */
	readonly isClosed: () => boolean;
	/** Another number after each change that another connection made, in whatever process. */
	readonly stamp: () => number;
	readonly comparedTexts: ComparedTexts;
	/** Number of the last migration, as the file has it now. */
	readonly version: () => number;
	/** Writes the whole database, as it is at one moment, to a new file; others may go on reading and writing meanwhile. */
	readonly copyTo: (path: string) => Promise<void>;
	/** The whole database as a file of it would be. */
	readonly bytes: () => Buffer;
	/** What the file says of itself; null within a transaction. */
	readonly summary: () => FileSummary | null;
	/** Forgets what it has read of the file. */
	readonly forget: () => void;
	/** From now on asked before a transaction begins and before it is committed; stops it by throwing. */
	readonly guardWrites: (guard: () => void) => void;
	/**
	 * Copies what is in the log into the file and empties the log, unless others are reading from it just now. A log without anything stays as it
	 * is: to empty it would tell all other connections of a change.
	 */
	readonly emptyLog: () => void;
}

/** Files that this thread has open, by device and number, with how many connections. */
const open = new Map<string, number>();

/** What has no place on a disk: a database in memory, and a file that is not there. */
const IN_MEMORY = "";

const placeOf = (path: string): string => {
	const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
	return stat === undefined ? IN_MEMORY : `${stat.dev}:${stat.ino}`;
};

/**
 * Has this thread a connection to the file? Then it must not be opened and closed but through SQLite: closing gives up every lock that the
 * process has on it, and another process takes itself for the last that has it open.
 */
export function isOpenHere(path: string): boolean {
	const place = placeOf(path);
	return place !== IN_MEMORY && open.has(place);
}

function noteOpen(path: string): () => void {
	const place = placeOf(path);
	open.set(place, (open.get(place) ?? 0) + 1);
	let isClosed = false;
	return () => {
		if (isClosed) return;
		isClosed = true;
		const left = (open.get(place) ?? 1) - 1;
		if (left === 0) open.delete(place);
		else open.set(place, left);
	};
}

/** A file of SQLite as a Kysely database. Throws what SQLite says. */
export function connect<Tables>(path: string, { readOnly, journal }: ConnectOptions): Connection<Tables> {
	checkDriver();
	const database = new BetterSqlite(path, {
		readonly: readOnly,
		fileMustExist: journal !== "delete",
		timeout: BUSY_TIMEOUT,
	});
	try {
		if (!readOnly && journal !== "as-found") database.pragma(`journal_mode = ${journal}`);
		database.pragma("synchronous = FULL");
		database.pragma("foreign_keys = ON");
		database.pragma(`cache_size = -${CACHE}`);
		database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
		// The words of the index are the file's own business: a trigger or view planted in a file must not run functions.
		database.pragma("trusted_schema = OFF");
		addFunctions(database);
	} catch (error) {
		database.close();
		throw error;
	}
	const noteClosed = noteOpen(path);
	const dataVersion = database.prepare("pragma data_version").pluck();
	const stamp = (): number => dataVersion.get() as number;
	let guard = (): void => {};
	const db = new Kysely<Tables>({ dialect: dialectOf(database, resolve(path), () => guard()) });
	return {
		db,
		close: async () => {
			await db.destroy();
			database.close();
			noteClosed();
		},
		isClosed: () => !database.open,
		stamp,
		comparedTexts: comparedTexts(path, stamp),
		version: () => database.pragma("user_version", { simple: true }) as number,
		copyTo: async (target) => {
			await database.backup(target, { progress: () => COPIED_PAGES });
		},
		bytes: () => database.serialize(),
		summary: () => (database.inTransaction ? null : summaryOf(database)),
		forget: () => void database.pragma("shrink_memory"),
		guardWrites: (write) => {
			guard = write;
		},
		emptyLog: () => {
			if (!statSync(`${path}-wal`, { throwIfNoEntry: false })?.size) return;
			database.pragma("busy_timeout = 0");
			database.pragma("wal_checkpoint(truncate)");
		},
	};
}

/** Writes what `bytes` gave as a new file. Throws what SQLite says. */
export async function writeNewFile(bytes: Buffer, path: string): Promise<void> {
	const database = new BetterSqlite(bytes);
	try {
		await database.backup(path);
	} finally {
		database.close();
	}
}

/** What SQL needs to know whether a row is as it was written; PostgreSQL's side will have its own. */
function addFunctions(database: Database): void {
	const options = { deterministic: true, varargs: true };
	database.function("row_checksum", options, (table: unknown, ...values: unknown[]) =>
		rowChecksum(table as CheckedTable, values),
	);
	database.function("fits", options, (table: unknown, checksum: unknown, ...values: unknown[]) =>
		fitsRow(table as CheckedTable, checksum, values) ? 1 : 0,
	);
	database.function("intact", options, (table: unknown, checksum: unknown, ...values: unknown[]) =>
		checkRow(table as CheckedTable, checksum, values),
	);
	database.aggregate("checksum_sum", {
		start: 0,
		step: (total: number, checksum: unknown) => addChecksum(total, Number(checksum ?? 0)),
	});
}

function dialectOf(database: Database, path: string, guard: () => void): Dialect {
	return {
		createAdapter: () => new SqliteAdapter(),
		createIntrospector: (db) => new SqliteIntrospector(db),
		createQueryCompiler: () => new SqliteCompiler(),
		createDriver: () => {
			const driver = new SqliteDriver({ database: withPreparedStatements(database) });
			// A transaction that first reads and then writes fails at once when another process wrote in between, whatever
			// the timeout; one that is there to write takes its turn at the start.
			let endTurn = (): void => {};
			driver.beginTransaction = async (connection) => {
				endTurn = await waitForLock(path);
				try {
					guard();
					await connection.executeQuery(CompiledQuery.raw("begin immediate"));
				} catch (error) {
					endTurn();
					throw error;
				}
			};
			driver.commitTransaction = async (connection) => {
				guard();
				await connection.executeQuery(CompiledQuery.raw("commit"));
				endTurn();
			};
			// On a full disk or a failing one SQLite has taken the transaction back itself; what happened must not be lost over it.
			driver.rollbackTransaction = async (connection) => {
				try {
					if (database.inTransaction) await connection.executeQuery(CompiledQuery.raw("rollback"));
				} finally {
					endTurn();
				}
			};
			return driver;
		},
	};
}

/** More than the queries of the store, so that only those with lists of varying length come and go. */
const PREPARED = 300;

/** Preparing costs more than most of our queries take to run. */
function withPreparedStatements(database: Database): SqliteDatabase {
	const prepared = new Map<string, PreparedStatement>();
	return {
		prepare: (sql) => {
			const known = prepared.get(sql);
			// A statement that is still being stepped through cannot be run again.
			if (known !== undefined && !known.isBusy()) return known;
			const statement = prepare(database, sql);
			if (prepared.size >= PREPARED) prepared.clear();
			prepared.set(sql, statement);
			return statement;
		},
		close: () => {
			prepared.clear();
			database.close();
		},
	};
}

type Cells = readonly unknown[];
type Maker = (cells: Cells) => unknown;
type PreparedStatement = ReturnType<SqliteDatabase["prepare"]> & { readonly isBusy: () => boolean };

/** Its rows become objects here: the driver takes twice as long to make them as to give arrays. */
function prepare(database: Database, sql: string): PreparedStatement {
	const statement: Statement<unknown[]> = database.prepare<unknown[]>(sql);
	if (statement.reader) statement.raw();
	let width = -1;
	let make: Maker = (cells) => cells;
	const named: Maker = (cells) => {
		// Also where a table has got a column since.
		if (width !== cells.length) make = makerOf(statement.columns().map(({ name }) => name));
		width = cells.length;
		return make(cells);
	};
	return {
		reader: statement.reader,
		all: (parameters) => (statement.all(...parameters) as Cells[]).map(named),
		run: (parameters) => statement.run(...parameters),
		*iterate(parameters) {
			for (const cells of statement.iterate(...parameters) as IterableIterator<Cells>) yield named(cells);
		},
		isBusy: () => statement.busy,
	};
}

/**
 * Makes objects with these names. A function that is written for them takes a tenth of the time of a loop over them, which counts
 * where a coding has hundreds of rows; only plain names are written into it, since a case may come from a stranger.
 */
function makerOf(names: readonly string[]): Maker {
	if (names.every((name) => PLAIN_NAME.test(name)))
		return new Function("cells", `return {${names.map((name, at) => `${name}: cells[${at}]`).join()}}`) as Maker;
	return (cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]]));
}

const PLAIN_NAME = /^[a-z][A-Za-z0-9_]*$/;

/** A database of another program. */
export interface ForeignDatabase {
	/** Names of its tables; views and virtual tables, which run what their maker wrote, are none. */
	readonly tables: readonly string[];
	readonly columnsOf: (table: string) => readonly string[];
	/** Rows one after the other, each with its cells in the order of the columns. */
	readonly rowsOf: (table: string, columns: readonly string[]) => Iterable<readonly unknown[]>;
	readonly close: () => void;
}

/** Bytes of a file as a database in memory: nothing is put beside that file, and nothing in it is trusted. Throws what SQLite says. */
export function connectForeign(bytes: Buffer): ForeignDatabase {
	checkDriver();
	const database = new BetterSqlite(bytes, { readonly: true });
	try {
		database.pragma("trusted_schema = OFF");
		database.pragma("cell_size_check = ON");
		database.pragma("query_only = ON");
		const tables = database
			.prepare(
				"select name from sqlite_schema where type = 'table' and rootpage > 0 and name not like 'sqlite_%' order by name",
			)
			.pluck()
			.all() as string[];
		const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
		return {
			tables,
			columnsOf: (table) =>
				database.prepare("select name from pragma_table_info(?) order by cid").pluck().all(table) as string[],
			rowsOf: (table, columns) =>
				database
					.prepare<unknown[]>(`select ${columns.map(quoted).join()} from ${quoted(table)} order by rowid`)
					.raw()
					.iterate() as IterableIterator<readonly unknown[]>,
			close: () => void database.close(),
		};
	} catch (error) {
		database.close();
		throw error;
	}
}

/** A new database of another program: its tables as SQL makes them, in an order in which each follows those it refers to, and their rows. */
export interface NewForeignDatabase {
	readonly schema: readonly string[];
	/** By table; cells in the order of the columns. */
	readonly rows: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;
}

/** Bytes of a file of SQLite for another program: equal rows give equal bytes. Throws what SQLite says, such as a row that breaks a limit of its table. */
export function foreignDatabaseBytes({ schema, rows }: NewForeignDatabase): Uint8Array {
	checkDriver();
	const database = new BetterSqlite(":memory:");
	try {
		// An entity may be a child of a later one: references are checked at the end of all rows.
		database.pragma("foreign_keys = ON");
		database.exec("begin; pragma defer_foreign_keys = ON");
		for (const sql of schema) database.exec(sql);
		const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
		for (const [table, all] of Object.entries(rows)) {
			const [first] = all;
			if (first === undefined) continue;
			const insert = database.prepare(`insert into ${quoted(table)} values (${first.map(() => "?").join()})`);
			for (const cells of all) insert.run(...cells);
		}
		database.exec("commit");
		return database.serialize();
	} finally {
		database.close();
	}
}
