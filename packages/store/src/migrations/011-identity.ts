import { sql } from "kysely";
import { ORDINARY } from "../dialects/column-kinds.ts";
import { either } from "../dialects/either.ts";
import type { Migration } from "./migration.ts";

/**
 * A number by which a program that has this case open notices that another one was copied over its file. It is of the file, not of what
 * is in it: a backup does not have it. From this version on new checksums are of another kind (`row-checksum.ts`); those that rows have
 * stay valid, so that nothing is to be rewritten.
 */
export const up: Migration = async (db) => {
	await db.schema
		.createTable("case_identity")
		.addColumn("id", "text", (column) => column.primaryKey())
		.modifyEnd(ORDINARY)
		.execute();
	const id = either({
		sqlite: sql`lower(hex(randomblob(16)))`,
		postgres: sql`replace(gen_random_uuid()::text, '-', '')`,
	});
	await sql`insert into case_identity (id) values (${id})`.execute(db);
};
