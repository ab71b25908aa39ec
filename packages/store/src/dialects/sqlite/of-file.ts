import { type QueryExecutorProvider, sql } from "kysely";

/** Which migration the file is at; is in the header and changes with the transaction. */
export async function readVersion(db: QueryExecutorProvider): Promise<number> {
	const { rows } = await sql<{ readonly user_version: number }>`pragma user_version`.execute(db);
	return rows[0]?.user_version ?? 0;
}

export async function writeVersion(db: QueryExecutorProvider, version: number): Promise<void> {
	await sql`pragma user_version = ${sql.raw(String(version))}`.execute(db);
}

/** Marks a new file as ours. */
export async function markAsCase(db: QueryExecutorProvider, applicationId: number): Promise<void> {
	await sql`pragma application_id = ${sql.raw(String(applicationId))}`.execute(db);
}

/** Gives a copied file a number of its own, by which it is told from the one that it was copied from. */
export async function giveIdentity(db: QueryExecutorProvider): Promise<void> {
	await sql`update case_identity set id = lower(hex(randomblob(16)))`.execute(db);
}

/** What is wrong, in SQLite's words: every page, and unless it must be quick every index too. */
export async function findDamage(db: QueryExecutorProvider, depth: "quick" | "full"): Promise<readonly string[]> {
	const pragma = depth === "quick" ? sql`pragma quick_check(10)` : sql`pragma integrity_check(100)`;
	const { rows } = await pragma.execute(db);
	return rows.flatMap((row) => Object.values(row as Record<string, string>)).filter((line) => line !== "ok");
}

/** Rows that refer to rows which are not there. */
export async function findDangling(db: QueryExecutorProvider): Promise<readonly string[]> {
	const { rows } = await sql<{ readonly table: string; readonly parent: string; readonly count: number }>`
		select "table", parent, count(*) as count from pragma_foreign_key_check group by 1, 2`.execute(db);
	return rows.map(({ table, parent, count }) => `${count} of ${table} refer to what is not in ${parent}`);
}

export interface SchemaRow {
	readonly type: string;
	readonly name: string;
	readonly sql: string | null;
}

/** Every table, index and view, as it is defined. */
export async function readSchema(db: QueryExecutorProvider): Promise<readonly SchemaRow[]> {
	const { rows } = await sql<SchemaRow>`select type, name, sql from sqlite_schema order by name`.execute(db);
	return rows;
}
