import { type CreateTableBuilder, sql } from "kysely";
import { CLUSTERED, ORDINARY } from "../dialects/column-kinds.ts";
import type { MigrationContext } from "./migration.ts";

/** What coders read in the documents, and what comparators found. */
export async function up(db: MigrationContext): Promise<void> {
	await db.schema
		.createTable("codings")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("document", "integer", (column) => column.notNull().references("documents.key"))
		.addColumn("coder", "text", (column) => column.notNull())
		.addColumn("codebook", "text", (column) => column.notNull())
		.addColumn("parties", "text", (column) => column.notNull())
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"))
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema.createIndex("codings_by_document").on("codings").columns(["document", "until"]).execute();
	await createSentences(db);
	await createStatements(db);
	await createPositions(db);
	await createMentions(db);
	await createFindings(db);
}

/** Columns that everything in a coding has: whose it is, and where it is in the text. */
const inCoding = (
	db: MigrationContext,
	table: string,
): CreateTableBuilder<string, "coding" | "number" | "start_at" | "end_at"> =>
	db.schema
		.createTable(table)
		.addColumn("coding", "integer", (column) => column.notNull().references("codings.key"))
		.addColumn("number", "integer", (column) => column.notNull())
		.addColumn("start_at", "integer", (column) => column.notNull())
		.addColumn("end_at", "integer", (column) => column.notNull());

async function createSentences(db: MigrationContext): Promise<void> {
	await inCoding(db, "sentences")
		.addColumn("paragraph", "integer", (column) => column.notNull())
		.addPrimaryKeyConstraint("sentences_key", ["coding", "number"])
		.modifyEnd(CLUSTERED)
		.execute();
}

async function createStatements(db: MigrationContext): Promise<void> {
	await inCoding(db, "statements")
		.addColumn("sentence", "integer", (column) => column.notNull())
		.addColumn("paragraph", "integer", (column) => column.notNull())
		.addColumn("holder", "text", (column) => column.notNull())
		.addColumn("asserter", "text", (column) => column.notNull())
		.addColumn("manner", "text", (column) => column.notNull())
		.addColumn("agentless", "integer", (column) => column.notNull())
		.addColumn("verb", "text")
		.addColumn("scale", "text")
		.addColumn("rung", "integer")
		.addColumn("polarity", "integer")
		.addColumn("negated", "integer")
		.addColumn("conditional", "integer")
		.addColumn("intensified", "integer")
		.addColumn("hedges", "text", (column) => column.notNull())
		.addColumn("target", "text")
		.addColumn("concepts", "text", (column) => column.notNull())
		.addColumn("actors", "text", (column) => column.notNull())
		.addColumn("numbers", "text", (column) => column.notNull())
		.addColumn("because", "text", (column) => column.notNull())
		.addPrimaryKeyConstraint("statements_key", ["coding", "number"])
		.modifyEnd(CLUSTERED)
		.execute();
}

async function createPositions(db: MigrationContext): Promise<void> {
	await inCoding(db, "positions")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("issue", "text", (column) => column.notNull())
		.addColumn("holder", "text", (column) => column.notNull())
		.addColumn("asserter", "text", (column) => column.notNull())
		.addColumn("manner", "text", (column) => column.notNull())
		.addColumn("stance", "integer")
		.addColumn("status", "text", (column) => column.notNull())
		.addColumn("statement", "integer", (column) => column.notNull())
		.addColumn("because", "text", (column) => column.notNull())
		.addColumn("document", "integer", (column) => column.notNull().references("documents.key"))
		.addColumn("publisher", "text")
		.addColumn("date", "text", (column) => column.notNull())
		.addColumn("date_last", "text", (column) => column.notNull())
		.addColumn("until", "integer", (column) => column.references("actions.key"))
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema.createIndex("positions_by_coding").on("positions").columns(["coding", "number"]).execute();
	// Each begins with what is asked for and goes on in the order of the answer.
	for (const asked of ["issue", "holder", "asserter", "publisher"])
		await db.schema
			.createIndex(`positions_by_${asked}`)
			.on("positions")
			.columns([asked, "date", "document", "number", "key"])
			.where(sql.ref("until"), "is", null)
			.execute();
	await db.schema
		.createIndex("positions_by_date")
		.on("positions")
		.columns(["date", "document", "number", "key"])
		.where(sql.ref("until"), "is", null)
		.execute();
}

async function createMentions(db: MigrationContext): Promise<void> {
	await inCoding(db, "mentions")
		.addColumn("issue", "text", (column) => column.notNull())
		.addColumn("concept", "text", (column) => column.notNull())
		.addColumn("paragraph", "integer", (column) => column.notNull())
		.addPrimaryKeyConstraint("mentions_key", ["coding", "number"])
		.modifyEnd(CLUSTERED)
		.execute();
	await db.schema.createIndex("mentions_by_issue").on("mentions").column("issue").execute();
	await inCoding(db, "names_used")
		.addColumn("topic", "text", (column) => column.notNull())
		.addColumn("frame", "text", (column) => column.notNull())
		.addColumn("issue", "text")
		.addPrimaryKeyConstraint("names_used_key", ["coding", "number"])
		.modifyEnd(CLUSTERED)
		.execute();
	await db.schema.createIndex("names_used_by_topic").on("names_used").columns(["topic", "frame"]).execute();
}

export async function createFindings(db: MigrationContext): Promise<void> {
	await db.schema
		.createTable("findings")
		.addColumn("key", "integer", (column) => column.primaryKey())
		.addColumn("event", "text")
		.addColumn("documents", "text", (column) => column.notNull())
		.addColumn("kind", "text", (column) => column.notNull())
		.addColumn("issue", "text")
		.addColumn("holder", "text")
		.addColumn("carried_by", "text", (column) => column.notNull())
		.addColumn("headline", "text", (column) => column.notNull())
		.addColumn("salience", "integer", (column) => column.notNull())
		.addColumn("weight", "real", (column) => column.notNull())
		.addColumn("comparator", "text", (column) => column.notNull())
		.addColumn("identity", "text", (column) => column.notNull())
		.addColumn("finding", "text", (column) => column.notNull())
		.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
		.addColumn("until", "integer", (column) => column.references("actions.key"))
		.modifyEnd(ORDINARY)
		.execute();
	await db.schema.createIndex("findings_by_event").on("findings").columns(["event", "kind"]).execute();
	await db.schema.createIndex("findings_by_documents").on("findings").columns(["documents", "kind"]).execute();
}
