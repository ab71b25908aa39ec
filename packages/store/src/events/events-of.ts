import type { ActorId, Outcome } from "@fissure/core";
import type { CaseEvent } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { datePeriod } from "../documents/date-period.ts";
import { readEvents } from "./case-event.ts";

/** Which events are asked for; every list means "any of these". */
export interface EventFilters {
	/** ISO days, months or years, inclusive. */
	readonly from?: string;
	readonly to?: string;
	readonly parties?: readonly ActorId[];
	/** Ids of documents tied to it. */
	readonly documents?: readonly string[];
	/** Only those with a tie that nobody has looked at. */
	readonly unconfirmed?: boolean;
}

/** Which meetings and calls are there texts of? The newest first. */
export const eventsOf = (file: CaseFile, filters: EventFilters = {}): Promise<Outcome<readonly CaseEvent[]>> =>
	attempt(file.path, async () => {
		const events = (await readEvents(file.db)).filter((event) => passes(event, filters));
		return { ok: true, value: events.toSorted((a, b) => compare(b.date ?? "", a.date ?? "") || compare(a.id, b.id)) };
	});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
