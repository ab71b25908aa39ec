import { failed, type Outcome } from "@fissure/core";
import type { CaseEvent } from "@fissure/model";
import type { CaseFile } from "../case/case-file.ts";
import { tryInChange, undertake } from "../history/change.ts";
import { addEvent, type EventFields } from "./add-event.ts";
import { readEvents } from "./case-event.ts";
import { confirmAll, findDocuments } from "./confirm-tie.ts";

/**
 * An event made by a person, with the documents, by id, that belong to it.
 *
 * - problems: `document-missing`
 */
export const makeEvent = (
	file: CaseFile,
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
			? failed("event-missing", "Expected the event just made, got none", id)
			: { ok: true, value: event };
	});
