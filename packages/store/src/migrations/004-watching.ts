import { type CreateTableBuilder, sql } from "kysely";
import { ORDINARY } from "../dialects/column-kinds.ts";
import { isPostgres } from "../dialects/either.ts";
import { createEvents } from "./002-documents.ts";
import { createFindings } from "./003-codings.ts";
import type { MigrationContext } from "./migration.ts";

/** What is watched, how it changed, and what was made known of it; and the codebooks that codings were made with. */
export async function up(db: MigrationContext): Promise<void> {
	await completeEvents(db);
	await createCodebooks(db);
	await createSources(db);
	await createEdits(db);
	await createIndicators(db);
	await createAlerts(db);
}

/** The first cases of version 3 lack columns of three tables, which nothing wrote to before version 4. */
async function completeEvents(db: MigrationContext): Promise<void> {
	// PostgreSQL holds cases of later versions alone.
	if (isPostgres(db)) return;
	const { rows } = await sql`select 1 from pragma_table_info('events') where name = 'by_hand'`.execute(db);
	if (rows.length > 0) return;
	for (const table of ["event_documents", "events", "findings"]) await db.schema.dropTable(table).execute();
	await createEvents(db);
	await createFindings(db);
}

/** A table whose rows begin with an action and may end with one; every text column that is named is filled. */
function lasting(
	db: MigrationContext,
	table: string,
	filled: readonly string[],
	empty: readonly string[] = [],
): CreateTableBuilder<string, string> {
	let builder: CreateTableBuilder<string, string> = db.schema
		.createTable(table)
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"));
	for (const name of filled) builder = builder.addColumn(name, "text", (column) => column.notNull());
	for (const name of empty) builder = builder.addColumn(name, "text");
	return builder.modifyEnd(ORDINARY);
}

/** At most one row of a name stands, whatever two processes do at once. */
const createStandingOnce = (db: MigrationContext, table: string, columns: readonly string[]): Promise<void> =>
	db.schema
		.createIndex(`${table}_standing`)
		.unique()
		.on(table)
		.columns([...columns])
		.where(sql.ref("until"), "is", null)
		.execute();

async function createCodebooks(db: MigrationContext): Promise<void> {
	await lasting(db, "codebooks", ["label", "part", "name", "content"]).execute();
	await db.schema.createIndex("codebooks_by_label").on("codebooks").columns(["label", "part"]).execute();
}

async function createSources(db: MigrationContext): Promise<void> {
	await lasting(db, "sources", ["id", "definition"]).execute();
	await createStandingOnce(db, "sources", ["id"]);
	await db.schema
		.createTable("fetches")
		.addColumn("address", "text", (column) => column.primaryKey())
		.addColumn("source", "text")
		.addColumn("etag", "text")
		.addColumn("last_modified", "text")
		.addColumn("last_fetched", "text")
		.addColumn("status", "integer")
		.addColumn("failures", "integer", (column) => column.notNull())
		.addColumn("next_at", "text")
		.addColumn("problem", "text")
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema.createIndex("fetches_by_source").on("fetches").columns(["source", "next_at"]).execute();
}

async function createEdits(db: MigrationContext): Promise<void> {
	await lasting(db, "edits", ["before", "after", "class", "changes", "vanished", "appeared", "edit"])
		.addColumn("consequence", "real", (column) => column.notNull())
		.execute();
	await createStandingOnce(db, "edits", ["before", "after"]);
	await db.schema.createIndex("edits_by_consequence").on("edits").columns(["class", "consequence"]).execute();
	await lasting(db, "phrases", ["phrase"], ["language", "publisher"]).execute();
}

async function createIndicators(db: MigrationContext): Promise<void> {
	await lasting(db, "indicators", ["id", "label"], ["unit", "source", "direction"])
		.addColumn("threshold", "real")
		.execute();
	await createStandingOnce(db, "indicators", ["id"]);
	await lasting(db, "observations", ["indicator", "date"]).addColumn("value", "real").execute();
	await createStandingOnce(db, "observations", ["indicator", "date"]);
}

async function createAlerts(db: MigrationContext): Promise<void> {
	await lasting(db, "alerts", ["kind", "subject", "what", "at", "evidence"])
		.addColumn("seen", "integer", (column) => column.references("actions.key"))
		.execute();
	await createStandingOnce(db, "alerts", ["kind", "subject"]);
	await db.schema.createIndex("alerts_by_time").on("alerts").columns(["at", "key"]).execute();
}
