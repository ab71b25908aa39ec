import type { Migration } from "./migration.ts";

/** Who speaks in a text; of texts that were added before, nobody has said. */
export const up: Migration = async (db) => {
	await db.schema.alterTable("documents").addColumn("speaker", "text").execute();
};
