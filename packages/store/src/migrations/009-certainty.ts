import { sql } from "kysely";
import { isPostgres } from "../dialects/either.ts";
import type { MigrationContext } from "./migration.ts";

/** How sure each position is; of what was read before, nobody knows. The ledger leaves out what is of low certainty. */
export async function up(db: MigrationContext): Promise<void> {
	await db.schema.alterTable("positions").addColumn("certainty", "text").execute();
	// The view is made again by a later version.
	if (isPostgres(db)) return db.schema.dropView("ledger").execute();
	const { rows } = await sql<{ readonly sql: string }>`select sql from sqlite_master where name = 'ledger'`.execute(db);
	await db.schema.dropView("ledger").execute();
	for (const view of rows)
		await sql.raw(`${view.sql} and (positions.certainty is null or positions.certainty <> 'low')`).execute(db);
}
