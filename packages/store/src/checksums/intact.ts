import {
	type AliasedRawBuilder,
	type Compilable,
	type CompiledQuery,
	type Kysely,
	type RawBuilder,
	type Selectable,
	type SelectQueryBuilder,
	type SqlBool,
	sql,
} from "kysely";
import { either } from "../dialects/either.ts";
import type { CaseTables } from "../schema/schema.ts";
import { fitsRow, fitsTextRow, LONG_TEXTS, textIn, valuesOf } from "./row-checksum.ts";
import { type CheckedTable, ROW_COLUMNS } from "./row-columns.ts";

/** By which `problemOf` knows it, as it knows the errors of SQLite. */
export const DAMAGED_ROW = "CASE_ROW";

/**
 * A condition that every row fulfils which is as it was written; at one that is not, the query ends with an error. So no answer is
 * made of it. `alias`: what the query calls the table.
 */
export function intact(table: CheckedTable, alias: string = table): RawBuilder<SqlBool> {
	const name = `${table} ${alias}`;
	const known = conditions.get(name);
	if (known !== undefined) return known;
	const columns = ["checksum", ...ROW_COLUMNS[table]].map((column) => `"${alias}"."${column}"`);
	// As a question of its own it is asked last, of rows that fulfil all else; and SQLite does not put the constants of other
	// conditions in the place of its columns.
	const condition = either({
		sqlite: sql<SqlBool>`${sql.raw(`(select intact('${table}', ${columns.join(", ")}))`)}`,
		postgres: sql<SqlBool>`true`,
	});
	conditions.set(name, condition);
	return condition;
}

const conditions = new Map<string, RawBuilder<SqlBool>>();

/**
 * The rows of a query, each with the whole row of this table, which is compared here. For what reads many rows or long texts: to hand
 * a text to `intact` takes as long as to read it once more. `query` names the table as it is called and selects none of its columns.
 *
 * - stops: as `intact` does
 */
export async function intactRows<Table extends CheckedTable, Tables, Names extends keyof Tables, Row>(
	table: Table,
	query: SelectQueryBuilder<Tables, Names, Row>,
): Promise<readonly IntactRow<Table, Row>[]> {
	return [...(await eachIntactRow(table, query))];
}

type IntactRow<Table extends CheckedTable, Row> = Row & Selectable<CaseTables[Table]>;

/** The same, each compared and its text decoded when it is asked for, and let go of then: a page of texts is never there as a whole. */
export async function eachIntactRow<Table extends CheckedTable, Tables, Names extends keyof Tables, Row>(
	table: Table,
	query: SelectQueryBuilder<Tables, Names, Row>,
): Promise<Iterable<IntactRow<Table, Row>>> {
	return compared(table, await query.select(wholeRow(table) as never).execute());
}

/**
 * The same of a query that is asked page by page, the first parameter of which is where a page begins: it is put together once, since
 * the builder takes as long for a page of texts as it takes to compare them.
 */
export function intactPages<Table extends CheckedTable, Tables, Names extends keyof Tables, Row>(
	table: Table,
	db: Pick<Kysely<Tables>, "executeQuery">,
	query: SelectQueryBuilder<Tables, Names, Row>,
): (begin: number) => Promise<Iterable<IntactRow<Table, Row>>> {
	const ask = pagesOf<Row>(db, () => query.select(wholeRow(table) as never) as Compilable<Row>);
	return async (begin) => compared(table, await ask(begin));
}

/** Asks a query again and again, each time with another first parameter. It is put together when it is asked first. */
export function pagesOf<Row>(
	db: Pick<Kysely<unknown>, "executeQuery">,
	query: () => Compilable<Row>,
): (begin: number) => Promise<Row[]> {
	let compiled: CompiledQuery<Row> | undefined;
	return async (begin) => {
		compiled ??= query().compile();
		const parameters = [begin, ...compiled.parameters.slice(1)];
		return (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
	};
}

/** Each row of a question that was put in SQL with `wholeRow`, compared when it is asked for. */
export function* compared<Table extends CheckedTable, Row>(
	table: Table,
	rows: (Row | undefined)[],
): Generator<IntactRow<Table, Row>> {
	for (const [at, row] of rows.entries()) {
		checkWholeRow(table, row as Record<string, unknown>);
		rows[at] = undefined;
		yield row as IntactRow<Table, Row>;
	}
}

/** In the place of a checksum, where PostgreSQL compares its pages with theirs; in a file a checksum is a number. */
const CHECKED_BY_SERVER = "by-server";

const wholeRows = new Map<CheckedTable, AliasedRawBuilder<unknown, "checksum">>();

/** All columns as one piece of SQL, the last of which has the name: the builder would put each together for each query. */
export function wholeRow(table: CheckedTable): AliasedRawBuilder<unknown, "checksum"> {
	const known = wholeRows.get(table);
	if (known !== undefined) return known;
	const columns = ROW_COLUMNS[table].map((column) => {
		const name = `"${table}"."${column}"`;
		return LONG_TEXTS[table] === column ? `cast(${name} as blob) as "${column}"` : name;
	});
	const plain = ROW_COLUMNS[table].map((column) => `"${table}"."${column}"`);
	const whole = either({
		sqlite: sql.raw([...columns, `"${table}"."checksum"`].join(", ")),
		postgres: sql.raw([...plain, `'${CHECKED_BY_SERVER}'`].join(", ")),
	}).as("checksum");
	wholeRows.set(table, whole);
	return whole;
}

/** Compares a row with its checksum; where its long text is bytes, puts the text in their place. */
export function checkWholeRow(table: CheckedTable, row: Record<string, unknown>): void {
	if (row.checksum === CHECKED_BY_SERVER) return;
	const long = LONG_TEXTS[table];
	const bytes = long === undefined ? undefined : row[long];
	if (long !== undefined && bytes instanceof Uint8Array) {
		row[long] = textIn(bytes);
		const values = valuesOf(table, row);
		if (!fitsTextRow(table, row.checksum, values, bytes)) throw damagedRow(nameOf(table, values));
		return;
	}
	checkRow(table, row.checksum, valuesOf(table, row));
}

/** What SQL calls `intact`. */
export function checkRow(table: CheckedTable, checksum: unknown, values: readonly unknown[]): 1 {
	if (fitsRow(table, checksum, values)) return 1;
	throw damagedRow(nameOf(table, values));
}

/** As `DAMAGED_ROW`, of the bytes that a text was read from. */
export const DAMAGED_ORIGINAL = "CASE_ORIGINAL";

export const damagedOriginal = (of: string): Error => Object.assign(new Error(of), { code: DAMAGED_ORIGINAL });

export const damagedRow = (name: string): Error => Object.assign(new Error(name), { code: DAMAGED_ROW });

/** Which row a person would call it: by title and day where it is a text. */
function nameOf(table: CheckedTable, values: readonly unknown[]): string {
	const cell = (column: string): unknown => values[(ROW_COLUMNS[table] as readonly string[]).indexOf(column)];
	if (table === "documents") {
		const facts = [cell("title"), cell("date")].filter((fact) => typeof fact === "string" && fact !== "");
		return `the text "${cell("id")}"${facts.length === 0 ? "" : ` (${facts.join(", ")})`}`;
	}
	const key = cell("key") ?? `${cell("coding")}, ${cell("number")}`;
	return `row ${key} of the table ${table}`;
}
