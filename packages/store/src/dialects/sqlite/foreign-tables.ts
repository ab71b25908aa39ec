import { readFileSync, statSync } from "node:fs";
import { failed, type Outcome } from "@fissure/core";
import { connectForeign, type ForeignDatabase } from "./connect.ts";
import { driverMessage, isUnusable } from "./driver.ts";

export type ForeignRow = Readonly<Record<string, unknown>>;
/** By table; null where the file has no such table. A column that it lacks is in no row. */
export type ForeignTables<Table extends string> = Readonly<Record<Table, readonly ForeignRow[] | null>>;

/** Bytes of a file that is read into memory, and rows of one table. */
const MOST = { bytes: 1_000_000_000, rows: 5_000_000 };

const MAGIC = "SQLite format 3\0";
/** Where the header says by which journal the file is written and read; 1: none that lasts. */
const JOURNAL_AT = 18;
const WITHOUT_LOG = 1;

/**
 * What is in some tables of an SQLite file of another program.
 *
 * The file is read into memory and never opened as a database on the disk, so that nothing is written to it or beside it.
 *
 * - order:    that in which rows were put down
 * - memory:   the file, and all these rows
 * - problems: `database-missing`, `database-foreign`, `database-large`, `database-open`, `database-damaged`, `driver-unusable`
 */
export function foreignTables<Table extends string>(
	path: string,
	wanted: Readonly<Record<Table, readonly string[]>>,
	most = MOST,
): Outcome<ForeignTables<Table>> {
	const bytes = bytesOf(path, most.bytes);
	if (!bytes.ok) return bytes;
	let database: ForeignDatabase | null = null;
	try {
		database = connectForeign(bytes.value);
		const read: Partial<Record<Table, readonly ForeignRow[] | null>> = {};
		for (const table of Object.keys(wanted) as Table[]) {
			const rows = rowsIn(database, table, wanted[table], most.rows);
			if (rows === "too-many") {
				const message = `Expected up to ${most.rows} rows in the table ${table}, got more; split the file`;
				return failed("database-large", message, path);
			}
			read[table] = rows;
		}
		return { ok: true, value: read as ForeignTables<Table> };
	} catch (error) {
		if (isUnusable(error)) return failed("driver-unusable", driverMessage(error), path);
		const code = (error as { readonly code?: unknown }).code;
		if (typeof code !== "string" || !code.startsWith("SQLITE_")) throw error;
		const message = `Expected an undamaged SQLite file, got "${(error as Error).message}"; copy it again`;
		return failed("database-damaged", message, path);
	} finally {
		database?.close();
	}
}

function bytesOf(path: string, most: number): Outcome<Buffer> {
	try {
		const { size } = statSync(path);
		if (size > most) return failed("database-large", `Expected up to ${most} bytes, got ${size}; split the file`, path);
		if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
			return failed(
				"database-open",
				"Expected a file that no program has open, got one with a log beside it; close it there",
				path,
			);
		const bytes = readFileSync(path);
		if (bytes.toString("latin1", 0, MAGIC.length) !== MAGIC)
			return failed("database-foreign", "Expected an SQLite file, got another; check its name", path);
		bytes.fill(WITHOUT_LOG, JOURNAL_AT, JOURNAL_AT + 2);
		return { ok: true, value: bytes };
	} catch (error) {
		return failed("database-missing", `Expected a file, got "${(error as Error).message}"; check its name`, path);
	}
}

function rowsIn(
	database: ForeignDatabase,
	table: string,
	columns: readonly string[],
	most: number,
): readonly ForeignRow[] | null | "too-many" {
	const name = database.tables.find((one) => one.toLowerCase() === table.toLowerCase());
	if (name === undefined) return null;
	const held = database.columnsOf(name).map((column) => column.toLowerCase());
	const read = columns.filter((column) => held.includes(column.toLowerCase()));
	if (read.length === 0) return [];
	const rows: ForeignRow[] = [];
	for (const cells of database.rowsOf(name, read)) {
		if (rows.length === most) return "too-many";
		rows.push(Object.fromEntries(read.map((column, at) => [column, cells[at]])));
	}
	return rows;
}
