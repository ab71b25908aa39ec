import { type QueryExecutorProvider, sql } from "kysely";

/** Whether the server compares each page that it reads with a checksum, and refuses one that is damaged. */
export async function keepsPageChecksums(db: QueryExecutorProvider): Promise<boolean> {
	const { rows } = await sql<{ readonly kept: string }>`select current_setting('data_checksums') as kept`.execute(db);
	return rows[0]?.kept === "on";
}
