import { failed, type Outcome } from "@fissure/core";
import type { Selectable } from "kysely";
import type { Change } from "../history/change.ts";
import type { CaseTables } from "../schema/schema.ts";

export type StandingDocument = Omit<Selectable<CaseTables["documents"]>, "text" | "pairs" | "checksum">;

const COLUMNS = [
	...["key", "id", "language", "kind", "publisher", "title", "date", "date_first", "date_last", "venue", "url"],
	...[
		"event",
		"guessed",
		"captured_at",
		"sha256",
		"source",
		"fingerprint",
		"version_of",
		"later_version",
		"added",
		"until",
	],
] as readonly (keyof StandingDocument)[];

/**
 * The rows of documents of the case, each once, in the order given, without their texts.
 *
 * - problems: `document-missing`
 */
export async function readStandingDocuments(
	{ db }: Change,
	ids: readonly string[],
): Promise<Outcome<readonly StandingDocument[]>> {
	const rows: StandingDocument[] = [];
	for (const id of new Set(ids)) {
		const row = await db
			.selectFrom("documents")
			.select(COLUMNS)
			.where("id", "=", id)
			.where("until", "is", null)
			.executeTakeFirst();
		if (row === undefined)
			return failed("document-missing", `Expected a text of this case, got "${id}"; see the list of texts`, id);
		rows.push(row as StandingDocument);
	}
	return { ok: true, value: rows };
}
