import { failed, type Outcome } from "@fissure/core";
import type { Case } from "../case/case.ts";
import { type Change, changeRow, tryInChange, undertake } from "../history/change.ts";
import { addRow } from "../history/insert-rows.ts";
import { noEvent } from "./read-events.ts";

/**
 * A person says that documents belong to an event, whether or not they were proposed; all that were, where none are named.
 * Gives how many were not confirmed before.
 *
 * - problems: `event-missing`, `document-missing`
 */
export const confirmGroup = (
	file: Case,
	event: string,
	documents?: readonly string[],
	undertaking = undertake("confirm"),
): Promise<Outcome<number>> =>
	tryInChange(file, undertaking, async (change) => {
		const key = await findEvent(change, event);
		if (key === null) return noEvent(event);
		const found = documents === undefined ? null : await findDocuments(change, documents);
		if (found !== null && !found.ok) return found;
		return { ok: true, value: await confirmAll(change, key, found?.value ?? (await proposedFor(change, key))) };
	});

export async function findEvent({ db }: Change, id: string): Promise<number | null> {
	const row = await db
		.selectFrom("events")
		.select("key")
		.where("id", "=", id)
		.where("until", "is", null)
		.executeTakeFirst();
	return row?.key ?? null;
}

/** Their keys; a later version of one is another document. */
export async function findDocuments({ db }: Change, ids: readonly string[]): Promise<Outcome<readonly number[]>> {
	const keys: number[] = [];
	for (const id of new Set(ids)) {
		const row = await db
			.selectFrom("documents")
			.select("key")
			.where("id", "=", id)
			.where("until", "is", null)
			.executeTakeFirst();
		if (row === undefined)
			return failed("document-missing", `Expected a document of this case, got "${id}"; add it first`, id);
		keys.push(row.key);
	}
	return { ok: true, value: keys };
}

async function proposedFor({ db }: Change, event: number): Promise<readonly number[]> {
	const rows = await db
		.selectFrom("event_documents")
		.select("document")
		.where("event", "=", event)
		.where("until", "is", null)
		.where("confirmed", "is", null)
		.execute();
	return rows.map(({ document }) => document);
}

export const BY_A_PERSON = "grouped by a person";

/** Gives how many were not confirmed before. */
export async function confirmAll(change: Change, event: number, documents: readonly number[]): Promise<number> {
	let confirmed = 0;
	for (const document of documents) {
		const member = await findEventDocument(change, event, document);
		if (member?.confirmed === 1) continue;
		confirmed++;
		if (member === null) {
			const row = { event, document, score: 1, reasons: JSON.stringify([BY_A_PERSON]), confirmed: 1 as const };
			await addRow(change, "event_documents", row, { event, document });
		} else
			await changeRow(change, "event_documents", member.key, {
				before: { confirmed: member.confirmed },
				after: { confirmed: 1 },
			});
	}
	return confirmed;
}

export async function findEventDocument({ db }: Change, event: number, document: number) {
	const member = await db
		.selectFrom("event_documents")
		.select(["key", "score", "reasons", "confirmed"])
		.where("event", "=", event)
		.where("document", "=", document)
		.where("until", "is", null)
		.executeTakeFirst();
	return member ?? null;
}

/**
 * A person says that a document does not belong to an event; no later grouping brings it back.
 *
 * - problems: `event-missing`, `document-missing`, `event-document-missing`
 */
export const ungroup = (
	file: Case,
	event: string,
	document: string,
	undertaking = undertake("ungroup"),
): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const key = await findEvent(change, event);
		if (key === null) return noEvent(event);
		const found = await findDocuments(change, [document]);
		if (!found.ok) return found;
		const [documentKey = 0] = found.value;
		const member = await findEventDocument(change, key, documentKey);
		if (member === null || member.confirmed === 0) {
			const message = `Expected a text in the event "${event}", got "${document}"; see the event`;
			return failed("event-document-missing", message, document);
		}
		await changeRow(change, "event_documents", member.key, {
			before: { confirmed: member.confirmed },
			after: { confirmed: 0 },
		});
		return { ok: true, value: null };
	});
