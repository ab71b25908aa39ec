import { existsSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { failed, type Outcome } from "@fissure/core";
import { isPostgresAddress } from "@fissure/model";
import { type Kysely, sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { giveName, nameTaken } from "../case/give-name.ts";
import { closeCase, openCase } from "../case/open-case.ts";
import type { OpenOptions } from "../case/open-options.ts";
import { addChecksum, checksumOfRow } from "../checksums/row-checksum.ts";
import { type CheckedTable, ROW_COLUMNS } from "../checksums/row-columns.ts";
import type { TableShape } from "../dialects/table-shape.ts";
import { deferReferences, isContradiction, listTables } from "../dialects/tables.ts";
import { indexTexts } from "../dialects/text-index.ts";
import { continueKeys, finishTransfer, startTransfer, transferOf } from "../dialects/transfer.ts";
import { packContent, saveContent } from "../documents/original-files.ts";
import { indexTokens } from "../query/index-tokens.ts";
import type { CaseTables } from "../schema/schema.ts";
import { type Row, readSnapshot, type Snapshot } from "./read-snapshot.ts";

export interface TransferHooks {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly place: string }) => void;
}

/** Number of rows of a table, and the sum of their checksums. */
export interface TableSum {
	readonly table: string;
	readonly rows: number;
	readonly checksum: number;
}

export interface Transferred {
	/** Of what is in both cases. */
	readonly tables: readonly TableSum[];
	/** Original files. */
	readonly files: number;
	/** It goes on with what was copied before it was stopped. */
	readonly continued: boolean;
	readonly stopped: boolean;
}

/** Rows of a table that are written in one transaction. */
const ROWS_AT_ONCE = 1_000;
const TEXTS_AT_ONCE = 50;

/** An action names the one that undid it, which comes later: all of them are written at once. */
const pageOf = (table: string): number =>
	table === "actions" ? Number.POSITIVE_INFINITY : table === "documents" ? TEXTS_AT_ONCE : ROWS_AT_ONCE;

/**
 * Copies a case, whole and with its history, from a file to a database or back. The case that is read stays as it is; the new one cannot be
 * opened before it is whole. One that was stopped goes on where it was, unless the case has changed since. At the end both are read and
 * compared: number of rows and sum of their checksums of every table, and the SHA-256 of every original file.
 *
 * - problems: `case-exists`, `case-changed`, `case-differs`, `text-malformed` where a text holds the character NUL, and those of opening both
 */
export async function transferCase(
	from: string,
	to: string,
	options: Pick<OpenOptions, "who" | "now">,
	hooks: TransferHooks = {},
): Promise<Outcome<Transferred>> {
	const source = await openCase(from, { ...options, readOnly: true });
	if (!source.ok) return source;
	try {
		return await readSnapshot(source.value, (snapshot) => into(source.value, snapshot, to, options, hooks));
	} finally {
		await closeCase(source.value);
	}
}

/** What is copied into, before it can be opened. */
const draftOf = (to: string): string => (isPostgresAddress(to) ? to : `${to}.moving`);

async function into(
	source: Case,
	snapshot: Snapshot,
	to: string,
	options: Pick<OpenOptions, "who" | "now">,
	hooks: TransferHooks,
): Promise<Outcome<Transferred>> {
	if (!isPostgresAddress(to) && existsSync(to)) return nameTaken(to);
	const opened = await openCase(draftOf(to), { ...options, create: true, transfer: true });
	if (!opened.ok) return opened;
	const target = opened.value;
	const copied = await attempt<Transferred>(target.address, async () => {
		const begun = await begin(source, snapshot, target);
		if (!begun.ok) return begun;
		try {
			return await copyAll(snapshot, target, begun.value, hooks);
		} catch (error) {
			if (!isContradiction(error)) throw error;
			const message = `Expected rows that fit each other, got "${error.message}"; check the case that is read`;
			return failed("case-differs", message, source.address);
		}
	});
	await closeCase(target);
	if (!copied.ok || copied.value.stopped || isPostgresAddress(to)) return copied;
	const named = giveName(draftOf(to), to);
	return named.ok ? copied : named;
}

interface Begun {
	readonly continued: boolean;
}

/** Where it was stopped before, it must be of the same case in the same state. */
async function begin(source: Case, snapshot: Snapshot, { db, address }: Case): Promise<Outcome<Begun>> {
	const state = await stateOf(source, snapshot);
	const held = await transferOf(db);
	if (held === null)
		return failed("case-exists", "Expected the name of no case yet, got one that is there; choose another", address);
	if (held !== "" && held !== state) {
		const message =
			"Expected the case as it was when moving it began, got one that has changed since, or another; remove the unfinished copy and begin again";
		return failed("case-changed", message, address);
	}
	if (held === "") await startTransfer(db, state);
	return { ok: true, value: { continued: held === state } };
}

/** Another one after each change of the case that its history has. */
async function stateOf({ identity }: Case, { tables, count }: Snapshot): Promise<string> {
	const counts: number[] = [];
	for (const table of tables) counts.push(await count(table));
	return `${identity.split(" ").at(-1)} ${counts.join(" ")}`;
}

