import { type Kysely, sql, type Transaction } from "kysely";
import { fitsRow, rowChecksum, valuesOf } from "../checksums/row-checksum.ts";
import { type CheckedTable, keyOf, ROW_COLUMNS } from "../checksums/row-columns.ts";
import { fitsChecksum, guardDamaged, mayMend, totalOf } from "../dialects/sqlite/keep-checksums.ts";
import type { CaseTables } from "../schema/schema.ts";

/** A row of a table of the case, by columns. */
export type Row = Readonly<Record<string, unknown>>;
type Db = Kysely<CaseTables>;

/** The rows of a table that are not as they were saved. */
export async function wrongRows(
	db: Db,
	table: CheckedTable,
	columns: readonly string[] = ROW_COLUMNS[table],
): Promise<readonly Row[]> {
	const { rows } = await sql<Row>`select ${sql.join([...columns, "checksum"].map((column) => sql.ref(column)))}
		from ${sql.table(table)} where not ${fitsChecksum({ table, columns })}`.execute(db);
	return rows;
}

export const isRow = (table: CheckedTable, row: Row) =>
	sql.join(
		keyOf(table).map((column) => sql`${sql.ref(column)} = ${row[column]}`),
		sql` and `,
	);

/** Writes the first of these rows that has the checksum of the damaged one. */
export async function mendRow(db: Db, table: CheckedTable, wrong: Row, candidates: Iterable<Row>): Promise<boolean> {
	for (const candidate of candidates) {
		if (!fitsRow(table, wrong.checksum, valuesOf(table, candidate))) continue;
		await writeAgain(db, table, wrong, candidate);
		return true;
	}
	return false;
}

/** Writes a row in the place of a damaged one, with the checksum that it has by its values. */
export async function writeAgain(db: Db, table: CheckedTable, wrong: Row, right: Row): Promise<void> {
	const changed = ROW_COLUMNS[table].filter((column) => right[column] !== wrong[column]);
	const checksum = rowChecksum(table, valuesOf(table, right));
	const values = [
		...changed.map((column) => sql`${sql.ref(column)} = ${right[column]}`),
		// What is written gets its checksum by itself, and one column cannot be written by both.
		...(changed.length === 0 ? [sql`checksum = ${checksum}`] : []),
	];
	await sql`update ${sql.table(table)} set ${sql.join(values)} where ${isRow(table, wrong)}`.execute(db);
}

/**
 * Mends rows of a table in the midst of other work. What is written must be what was saved: the number and the sum of the checksums of
 * the table stay as they were counted then, so that a look at the case finds what is not.
 */
export async function mending<Value>(
	db: Transaction<CaseTables>,
	table: CheckedTable,
	work: () => Promise<Value>,
): Promise<Value> {
	const counted = await totalOf(db, table);
	await mayMend(db, [table]);
	const value = await work();
	if (counted !== null)
		await sql`update table_checksums set rows = ${counted.rows}, total = ${counted.total}
			where table_name = ${table}`.execute(db);
	await guardDamaged(db, table);
	return value;
}
