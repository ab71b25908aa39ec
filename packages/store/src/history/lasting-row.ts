import type { Insertable } from "kysely";
import type { CaseTables } from "../schema/schema.ts";
import { type Change, type Columns, changeRow, type JournalledTable, type LastingTable, recordNew } from "./change.ts";

type NewRow<Table extends LastingTable> = Omit<Insertable<CaseTables[Table]>, "key" | "added" | "until">;

/** A row that stands from this action on; `shown` is what the history says of it. Gives its key. */
export async function addRow<Table extends LastingTable>(
	change: Change,
	table: Table,
	row: NewRow<Table>,
	shown: Columns,
): Promise<number> {
	const inserted: unknown = await change.db
		.insertInto(table)
		.values({ ...row, added: change.action, until: null } as never)
		.returning("key" as never)
		.executeTakeFirstOrThrow();
	const { key } = inserted as { readonly key: number };
	await recordNew(change, table, key, shown);
	return key;
}

/** A row stands no longer; it stays in the file. */
export const endRow = (change: Change, table: JournalledTable, key: number): Promise<void> =>
	changeRow(change, table, key, { before: { until: null }, after: { until: change.action } });
