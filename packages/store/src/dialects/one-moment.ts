import { type Kysely, sql } from "kysely";
import { either } from "./either.ts";

/** Several questions that are answered as the case is at one moment, whatever is written meanwhile; within a transaction, as it is there. */
export const atOneMoment = <Tables, Value>(
	db: Kysely<Tables>,
	ask: (db: Kysely<Tables>) => Promise<Value>,
): Promise<Value> =>
	db.isTransaction
		? ask(db)
		: db.connection().execute(async (connection) => {
				// Not a transaction of Kysely's: that takes its turn among those that write.
				await either({
					sqlite: sql`begin`,
					postgres: sql`begin isolation level repeatable read read only`,
				}).execute(connection);
				try {
					return await ask(connection);
				} finally {
					await sql`rollback`.execute(connection);
				}
			});
