import { sql } from "kysely";
import { lasting } from "./lasting.ts";
import type { Migration, MigrationContext } from "./migration.ts";

/** What was done beside what was said: recorded votes, deeds, which of them bear on which issue, and whose figures a series holds. */
export const up: Migration = async (db, step) => {
	await lasting(db, "vote_tables", (table) =>
		table
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("label", "text", (column) => column.notNull())
			.addColumn("format", "text", (column) => column.notNull())
			.addColumn("source", "text", (column) => column.notNull())
			.addColumn("citation", "text")
			.addColumn("voters", "text", (column) => column.notNull())
			.addColumn("fingerprint", "text", (column) => column.notNull()),
	);
	await standingOnce(db, "vote_tables", ["id"]);
	await step("vote_tables");
	await lasting(db, "roll_calls", (table) =>
		table
			.addColumn("vote_table", "integer", (column) => column.notNull().references("vote_tables.key"))
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("body", "text", (column) => column.notNull())
			.addColumn("date", "text", (column) => column.notNull())
			.addColumn("session", "text")
			.addColumn("symbol", "text")
			.addColumn("title", "text", (column) => column.notNull())
			.addColumn("description", "text")
			.addColumn("important", "integer")
			.addColumn("issues", "text", (column) => column.notNull())
			.addColumn("amendment", "integer", (column) => column.notNull())
			.addColumn("paragraph", "integer", (column) => column.notNull())
			.addColumn("vetoed_by", "text", (column) => column.notNull())
			.addColumn("totals", "text", (column) => column.notNull())
			.addColumn("stated", "text")
			.addColumn("votes", "text", (column) => column.notNull()),
	);
	await standingOnce(db, "roll_calls", ["vote_table", "id"]);
	await db.schema.createIndex("roll_calls_by_date").on("roll_calls").columns(["date", "key"]).execute();
	await step("roll_calls");
	await lasting(db, "deeds", (table) =>
		table
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("kind", "text", (column) => column.notNull())
			.addColumn("actor", "text", (column) => column.notNull())
			.addColumn("target", "text")
			.addColumn("target_states", "text", (column) => column.notNull())
			.addColumn("what", "text", (column) => column.notNull())
			.addColumn("date", "text", (column) => column.notNull())
			.addColumn("by_then", "integer", (column) => column.notNull())
			.addColumn("ended", "text")
			.addColumn("issue", "text")
			.addColumn("direction", "text")
			.addColumn("programme", "text")
			.addColumn("source", "text", (column) => column.notNull()),
	);
	await standingOnce(db, "deeds", ["id"]);
	await db.schema.createIndex("deeds_by_actor").on("deeds").columns(["actor", "date"]).execute();
	await lasting(db, "deed_lists", (table) =>
		table
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("kind", "text", (column) => column.notNull())
			.addColumn("target", "text", (column) => column.notNull())
			.addColumn("label", "text", (column) => column.notNull())
			.addColumn("complete", "integer", (column) => column.notNull())
			.addColumn("as_of", "text", (column) => column.notNull())
			.addColumn("source", "text", (column) => column.notNull()),
	);
	await standingOnce(db, "deed_lists", ["id"]);
	await lasting(db, "deed_mappings", (table) =>
		table
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("issue", "text", (column) => column.notNull())
			.addColumn("mapping", "text", (column) => column.notNull()),
	);
	await standingOnce(db, "deed_mappings", ["id"]);
	for (const column of ["actor", "partner", "measure"])
		await db.schema.alterTable("indicators").addColumn(column, "text").execute();
};

const standingOnce = (db: MigrationContext, table: string, columns: readonly string[]): Promise<void> =>
	db.schema
		.createIndex(`${table}_standing`)
		.unique()
		.on(table)
		.columns([...columns])
		.where(sql.ref("until"), "is", null)
		.execute();
