import type { Outcome } from "@fissure/core";
import type { EventFindings, EventList, EventShown } from "@fissure/model";
import { headlineOf } from "@fissure/report";
import type { EventFilters } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase } from "../case/in-case.ts";
import { allNamesOf, namesOf } from "../lexicon/load-lexicon.ts";
import { showEvents, withParties } from "./events-in-case.ts";

export interface ListEventsRequest {
	readonly case: CaseChoice;
	readonly filters?: EventFilters;
	/** Stands in the name, the id, or a party's code; any case. */
	readonly words?: string;
	/** Events; 100. */
	readonly size?: number;
	/** `next` of the page before. */
	readonly after?: number;
}

const PAGE = 100;

/**
 * Which meetings and calls are there texts of, and what has comparing them found? The newest first.
 *
 * - problems: `actor-unknown`, `actor-ambiguous`, those of the lexicon and of opening
 */
export const listEvents = ({
	case: choice,
	filters = {},
	words = "",
	size = PAGE,
	after = 0,
}: ListEventsRequest): Promise<Outcome<EventList>> =>
	inCase<EventList>(choice, "read", async (file, store) => {
		const known = await withParties(file, store, filters);
		if (!known.ok) return known;
		const all = await store.eventsOf(file, known.value);
		if (!all.ok) return all;
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const { data } = lexicon.value;
		const wanted = words.trim().toLowerCase();
		const actorNames = allNamesOf(data);
		const passing = all.value.filter(({ id, name, parties }) =>
			[id, name ?? "", ...parties, ...parties.map((party) => actorNames[party] ?? "")].some((field) =>
				field.toLowerCase().includes(wanted),
			),
		);
		const page = passing.slice(after, after + size);
		const shown = await showEvents(file, store, page);
		if (!shown.ok) return shown;
		const found = await store.findingsOfEvents(
			file,
			page.map(({ id }) => id),
		);
		if (!found.ok) return found;
		const findingsIn = ({ id }: EventShown): EventFindings | null => {
			const known = found.value.get(id);
			if (known === undefined) return null;
			const { kind, salience } = known.first;
			return { ...known, first: { headline: headlineOf(known.first, { actorNames }), kind, salience } };
		};
		const seen = new Set(
			shown.value.flatMap(({ parties, documents }) => [
				...parties,
				...documents.flatMap(({ publisher }) => publisher ?? []),
			]),
		);
		return {
			ok: true,
			value: {
				events: shown.value.map((event) => ({ ...event, findings: findingsIn(event) })),
				total: passing.length,
				unconfirmed: passing.filter(({ documents }) => documents.some(({ confirmed }) => !confirmed)).length,
				next: after + size < passing.length ? after + size : null,
				actorNames: namesOf(data, seen),
			},
		};
	});
