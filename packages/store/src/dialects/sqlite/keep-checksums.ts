import { type QueryExecutorProvider, type RawBuilder, type SqlBool, sql } from "kysely";
import { addChecksum, CHECKSUM_LIMIT, checksumOfRow, rowChecksum } from "../../checksums/row-checksum.ts";
import { CHECKED_TABLES, type CheckedTable, keyOf, ROW_COLUMNS } from "../../checksums/row-columns.ts";
import { either, isPostgres } from "../either.ts";
import { listTables } from "../tables.ts";

const quoted = (name: string): string => `"${name}"`;
const listed = (columns: readonly string[]): string => columns.map(quoted).join(", ");

/** A table with those of its columns that it has: a file of an earlier version may lack the last ones. */
export interface CheckedShape {
	readonly table: CheckedTable;
	readonly columns: readonly string[];
}

export async function checkedShapes(db: QueryExecutorProvider): Promise<readonly CheckedShape[]> {
	const tables = await listTables(db);
	return tables.flatMap(({ name, columns }) => {
		const table = CHECKED_TABLES.find((checked) => checked === name);
		if (table === undefined) return [];
		return [{ table, columns: ROW_COLUMNS[table].filter((column) => columns.some((one) => one.name === column)) }];
	});
}

/** Whether a row is as its checksum says: 1 or 0. PostgreSQL compares its pages with theirs. */
export const fitsChecksum = ({ table, columns }: CheckedShape): RawBuilder<SqlBool> =>
	either({ sqlite: sql.raw(`fits('${table}', checksum, ${listed(columns)})`), postgres: sql`true` });

/** SQL for the checksum of a row from its values. */
const checksumOf = ({ table, columns }: CheckedShape): string => `row_checksum('${table}', ${listed(columns)})`;

/**
 * From now on each row that this connection writes gets its checksum, and each table the number and the sum of them, in the same
 * transaction. The triggers belong to the connection, not to the file: another program that changes a row leaves the old checksum.
 */
export async function keepChecksums(db: QueryExecutorProvider): Promise<void> {
	for (const table of CHECKED_TABLES) for (const trigger of triggersOf(table)) await sql.raw(trigger).execute(db);
}

/** Tables whose single rows come with their checksum; many rows at once are counted together, see `countSealed`. */
const SEALED_ONE_BY_ONE: readonly CheckedTable[] = ["content", "documents"];

function triggersOf(table: CheckedTable): readonly string[] {
	const isThis = keyOf(table)
		.map((column) => `${quoted(column)} = new.${quoted(column)}`)
		.join(" and ");
	const seal = `update ${quoted(table)} set checksum = ${checksumOf({ table, columns: ROW_COLUMNS[table] })} where ${isThis}`;
	const total = (rows: string, change: string): string =>
		`update table_checksums set rows = ${rows}, total = (total + 2 * ${CHECKSUM_LIMIT} + ${change}) % ${CHECKSUM_LIMIT}
			where table_name = '${table}'`;
	const on = (name: string, event: string, work: string, when = "true"): string =>
		`create temp trigger if not exists ${table}_${name} after ${event} on main.${quoted(table)} when ${when} begin ${work}; end`;
	const counted = on("counted", "insert", total("rows + 1", "new.checksum"), "new.checksum is not null");
	return [
		on("inserted", "insert", seal, "new.checksum is null"),
		...(SEALED_ONE_BY_ONE.includes(table) ? [counted] : []),
		guardOf(table),
		on("updated", `update of ${listed(ROW_COLUMNS[table])}`, seal),
		on(
			"sealed",
			"update of checksum",
			total("rows + (old.checksum is null)", "new.checksum - ifnull(old.checksum, 0)"),
		),
		on("deleted", "delete", total("rows - 1", "- ifnull(old.checksum, 0)")),
	];
}

/**
 * A new row of long text with the key that it gets, and its checksum: the trigger that makes one would write the text a second time.
 * PostgreSQL gives the key itself.
 */
export async function sealedRow<Row extends object>(
	db: QueryExecutorProvider,
	table: "documents",
	row: Row,
): Promise<Row & { readonly key?: number; readonly checksum?: number }> {
	if (isPostgres(db)) return row;
	const keyed = { ...row, key: await nextKey(db, table) };
	return { ...keyed, checksum: checksumOfRow(table, keyed) };
}

async function nextKey(db: QueryExecutorProvider, table: CheckedTable): Promise<number> {
	const { rows } = await sql<{ readonly key: number }>`
		select coalesce(max(key), 0) + 1 as key from ${sql.table(table)}`.execute(db);
	return rows[0]?.key ?? 1;
}

type Cell = string | number | null;

/** New rows of one table, cell by cell, with their checksums and, where they came without, their keys. */
export interface SealedRows {
	readonly columns: readonly string[];
	readonly cells: readonly Cell[];
	/** Of the checksums, as `table_checksums` has it. */
	readonly total: number;
}

