import { type ActorId, failed, type Outcome } from "@fissure/core";
import type { CaseEvent } from "@fissure/model";
import type { Case } from "../case/case.ts";
import { type Change, type Columns, changeRow, tryInChange, undertake } from "../history/change.ts";
import { addRow } from "../history/insert-rows.ts";
import { confirmAll, findDocuments } from "./confirm-group.ts";
import { noEvent, readEvents } from "./read-events.ts";

/** What is said of an event. */
export interface EventFields {
	readonly name?: string | null;
	/** `meeting`, `call`, `summit`, `visit`, `session`, or another word. */
	readonly kind?: string | null;
	/** ISO day, month or year. */
	readonly date?: string | null;
	readonly parties?: readonly ActorId[];
}

/** A new event under an id that can be read aloud: `2026-03-04-call-ost-val`. */
export async function addEvent(
	change: Change,
	{ name = null, kind = null, date = null, parties = [] }: EventFields,
	byHand: boolean,
): Promise<{ readonly key: number; readonly id: string }> {
	const id = await freeId(change, [date, kind ?? "event", ...parties]);
	const shown = { id, name, kind, date: date ?? "", parties: JSON.stringify(parties) };
	const key = await addRow(change, "events", { ...shown, by_hand: byHand ? 1 : 0 }, shown);
	return { key, id };
}

async function freeId({ db }: Change, parts: readonly (string | null)[]): Promise<string> {
	const stem = parts
		.flatMap((part) => (part === null ? [] : [part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")]))
		.join("-");
	for (let next = 1; ; next++) {
		const id = next === 1 ? stem : `${stem}-${next}`;
		if ((await db.selectFrom("events").select("key").where("id", "=", id).executeTakeFirst()) === undefined) return id;
	}
}

/**
 * An event made by a person, with the documents, by id, that belong to it.
 *
 * - problems: `document-missing`
 */
export const createEvent = (
	file: Case,
	{ documents = [], ...fields }: EventFields & { readonly documents?: readonly string[] },
	undertaking = undertake("make event"),
): Promise<Outcome<CaseEvent>> =>
	tryInChange(file, undertaking, async (change) => {
		const found = await findDocuments(change, documents);
		if (!found.ok) return found;
		const { key, id } = await addEvent(change, fields, true);
		await confirmAll(change, key, found.value);
		const [event] = await readEvents(change.db, id);
		return event === undefined
			? failed("event-missing", "Expected the event just created, got none", id)
			: { ok: true, value: event };
	});

/**
 * A person says what an event is called, what it was, when, or who took part. What is left out stays as it is; from then on no
 * grouping changes it.
 *
 * - problems: `event-missing`
 */
export const editEvent = (
	file: Case,
	id: string,
	fields: EventFields,
	undertaking = undertake("edit event"),
): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const event = await change.db
			.selectFrom("events")
			.select(["key", "name", "kind", "date", "parties", "by_hand"])
			.where("id", "=", id)
			.where("until", "is", null)
			.executeTakeFirst();
		if (event === undefined) return noEvent(id);
		const { key, ...before } = event;
		const after = { ...before, ...columnsOf(fields), by_hand: 1 };
		if (JSON.stringify(after) !== JSON.stringify(before)) await changeRow(change, "events", key, { before, after });
		return { ok: true, value: null };
	});

/** Those given. */
export const columnsOf = ({ name, kind, date, parties }: EventFields): Columns => ({
	...(name === undefined ? {} : { name }),
	...(kind === undefined ? {} : { kind }),
	...(date === undefined ? {} : { date: date ?? "" }),
	...(parties === undefined ? {} : { parties: JSON.stringify(parties) }),
});

/** A person gives an event its name; see `editEvent`. */
export const nameEvent = (file: Case, id: string, name: string): Promise<Outcome<null>> =>
	editEvent(file, id, { name }, undertake("name event"));
