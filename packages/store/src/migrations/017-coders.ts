import { sql } from "kysely";
import { ledgerOf, quotationsOf } from "./008-words-in-sql.ts";
import { lasting } from "./lasting.ts";
import type { Migration } from "./migration.ts";

/** Several coders of one text: whose coding counts, who is to code what, what they note, and what is decided between them. */
export const up: Migration = async (db) => {
	await lasting(db, "coder_orders", (table) => table.addColumn("coders", "text", (column) => column.notNull()));
	await lasting(db, "coding_tasks", (table) =>
		table
			.addColumn("document", "integer", (column) => column.notNull().references("documents.key"))
			.addColumn("coder", "text", (column) => column.notNull())
			.addColumn("batch", "text", (column) => column.notNull())
			.addColumn("blind", "integer", (column) => column.notNull())
			.addColumn("training", "integer", (column) => column.notNull())
			.addColumn("finished", "text"),
	);
	await db.schema
		.createIndex("coding_tasks_standing")
		.unique()
		.on("coding_tasks")
		.columns(["document", "coder"])
		.where(sql.ref("until"), "is", null)
		.execute();
	await lasting(db, "coder_memos", (table) =>
		table
			.addColumn("coder", "text", (column) => column.notNull())
			.addColumn("document", "integer", (column) => column.references("documents.key"))
			.addColumn("issue", "text")
			.addColumn("text", "text", (column) => column.notNull()),
	);
	await lasting(db, "adjudications", (table) =>
		table
			.addColumn("document", "integer", (column) => column.notNull().references("documents.key"))
			.addColumn("of_readings", "text", (column) => column.notNull())
			.addColumn("position", "integer", (column) => column.references("positions.key"))
			.addColumn("reason", "text", (column) => column.notNull()),
	);
	// 1 where another coding of the text counts instead, else null, as in every case before.
	await db.schema.alterTable("codings").addColumn("aside", "integer").execute();
	await db.schema.alterTable("codings").addColumn("task", "integer").execute();
	await db.schema.alterTable("positions").addColumn("aside", "integer").execute();
	await db.schema.dropView("ledger").ifExists().execute();
	await db.schema
		.createView("ledger")
		.as(ledgerOf(sql` and positions.aside is null`) as never)
		.execute();
	await db.schema.dropView("quotations").ifExists().execute();
	await db.schema
		.createView("quotations")
		.as(quotationsOf(sql` and codings.aside is null`) as never)
		.execute();
};
