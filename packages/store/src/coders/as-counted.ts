import { type RawBuilder, sql } from "kysely";
import type { Case } from "../case/case.ts";
import { type CheckedTable, ROW_COLUMNS } from "../checksums/row-columns.ts";
import { either } from "../dialects/either.ts";
import { countedCodings } from "./coder-order.ts";
import { stored, temporary } from "./own-tables.ts";

/** Tables of which rows count or lie aside, and the column that names their coding. */
const CODING_OF = { codings: "key", positions: "coding" } as const satisfies {
	readonly [Table in CheckedTable]?: string;
};

/** Keys that one statement adds. */
const MOST_KEYS = 10_000;

/**
 * The case as it answers where another order of coders than its own says whose coding of each text counts. For one question: the file must
 * be open for it alone, since all that is asked of its connection from then on is answered so.
 *
 * Nothing is written to the file. Views that exist for this connection alone take the place of the tables. A row that counts otherwise than
 * in the file is compared with its checksum as it is stored, and has one of its own in the view.
 *
 * What is coded in the file afterwards does not count. Stored findings are those of the order that held when they were found.
 *
 * - cost: reads the facts about all codings of the case once
 */
export async function asCounted(file: Case, order: readonly string[]): Promise<Case> {
	const held = await alone(file);
	const { db } = held;
	const keys = (await countedCodings(db, undefined, order)).filter(({ counts }) => counts).map(({ key }) => key);
	await sql`create temp table counting_codings (key integer primary key)`.execute(db);
	for (let from = 0; from < keys.length; from += MOST_KEYS) {
		const listed = JSON.stringify(keys.slice(from, from + MOST_KEYS));
		const all = sql`select cast(value as integer) from json_each(${listed})`;
		await sql`insert into ${temporary("counting_codings")} ${all}`.execute(db);
	}
	const counted = { ...held, order };
	for (const table of Object.keys(CODING_OF))
		await sql`create temp view ${sql.table(table)} as ${rowsOf(counted, table)}`.execute(db);
	return counted;
}

/** Does it have a view of its own in a case that is counted by another order? */
export const isCountedBy = ({ order }: Case, table: string): boolean => order !== undefined && table in CODING_OF;

/** All rows of a table as the file has them, or as `asCounted` has them count. */
export function rowsOf(file: Case, table: string): RawBuilder<unknown> {
	if (!isCountedBy(file, table)) return sql`select * from ${stored(file, table)}`;
	const of = table as keyof typeof CODING_OF;
	const aside = sql`case when ${sql.ref(CODING_OF[of])} in (select key from ${temporary("counting_codings")}) then null else 1 end`;
	const columns = ROW_COLUMNS[of].map((column) => sql.ref(column));
	const asCounts = ROW_COLUMNS[of].map((column) => (column === "aside" ? aside : sql.ref(column)));
	const shown = ROW_COLUMNS[of].map((column) => (column === "aside" ? sql`${aside} as aside` : sql.ref(column)));
	const name = sql.lit(of);
	// `intact` ends the question at a row that is not as it was written.
	const checksum = either({
		sqlite: sql`case when aside is ${aside} then checksum
			when intact(${name}, checksum, ${sql.join(columns)}) then row_checksum(${name}, ${sql.join(asCounts)}) end`,
		postgres: sql`checksum`,
	});
	return sql`select ${sql.join(shown)}, ${checksum} as checksum from ${stored(file, table)}`;
}

/** The case with a connection of its own, whose views nobody else sees; that of a file has one in any case. */
export async function alone(file: Case): Promise<Case> {
	if (file.alone === undefined) return file;
	const { alone: _, ...rest } = file;
	return { ...rest, ...(await file.alone()) };
}
