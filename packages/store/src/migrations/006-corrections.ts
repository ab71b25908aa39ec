import { sql } from "kysely";
import { ORDINARY } from "../dialects/column-kinds.ts";
import { isPostgres } from "../dialects/either.ts";
import type { MigrationContext } from "./migration.ts";

/** All that a list of documents is filtered, sorted and searched by. */
export const LISTED = [
	"date",
	"publisher",
	"title",
	"kind",
	"language",
	"venue",
	"date_first",
	"date_last",
	"url",
	"id",
];
/** The same without titles and addresses, of which some are too long for an index of PostgreSQL. */
export const LISTED_SHORT = ["date", "publisher", "kind", "language", "date_first", "date_last", "id"];

/** What persons put in the place of what was read, or beside it; and why, which goes with the position wherever it goes. */
export async function up(db: MigrationContext): Promise<void> {
	await db.schema.alterTable("positions").addColumn("note", "text").execute();
	await db.schema
		.createTable("corrections")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"))
		.addColumn("document", "integer", (column) => column.notNull().references("documents.key"))
		.addColumn("person", "text", (column) => column.notNull())
		.addColumn("replaces", "text")
		.addColumn("position", "integer", (column) => column.references("positions.key"))
		.addColumn("note", "text")
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema.createIndex("corrections_by_document").on("corrections").columns(["document", "until"]).execute();
	// All that a list of documents is filtered, sorted and searched by: their rows lie far apart, with the texts between them.
	await db.schema
		.createIndex("documents_listed")
		.on("documents")
		.columns(isPostgres(db) ? LISTED_SHORT : LISTED)
		// Both are null in every row of it; without them SQLite would look up each row to see that.
		.columns(["later_version", "until"])
		.where(sql.ref("until"), "is", null)
		.where(sql.ref("later_version"), "is", null)
		.execute();
	await db.schema.createIndex("corrections_by_position").on("corrections").column("position").execute();
}
