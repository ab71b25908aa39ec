import type { CompiledQuery, Insertable } from "kysely";
import type { CheckedTable } from "../checksums/row-columns.ts";
import { countSealed, sealedRows } from "../dialects/sqlite/keep-checksums.ts";
import type { CaseTables } from "../schema/schema.ts";
import { type Change, type Columns, changeRow, type JournalledTable, type LastingTable, recordNew } from "./change.ts";

type Cell = string | number | null;

/** Rows of one table as one run of cells: cheap to make, to hand from one thread to another, and to bind. */
export interface Rows<Table extends keyof CaseTables> {
	readonly columns: readonly (keyof CaseTables[Table] & string)[];
	readonly cells: readonly Cell[];
}

/** Values a statement may have; SQLite takes 32,766 and PostgreSQL 65,535, and more than this gains nothing. */
const MOST_VALUES = 2_000;

/** Columns whose cells are the same in all rows. */
export type Shared<Table extends keyof CaseTables> = { readonly [Column in keyof CaseTables[Table]]?: Cell };

/** Rows that were made before these cells were known. */
export function withShared<Table extends keyof CaseTables>(
	{ columns, cells }: Rows<Table>,
	shared: Shared<Table>,
): Rows<Table> {
	const known = cells.slice();
	for (const [first, column] of columns.entries()) {
		const cell = shared[column];
		if (cell !== undefined) for (let at = first; at < known.length; at += columns.length) known[at] = cell;
	}
	return { columns, cells: known };
}

/**
 * Inserts many new rows with few statements.
 *
 * - shared: put into the rows, whatever they have there
 */
export async function insertRows<Table extends CheckedTable>(
	change: Change,
	table: Table,
	rows: Rows<Table>,
	shared: Shared<Table> = {},
): Promise<void> {
	const { columns, cells } = withShared(rows, shared);
	const sealed = cells.length === 0 ? null : await sealedRows(change.db, table, columns, cells);
	await insertAsTheyAre(change, table, (sealed ?? { columns, cells }) as Rows<Table>);
	if (sealed !== null) await countSealed(change.db, table, sealed);
}

/** The same with the keys and checksums that the rows have. Each statement is compiled once for as long as the case is open. */
export async function insertAsTheyAre<Table extends keyof CaseTables>(
	change: Change,
	table: Table,
	{ columns, cells }: Rows<Table>,
): Promise<void> {
	const width = columns.length;
	const size = Math.floor(MOST_VALUES / width);
	for (let row = 0; row * width < cells.length; ) {
		const left = cells.length / width - row;
		// Halving keeps the number of different statements small where the last rows are few.
		const count = left >= size ? size : 2 ** Math.floor(Math.log2(left));
		const parameters = cells.slice(row * width, (row + count) * width);
		await change.db.executeQuery({ ...insertOf(change, table, columns, count), parameters });
		row += count;
	}
}

function insertOf<Table extends keyof CaseTables>(
	{ db, file }: Change,
	table: Table,
	columns: Rows<Table>["columns"],
	count: number,
): CompiledQuery {
	const name = `${table} ${count}`;
	const known = file.inserts.get(name);
	if (known !== undefined) return known;
	const row = Object.fromEntries(columns.map((column) => [column, 0]));
	const compiled = db
		.insertInto(table)
		.values(Array.from({ length: count }, () => row) as never)
		.compile();
	file.inserts.set(name, compiled);
	return compiled;
}

type NewRow<Table extends LastingTable> = Omit<Insertable<CaseTables[Table]>, "key" | "added" | "until">;

/** A row that is current from this action on; `shown` is what the history says of it. Gives its key. */
export async function addRow<Table extends LastingTable>(
	change: Change,
	table: Table,
	row: NewRow<Table>,
	shown: Columns,
): Promise<number> {
	const inserted: unknown = await change.db
		.insertInto(table)
		.values({ ...row, added: await change.action(), until: null } as never)
		.returning("key" as never)
		.executeTakeFirstOrThrow();
	const { key } = inserted as { readonly key: number };
	await recordNew(change, table, key, shown);
	return key;
}

/** A row is no longer current; it stays in the file. */
export const endRow = async (change: Change, table: JournalledTable, key: number): Promise<void> =>
	changeRow(change, table, key, { before: { until: null }, after: { until: await change.action() } });
