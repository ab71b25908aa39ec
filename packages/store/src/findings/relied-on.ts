import { SURE_GROUP } from "@fissure/core";
import { type RawBuilder, sql } from "kysely";

/**
 * A condition on findings: those of a group of texts that a person confirmed or that the program is sure of, and those of no event.
 *
 * A group that is only suggested may be of two meetings, and then there is nothing in what was found in it.
 */
export const isReliedOn = (): RawBuilder<boolean> => sql<boolean>`not exists (
	select 1 from event_documents
	join events on events.key = event_documents.event
	where events.id = findings.event and event_documents.until is null
	and event_documents.confirmed is null and event_documents.score < ${SURE_GROUP}
)`;