/**
 * Many new rows as they are to be inserted: a trigger would write each a second time, and the sum of its table after each. `countSealed` is to
 * follow in the same transaction. Null in PostgreSQL, which gives the keys itself.
 */
export async function sealedRows(
	db: QueryExecutorProvider,
	table: CheckedTable,
	columns: readonly string[],
	cells: readonly Cell[],
): Promise<SealedRows | null> {
	if (isPostgres(db)) return null;
	const checked: readonly string[] = ROW_COLUMNS[table];
	const places = checked.map((column) => columns.indexOf(column));
	const isKeyed = keyOf(table).every((column) => columns.includes(column));
	const keyAt = checked.indexOf("key");
	let key = isKeyed ? 0 : await nextKey(db, table);
	let total = 0;
	const values: Cell[] = checked.map(() => null);
	const sealed: Cell[] = [];
	for (let row = 0; row < cells.length; row += columns.length) {
		for (let at = 0; at < columns.length; at++) sealed.push(cells[row + at] as Cell);
		for (let at = 0; at < places.length; at++) {
			const place = places[at] as number;
			if (place >= 0) values[at] = cells[row + place] as Cell;
		}
		if (!isKeyed) {
			values[keyAt] = key;
			sealed.push(key++);
		}
		const checksum = rowChecksum(table, values);
		sealed.push(checksum);
		total = addChecksum(total, checksum);
	}
	return { columns: [...columns, ...(isKeyed ? [] : ["key"]), "checksum"], cells: sealed, total };
}

/** Adds rows that were inserted with their checksums to what is counted of their table. */
export async function countSealed(
	db: QueryExecutorProvider,
	table: CheckedTable,
	{ columns, cells, total }: SealedRows,
): Promise<void> {
	await sql`update table_checksums set rows = rows + ${cells.length / columns.length},
		total = (total + ${total}) % ${sql.lit(CHECKSUM_LIMIT)} where table_name = ${table}`.execute(db);
}

/** A row that is damaged must not get a new checksum because another of its columns changes. */
function guardOf(table: CheckedTable): string {
	const before = ["checksum", ...ROW_COLUMNS[table]].map((column) => `old.${quoted(column)}`).join(", ");
	return `create temp trigger if not exists ${table}_changed before update of ${listed(ROW_COLUMNS[table])}
		on main.${quoted(table)} begin select intact('${table}', ${before}); end`;
}

/** In a transaction that mends rows of these tables, damaged ones may be written, until \`guardDamaged\` says otherwise. */
export async function mayMend(
	db: QueryExecutorProvider,
	tables: readonly CheckedTable[] = CHECKED_TABLES,
): Promise<void> {
	for (const table of tables) await sql.raw(`drop trigger if exists temp.${table}_changed`).execute(db);
}

/** Damaged rows of a table may be written no longer. */
export async function guardDamaged(db: QueryExecutorProvider, table: CheckedTable): Promise<void> {
	await sql.raw(guardOf(table)).execute(db);
}

/** What was counted while rows were written. */
export interface TableTotal {
	readonly rows: number;
	/** Of the checksums, modulo `CHECKSUM_LIMIT`. */
	readonly total: number;
	/** Instant since when; empty where from the first row on. */
	readonly since: string;
}

/** Gives every row of a table the checksum of what it holds now. */
export async function sealRows(db: QueryExecutorProvider, shape: CheckedShape): Promise<void> {
	await sql`update ${sql.table(shape.table)} set checksum = ${sql.raw(checksumOf(shape))}`.execute(db);
}

/** What was counted of a table; null where nothing was. */
export async function totalOf(db: QueryExecutorProvider, table: string): Promise<TableTotal | null> {
	if (isPostgres(db)) return null;
	const { rows } = await sql<TableTotal>`
		select rows, total, since from table_checksums where table_name = ${table}`.execute(db);
	return rows[0] ?? null;
}

/** Writes down number and sum of the checksums that the rows have. */
export async function countChecksums(db: QueryExecutorProvider): Promise<void> {
	for (const { table } of await checkedShapes(db))
		await sql`insert into table_checksums (table_name, rows, total)
			select ${table}, count(*), checksum_sum(checksum) from ${sql.table(table)} where true
			on conflict (table_name) do update set rows = excluded.rows, total = excluded.total`.execute(db);
}

/** Tables with rows that are not as their checksum says, by name. */
export async function tablesWithDamage(db: QueryExecutorProvider): Promise<readonly string[]> {
	const damaged: string[] = [];
	for (const shape of await checkedShapes(db)) {
		const { rows } = await sql`select 1 from ${sql.table(shape.table)}
			where not ${fitsChecksum(shape)} limit 1`.execute(db);
		if (rows.length > 0) damaged.push(shape.table);
	}
	return damaged;
}
