import { type ActorId, failed, type Outcome } from "@fissure/core";
import { byCodeUnits, type CaseEvent } from "@fissure/model";
import type { Kysely } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { datePeriod } from "../documents/document-filters.ts";
import { readWords } from "../rows/read-column.ts";
import type { CaseTables } from "../schema/schema.ts";

export const noEvent = (id: string) =>
	failed("event-missing", `Expected an event of this case, got "${id}"; see the list of events`, id);

/**
 * An event with its documents, by its id.
 *
 * - problems: `event-missing`
 */
export const readEvent = (file: Case, id: string): Promise<Outcome<CaseEvent>> =>
	attempt(file.address, async () => {
		const [event] = await readEvents(file.db, id);
		return event === undefined ? noEvent(id) : { ok: true, value: event };
	});

/** Events that are current, with the documents that are current; the oldest first. */
export async function readEvents(db: Kysely<CaseTables>, id?: string): Promise<readonly CaseEvent[]> {
	let asked = db
		.selectFrom("events")
		.select(["key", "id", "name", "kind", "date", "parties", "by_hand"])
		.where("until", "is", null)
		.where(intact("events"))
		.orderBy("key");
	if (id !== undefined) asked = asked.where("id", "=", id);
	const events = await asked.execute();
	const members = await readEventDocuments(db, id === undefined ? null : events.map(({ key }) => key));
	return events.map(({ key, date, parties, by_hand, ...event }) => ({
		...event,
		date: date === "" ? null : date,
		parties: readWords<ActorId>(parties, "events.parties"),
		byHand: by_hand === 1,
		documents: (members.get(key) ?? []).flatMap(({ document, score, reasons, confirmed }) =>
			confirmed === 0
				? []
				: [{ document, score, reasons: readWords(reasons, "event_documents.reasons"), confirmed: confirmed === 1 }],
		),
		refused: (members.get(key) ?? []).flatMap(({ document, confirmed }) => (confirmed === 0 ? [document] : [])),
	}));
}

async function readEventDocuments(db: Kysely<CaseTables>, events: readonly number[] | null) {
	let asked = db
		.selectFrom("event_documents")
		.innerJoin("documents", "documents.key", "event_documents.document")
		.select(["event_documents.event", "documents.id as document", "score", "reasons", "confirmed"])
		.where("event_documents.until", "is", null)
		.where("documents.until", "is", null)
		.where(intact("event_documents"))
		.orderBy("event_documents.key");
	if (events !== null) asked = asked.where("event_documents.event", "in", events);
	const members = new Map<number, Awaited<ReturnType<typeof asked.execute>>>();
	for (const member of await asked.execute()) members.set(member.event, [...(members.get(member.event) ?? []), member]);
	return members;
}

/** Which events are asked for; every list means "any of these". */
export interface EventFilters {
	/** ISO days, months or years, inclusive. */
	readonly from?: string;
	readonly to?: string;
	readonly parties?: readonly ActorId[];
	/** Ids of documents of it. */
	readonly documents?: readonly string[];
	/** Only those with a document that nobody has looked at. */
	readonly unconfirmed?: boolean;
}

/** Which meetings and calls are there texts of? The newest first. */
export const eventsOf = (file: Case, filters: EventFilters = {}): Promise<Outcome<readonly CaseEvent[]>> =>
	attempt(file.address, async () => {
		const events = (await readEvents(file.db)).filter((event) => passes(event, filters));
		return {
			ok: true,
			value: events.toSorted((a, b) => byCodeUnits(b.date ?? "", a.date ?? "") || byCodeUnits(a.id, b.id)),
		};
	});

function passes(event: CaseEvent, { from, to, parties, documents, unconfirmed }: EventFilters): boolean {
	const period = datePeriod(event.date ?? "");
	return (
		(from === undefined || period.last >= datePeriod(from).first) &&
		(to === undefined || (period.first !== "" && period.first <= datePeriod(to).last)) &&
		(parties === undefined || event.parties.some((party) => parties.includes(party))) &&
		(documents === undefined || event.documents.some(({ document }) => documents.includes(document))) &&
		(unconfirmed !== true || event.documents.some(({ confirmed }) => !confirmed))
	);
}

type Pair = readonly [string, string];

/** Pairs of ids of documents; each pair once. */
export interface GroupDecisions {
	readonly confirmed: readonly Pair[];
	readonly refused: readonly Pair[];
}

/** Of which documents did a person say that they are, or are not, of one event? What a new grouping must respect. */
export const groupDecisions = (file: Case): Promise<Outcome<GroupDecisions>> =>
	attempt(file.address, async () => {
		const events = await readEvents(file.db);
		return { ok: true, value: { confirmed: events.flatMap(confirmedIn), refused: events.flatMap(refusedIn) } };
	});

function confirmedIn({ documents }: CaseEvent): readonly Pair[] {
	const ids = documents.flatMap(({ document, confirmed }) => (confirmed ? [document] : []));
	return ids.flatMap((id, i) => ids.slice(i + 1).map((other): Pair => [id, other]));
}

const refusedIn = ({ documents, refused }: CaseEvent): readonly Pair[] =>
	refused.flatMap((id) => documents.map(({ document }): Pair => [id, document]));
