import type { ActorId } from "@fissure/core";
import type { CaseEvent } from "@fissure/model";
import type { Kysely } from "kysely";
import { readWords } from "../rows/read-column.ts";
import type { CaseTables } from "../schema/schema.ts";

/** Events that stand, with the documents that stand; the oldest first. */
export async function readEvents(db: Kysely<CaseTables>, id?: string): Promise<readonly CaseEvent[]> {
	let asked = db
		.selectFrom("events")
		.select(["key", "id", "name", "kind", "date", "parties", "by_hand"])
		.where("until", "is", null)
		.orderBy("key");
	if (id !== undefined) asked = asked.where("id", "=", id);
	const events = await asked.execute();
	const ties = await readTies(db, id === undefined ? null : events.map(({ key }) => key));
	return events.map(({ key, date, parties, by_hand, ...event }) => ({
		...event,
		date: date === "" ? null : date,
		parties: readWords<ActorId>(parties, "events.parties"),
		byHand: by_hand === 1,
		documents: (ties.get(key) ?? []).flatMap(({ document, score, reasons, confirmed }) =>
			confirmed === 0
				? []
				: [{ document, score, reasons: readWords(reasons, "event_documents.reasons"), confirmed: confirmed === 1 }],
		),
		refused: (ties.get(key) ?? []).flatMap(({ document, confirmed }) => (confirmed === 0 ? [document] : [])),
	}));
}

async function readTies(db: Kysely<CaseTables>, events: readonly number[] | null) {
	let asked = db
		.selectFrom("event_documents")
		.innerJoin("documents", "documents.key", "event_documents.document")
		.select(["event_documents.event", "documents.id as document", "score", "reasons", "confirmed"])
		.where("event_documents.until", "is", null)
		.where("documents.until", "is", null)
		.orderBy("event_documents.key");
	if (events !== null) asked = asked.where("event_documents.event", "in", events);
	const ties = new Map<number, Awaited<ReturnType<typeof asked.execute>>>();
	for (const tie of await asked.execute()) ties.set(tie.event, [...(ties.get(tie.event) ?? []), tie]);
	return ties;
}
