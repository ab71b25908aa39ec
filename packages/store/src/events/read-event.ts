import { failed, type Outcome } from "@fissure/core";
import type { CaseEvent } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { readEvents } from "./case-event.ts";

export const noEvent = (id: string) =>
	failed("event-missing", `Expected an event of this case, got "${id}"; see the list of events`, id);

/**
 * An event with its documents, by its id.
 *
 * - problems: `event-missing`
 */
export const readEvent = (file: CaseFile, id: string): Promise<Outcome<CaseEvent>> =>
	attempt(file.path, async () => {
		const [event] = await readEvents(file.db, id);
		return event === undefined ? noEvent(id) : { ok: true, value: event };
	});
