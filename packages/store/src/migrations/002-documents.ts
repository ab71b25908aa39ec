import { BYTES, ORDINARY } from "../dialects/column-kinds.ts";
import { isPostgres } from "../dialects/either.ts";
import { createTextIndex } from "../dialects/sqlite/text-index.ts";
import type { MigrationContext } from "./migration.ts";

/** Bytes as they came, where and when they stood, the texts read from them, and the index of their words. */
export async function up(db: MigrationContext): Promise<void> {
	await db.schema
		.createTable("content")
		.addColumn("sha256", "text", (column) => column.primaryKey())
		.addColumn("packing", "text", (column) => column.notNull())
		// A case in PostgreSQL has them in a folder beside it.
		.addColumn("bytes", BYTES, (column) => (isPostgres(db) ? column : column.notNull()))
		.addColumn("media_type", "text")
		.addColumn("size", "integer", (column) => column.notNull())
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema
		.createTable("captures")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("address", "text", (column) => column.notNull())
		.addColumn("at", "text", (column) => column.notNull())
		.addColumn("headers", "text", (column) => column.notNull())
		.addColumn("content", "text", (column) => column.notNull().references("content.sha256"))
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addUniqueConstraint("captures_once", ["address", "at", "content"])
		.modifyEnd(ORDINARY)
		.execute();
	await createDocuments(db);
	await createEvents(db);
	await createTextIndex(db);
}

async function createDocuments(db: MigrationContext): Promise<void> {
	await db.schema
		.createTable("documents")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("id", "text", (column) => column.notNull().unique())
		.addColumn("language", "text", (column) => column.notNull())
		.addColumn("kind", "text", (column) => column.notNull())
		.addColumn("publisher", "text")
		.addColumn("title", "text")
		.addColumn("date", "text", (column) => column.notNull())
		.addColumn("date_first", "text", (column) => column.notNull())
		.addColumn("date_last", "text", (column) => column.notNull())
		.addColumn("venue", "text")
		.addColumn("url", "text")
		.addColumn("event", "text")
		.addColumn("guessed", "text", (column) => column.notNull())
		.addColumn("captured_at", "text")
		.addColumn("sha256", "text", (column) => column.notNull().references("content.sha256"))
		.addColumn("source", "text", (column) => column.notNull())
		.addColumn("fingerprint", "text", (column) => column.notNull())
		.addColumn("version_of", "text")
		.addColumn("later_version", "text")
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"))
		// Last, so that what precedes it is read without it.
		.addColumn("text", "text", (column) => column.notNull())
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema.createIndex("documents_by_source").on("documents").column("source").execute();
	await db.schema.createIndex("documents_by_publisher").on("documents").columns(["publisher", "date_first"]).execute();
	await db.schema.createIndex("documents_by_date").on("documents").columns(["date_first", "date_last"]).execute();
}

export async function createEvents(db: MigrationContext): Promise<void> {
	await db.schema
		.createTable("events")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("id", "text", (column) => column.notNull().unique())
		.addColumn("name", "text")
		.addColumn("kind", "text")
		.addColumn("date", "text", (column) => column.notNull())
		.addColumn("parties", "text", (column) => column.notNull())
		.addColumn("by_hand", "integer", (column) => column.notNull())
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"))
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema
		.createTable("event_documents")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("event", "integer", (column) => column.notNull().references("events.key"))
		.addColumn("document", "integer", (column) => column.notNull().references("documents.key"))
		.addColumn("score", "real", (column) => column.notNull())
		.addColumn("reasons", "text", (column) => column.notNull())
		.addColumn("confirmed", "integer")
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"))
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema.createIndex("event_documents_by_document").on("event_documents").column("document").execute();
	await db.schema.createIndex("event_documents_by_event").on("event_documents").column("event").execute();
}
