import type { Outcome } from "@fissure/core";
import { sql } from "kysely";
import type { Case } from "../case/case.ts";
import { type Change, changeRow, tryInChange, type Undertaking, undertake } from "../history/change.ts";
import { endRow } from "../history/insert-rows.ts";
import { readStandingDocuments, type StandingDocument } from "./standing-documents.ts";

/**
 * Takes documents out of the case with all that was read in them, by programs and persons, and their places in events; one action, which
 * one undo takes back. Their bytes stay, as all that was ever captured. Of several versions of a page the one before is current again.
 *
 * What was found in comparing them ends, where they were compared outside of an event; what was found in an event is for the next comparison of it.
 *
 * - problems: `document-missing`
 */
export const removeDocuments = (
	file: Case,
	ids: readonly string[],
	undertaking: Undertaking = undertake("remove text"),
): Promise<Outcome<readonly string[]>> =>
	tryInChange(file, undertaking, async (change) => {
		const rows = await readStandingDocuments(change, ids);
		if (!rows.ok) return rows;
		for (const row of rows.value) await endDocument(change, row.key);
		return { ok: true, value: rows.value.map(({ id }) => id) };
	});

/** Ends one document, and what is of it alone. */
export async function endDocument(change: Change, key: number): Promise<void> {
	for (const table of ["corrections", "event_documents", "codings"] as const) {
		const rows = await change.db
			.selectFrom(table)
			.select("key")
			.where("document", "=", key)
			.where("until", "is", null)
			.execute();
		for (const row of rows) await endRow(change, table, row.key);
	}
	// Read now: of two versions that are removed together, the later link has changed with the first.
	const { id, later_version } = await change.db
		.selectFrom("documents")
		.select(["id", "later_version"])
		.where("key", "=", key)
		.executeTakeFirstOrThrow();
	await linkAround(change, id, later_version);
	await endFindings(change, id);
	await endRow(change, "documents", key);
}

async function linkAround(change: Change, id: string, later: StandingDocument["later_version"]): Promise<void> {
	const before = await change.db
		.selectFrom("documents")
		.select("key")
		.where("later_version", "=", id)
		.where("until", "is", null)
		.execute();
	for (const { key } of before)
		await changeRow(change, "documents", key, { before: { later_version: id }, after: { later_version: later } });
}

async function endFindings(change: Change, id: string): Promise<void> {
	const findings = await change.db
		.selectFrom("findings")
		.select(["key", "documents"])
		.where("event", "is", null)
		.where("until", "is", null)
		.where(sql<boolean>`instr(documents, ${JSON.stringify(id)}) > 0`)
		.execute();
	for (const { key } of findings) await endRow(change, "findings", key);
}
