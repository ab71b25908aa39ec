import type { Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { type Columns, changeRow, tryInChange, undertake } from "../history/change.ts";
import type { EventFields } from "./add-event.ts";
import { noEvent } from "./read-event.ts";

/**
 * A person says what an event is called, what it was, when, or who took part. What is left out stays as it is; from then on no
 * tying changes it.
 *
 * - problems: `event-missing`
 */
export const editEvent = (
	file: CaseFile,
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
export const nameEvent = (file: CaseFile, id: string, name: string): Promise<Outcome<null>> =>
	editEvent(file, id, { name }, undertake("name event"));
