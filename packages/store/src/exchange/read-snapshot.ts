import type { Outcome } from "@fissure/core";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { checkWholeRow, damagedRow } from "../checksums/intact.ts";
import { addChecksum, checksumOfRow, LONG_TEXTS } from "../checksums/row-checksum.ts";
import { type CheckedTable, ROW_COLUMNS } from "../checksums/row-columns.ts";
import { either, isPostgres } from "../dialects/either.ts";
import { atOneMoment } from "../dialects/one-moment.ts";
import { totalOf } from "../dialects/sqlite/keep-checksums.ts";
import { readVersion } from "../dialects/sqlite/of-file.ts";
import type { TableShape } from "../dialects/table-shape.ts";
import { listTables } from "../dialects/tables.ts";
import { readContent } from "../documents/read-documents.ts";
import type { CaseTables } from "../schema/schema.ts";

export type Cell = string | number | null;
/** One row, by the names of its columns; without bytes. */
export type Row = Readonly<Record<string, Cell>>;

/** The whole case as it stood at one moment, whatever is written meanwhile. */
export interface Snapshot {
	/** Of the tables: the number of the last migration. */
	readonly version: number;
	readonly tables: readonly TableShape[];
	/** Rows of a table in the order of its key, held in memory a few at a time. */
	readonly rowsOf: (table: TableShape) => AsyncGenerator<Row>;
	readonly count: (table: TableShape) => Promise<number>;
	/** Bytes as they came. */
	readonly contentOf: (sha256: string) => Promise<Uint8Array>;
}

/**
 * Reads everything that a case holds, its history included.
 *
 * - problems: problems of the file, and those of the work
 */
export const readSnapshot = <Value>(
	file: Case,
	work: (snapshot: Snapshot) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> =>
	attempt(file.address, () => atOneMoment(file.db, async (db) => work(await snapshotOf({ ...file, db }))));

async function snapshotOf(file: Case): Promise<Snapshot> {
	const { db } = file;
	return {
		version: isPostgres(db) ? file.version() : await readVersion(db),
		tables: await listTables(db),
		rowsOf: (table) => rowsOf(db, table),
		count: async ({ name }) => {
			const { rows } = await sql<{ readonly count: number }>`select count(*) as count from ${sql.table(name)}`.execute(
				db,
			);
			return rows[0]?.count ?? 0;
		},
		contentOf: async (sha256) => {
			const bytes = await readContent(file, sha256);
			if (bytes === null) throw new RangeError(`Expected bytes with SHA-256 ${sha256}, got none`);
			return bytes;
		},
	};
}

/** Rows in memory at once; a page of texts is some megabytes. */
const PAGE = 500;
const PAGE_OF_TEXTS = 20;

function shownColumn(table: string, column: string): RawBuilder<unknown> {
	const isLong = LONG_TEXTS[table as CheckedTable] === column;
	if (!isLong) return sql.ref(column);
	return either({ sqlite: sql`cast(${sql.ref(column)} as blob) as ${sql.ref(column)}`, postgres: sql.ref(column) });
}

async function* rowsOf(db: Kysely<CaseTables>, { name, columns, key }: TableShape): AsyncGenerator<Row> {
	const size = columns.some((column) => column.name === "text") ? PAGE_OF_TEXTS : PAGE;
	const table = name in ROW_COLUMNS ? (name as CheckedTable) : null;
	const shown = sql.join(columns.filter(({ type }) => type !== "blob").map((column) => shownColumn(name, column.name)));
	const order = sql.join(key.map((column) => sql.ref(column)));
	let [count, total] = [0, 0];
	for (let from = sql``; ; ) {
		const page = sql<Row>`select ${shown} from ${sql.table(name)} where true ${from} order by ${order} limit ${size}`;
		const { rows } = await page.execute(db);
		// Damage in a backup would be there for good.
		if (table !== null)
			for (const row of rows) {
				// A backup has the checksums of a file, from wherever it comes.
				if (isPostgres(db)) Object.assign(row, { checksum: checksumOfRow(table, row) });
				else checkWholeRow(table, row);
			}
		yield* rows;
		count += rows.length;
		for (const { checksum } of rows) total = addChecksum(total, Number(checksum));
		const last = rows.at(-1);
		if (last === undefined || rows.length < size) break;
		from = sql`and (${order}) > (${sql.join(key.map((column) => last[column]))})`;
	}
	const known = await totalOf(db, name);
	if (known !== null && (known.rows !== count || known.total !== total))
		throw damagedRow(`the table ${name} with its ${known.rows} rows`);
}