async function copyAll(
	snapshot: Snapshot,
	target: Case,
	{ continued }: Begun,
	{ signal, onProgress }: TransferHooks,
): Promise<Outcome<Transferred>> {
	let total = 0;
	for (const table of snapshot.tables) total += await snapshot.count(table);
	let done = 0;
	const report = (place: string): void => onProgress?.({ done, total: total * 2, place });
	const stopped = { tables: [], files: 0, continued, stopped: true };
	const held = new Map((await listTables(target.db)).map((table) => [table.name, table]));
	for (const table of snapshot.tables) {
		const { name } = table;
		const shape = held.get(name);
		if (shape === undefined) throw new RangeError(`Expected a table ${name} in the new case, got none`);
		const known = await countOf(target.db, name);
		let seen = 0;
		for await (const rows of inPages(snapshot.rowsOf(table), pageOf(name))) {
			if (signal?.aborted === true) return { ok: true, value: stopped };
			// In the order of the key, so that what is there are the first of them.
			const missing = rows.slice(Math.max(0, known - seen));
			seen += rows.length;
			if (missing.length > 0) await write(target, shape, missing, snapshot);
			done += rows.length;
			report(name);
			await setImmediate();
		}
	}
	await continueKeys(target.db);
	const tables: TableSum[] = [];
	let files = 0;
	const compared = await readSnapshot<null>(target, async (copy) => {
		for (const table of snapshot.tables) {
			const sums: TableSum[] = [];
			for (const side of [snapshot, copy]) sums.push(await sumOf(side, table, side === copy ? countDone : () => {}));
			const [before, after] = sums as [TableSum, TableSum];
			if (before.rows !== after.rows || before.checksum !== after.checksum) {
				const message = `Expected ${before.rows} rows of ${table.name} with checksums that sum to ${before.checksum}, got ${after.rows} with ${after.checksum}; remove the unfinished copy and begin again`;
				return failed("case-differs", message, target.address);
			}
			tables.push(after);
			if (signal?.aborted === true) return { ok: true, value: null };
		}
		for await (const { sha256 } of snapshot.rowsOf(tableNamed(snapshot, "content"))) {
			await copy.contentOf(String(sha256));
			files++;
		}
		return { ok: true, value: null };
	});
	function countDone(rows: number, name: string): void {
		done += rows;
		report(name);
	}
	if (!compared.ok) return compared;
	if (signal?.aborted === true) return { ok: true, value: stopped };
	await finishTransfer(target.db);
	return { ok: true, value: { tables, files, continued, stopped: false } };
}

function tableNamed({ tables }: Snapshot, name: string): TableShape {
	const table = tables.find((one) => one.name === name);
	if (table === undefined) throw new RangeError(`Expected a table ${name}, got none`);
	return table;
}

async function countOf(db: Kysely<CaseTables>, name: string): Promise<number> {
	const { rows } = await sql<{ readonly count: number }>`select count(*) as count from ${sql.table(name)}`.execute(db);
	return rows[0]?.count ?? 0;
}

async function* inPages(rows: AsyncIterable<Row>, size: number): AsyncGenerator<readonly Row[]> {
	let page: Row[] = [];
	for await (const row of rows) {
		page.push(row);
		if (page.length < size) continue;
		yield page;
		page = [];
	}
	if (page.length > 0) yield page;
}

/** Values that one statement may have. */
const MOST_VALUES = 10_000;

async function write(
	target: Case,
	{ name, columns }: TableShape,
	rows: readonly Row[],
	snapshot: Snapshot,
): Promise<void> {
	// A file makes its checksums while rows are written.
	const listed = columns.flatMap((column) =>
		column.type === "blob" || column.name === "checksum" ? [] : [column.name],
	);
	const valuesOf = (row: Row) => Object.fromEntries(listed.map((column) => [column, row[column] ?? null]));
	const atOnce = Math.max(1, Math.floor(MOST_VALUES / listed.length));
	await target.db.transaction().execute(async (db) => {
		await deferReferences(db);
		if (name === "content")
			for (const { sha256, media_type, size } of rows) {
				const packed = await packContent(await snapshot.contentOf(String(sha256)));
				const mediaType = media_type === null ? null : String(media_type);
				await saveContent(
					{ db, files: target.files },
					{ sha256: String(sha256), packed, mediaType, size: Number(size) },
				);
			}
		else
			for (let from = 0; from < rows.length; from += atOnce)
				await db
					.insertInto(name as "documents")
					.values(rows.slice(from, from + atOnce).map(valuesOf) as never)
					.execute();
		if (name === "documents")
			await indexTexts(
				db,
				rows.map(({ key, text }) => ({ key: Number(key), tokens: indexTokens(String(text)) })),
			);
	});
}

async function sumOf(
	snapshot: Snapshot,
	table: TableShape,
	onRows: (rows: number, name: string) => void,
): Promise<TableSum> {
	const { name } = table;
	let [rows, checksum] = [0, 0];
	for await (const row of snapshot.rowsOf(table)) {
		rows++;
		if (name in ROW_COLUMNS) checksum = addChecksum(checksum, checksumOfRow(name as CheckedTable, row));
		if (rows % ROWS_AT_ONCE === 0) onRows(ROWS_AT_ONCE, name);
	}
	onRows(rows % ROWS_AT_ONCE, name);
	return { table: name, rows, checksum };
}
