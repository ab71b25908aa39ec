import { type QueryExecutorProvider, sql } from "kysely";
import { isPostgres } from "./either.ts";
import { listTables } from "./tables.ts";

// While a case is being copied from elsewhere it says so, and of which state of which case it is a copy. Nobody can open it before it is whole.

/** The state of the case that is copied: empty where nothing was copied yet, null where this is no unfinished copy. */
export async function transferOf(db: QueryExecutorProvider): Promise<string | null> {
	if (isPostgres(db)) {
		const { rows } = await sql<{ readonly transfer: string | null }>`select transfer from case_state`.execute(db);
		return rows[0]?.transfer ?? null;
	}
	const { rows: begun } = await sql`select 1 from sqlite_schema where name = 'case_transfer'`.execute(db);
	if (begun.length === 0) return "";
	const { rows } = await sql<{ readonly state: string }>`select state from case_transfer`.execute(db);
	return rows[0]?.state ?? "";
}

export async function startTransfer(db: QueryExecutorProvider, state: string): Promise<void> {
	if (isPostgres(db)) {
		await sql`update case_state set transfer = ${state}`.execute(db);
		return;
	}
	await sql`create table if not exists case_transfer (state text not null) strict`.execute(db);
	await sql`insert into case_transfer (state) values (${state})`.execute(db);
}

export async function finishTransfer(db: QueryExecutorProvider): Promise<void> {
	await (isPostgres(db)
		? sql`update case_state set transfer = null, stamp = stamp + 1`
		: sql`drop table case_transfer`
	).execute(db);
}

/** Rows that come next get keys after those that were copied; SQLite does that by itself. */
export async function continueKeys(db: QueryExecutorProvider): Promise<void> {
	if (!isPostgres(db)) return;
	for (const { name, key } of await listTables(db))
		if (key.length === 1 && key[0] === "key")
			await sql`select setval(pg_get_serial_sequence(quote_ident(current_schema()) || '.' || ${sql.lit(name)}, 'key'),
				greatest((select max(key) from ${sql.table(name)}), 1), exists (select 1 from ${sql.table(name)}))`.execute(db);
}
