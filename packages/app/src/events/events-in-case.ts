import { type ActorId, failed, type Outcome } from "@fissure/core";
import type { CaseEvent, EventShown, EventsReport, EventText } from "@fissure/model";
import { plural } from "@fissure/report";
import type { Case } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase, type Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { actorsInCase } from "../naming/resolve-publishers.ts";
import { groupInCase } from "./group-in-case.ts";

/** What a person does with events. */
export type EventsAct =
	| { readonly act: "group" }
	| { readonly act: "confirm"; readonly event: string; readonly documents?: readonly string[] }
	| { readonly act: "ungroup"; readonly event: string; readonly documents: readonly string[] }
	| { readonly act: "name"; readonly event: string; readonly name: string }
	| {
			readonly act: "make";
			readonly name: string;
			readonly documents: readonly string[];
			readonly date?: string;
			readonly kind?: string;
			readonly parties?: readonly ActorId[];
	  };

export interface EventsRequest {
	readonly case: CaseChoice;
	readonly do: EventsAct;
}

/**
 * Groups texts by meeting or call, or does what a person says of one: it is confirmed, named, made, or a text is taken out of it.
 *
 * - problems: `name-empty`, `event-missing`, `document-missing`, `event-document-missing`, `nothing-named`, those of opening
 */
export const eventsInCase = (request: EventsRequest, hooks: Hooks = {}): Promise<Outcome<EventsReport>> =>
	inCase(request.case, "write", async (file, store) => {
		const done = await act(file, store, request.do, hooks);
		if (!done.ok) return done;
		const { what, events } = done.value;
		const shown = await showEvents(await store.asSeen(file), store, events);
		return shown.ok ? { ok: true, value: { did: request.do.act, what, events: shown.value } } : shown;
	});

/**
 * Which texts are of this event, who grouped them, and why?
 *
 * - problems: `event-missing`, those of opening
 */
export const readEventInCase = (request: {
	readonly case: CaseChoice;
	readonly event: string;
}): Promise<Outcome<EventShown>> =>
	inCase<EventShown>(request.case, "read", async (file, store) => {
		const event = await store.readEvent(file, request.event);
		if (!event.ok) return event;
		const shown = await showEvents(file, store, [event.value]);
		return shown.ok ? { ok: true, value: shown.value[0] as EventShown } : shown;
	});

type Done = Outcome<{ readonly what: string; readonly events: readonly CaseEvent[] }>;

async function act(file: Case, store: Store, asked: EventsAct, hooks: Hooks): Promise<Done> {
	if (asked.act === "group") return groupAll(file, store, hooks);
	if ("name" in asked && asked.name.trim() === "")
		return failed(
			"name-empty",
			'Expected a name for the event, got an empty one; give one, such as "Call on the corridor"',
			"name",
		);
	if (asked.act === "make") {
		const { act: _, ...given } = asked;
		const fields = await withParties(file, store, given);
		if (!fields.ok) return fields;
		const made = await store.createEvent(file, fields.value);
		return made.ok ? { ok: true, value: { what: `Made ${made.value.id}.`, events: [made.value] } } : made;
	}
	const what = await actOn(file, store, asked);
	if (!what.ok) return what;
	const event = await store.readEvent(file, asked.event);
	return event.ok ? { ok: true, value: { what: what.value, events: [event.value] } } : event;
}

/** Parties as they were named, by their ids. */
export async function withParties<Given extends { readonly parties?: readonly ActorId[] }>(
	file: Case,
	store: Store,
	given: Given,
): Promise<Outcome<Given>> {
	const parties = await actorsInCase(file, store, given.parties ?? []);
	if (!parties.ok || given.parties === undefined) return parties.ok ? { ok: true, value: given } : parties;
	return { ok: true, value: { ...given, parties: parties.value } };
}

async function groupAll(file: Case, store: Store, hooks: Hooks): Promise<Done> {
	const grouped = await groupInCase(file, store, hooks);
	if (!grouped.ok) return grouped;
	const { events: fresh, grouped: more, ungrouped, open } = grouped.value;
	const events = await store.eventsOf(file, { unconfirmed: true });
	if (!events.ok) return events;
	const what = [
		`${plural(fresh, "new event")}, ${plural(more, "document")} grouped${ungrouped > 0 ? `, ${ungrouped} removed` : ""}.`,
		...open.map((ids) => `Choose the event yourself, because several fit equally well: ${ids.join(", ")}.`),
	];
	return { ok: true, value: { what: what.join(" "), events: events.value } };
}

async function actOn(
	file: Case,
	store: Store,
	asked: Exclude<EventsAct, { readonly act: "group" | "make" }>,
): Promise<Outcome<string>> {
	const { event } = asked;
	if (asked.act === "confirm") {
		const confirmed = await store.confirmGroup(file, event, asked.documents);
		return confirmed.ok ? { ok: true, value: `Confirmed ${confirmed.value} in ${event}.` } : confirmed;
	}
	if (asked.act === "name") {
		const named = await store.nameEvent(file, event, asked.name);
		return named.ok ? { ok: true, value: `Named ${event}.` } : named;
	}
	if (asked.documents.length === 0)
		return failed("nothing-named", "Expected texts to remove from the event, got none; name them", event);
	const undertaking = store.undertake("ungroup");
	for (const document of asked.documents) {
		const ungrouped = await store.ungroup(file, event, document, undertaking);
		if (!ungrouped.ok) return ungrouped;
	}
	return { ok: true, value: `Removed ${asked.documents.join(", ")} from ${event}.` };
}

/** With what is known of their documents. */
export async function showEvents(
	file: Case,
	store: Store,
	events: readonly CaseEvent[],
): Promise<Outcome<readonly EventShown[]>> {
	const facts = await store.documentFacts(
		file,
		events.flatMap(({ documents }) => documents.map(({ document }) => document)),
	);
	if (!facts.ok) return facts;
	const value = events.map((event): EventShown => {
		const documents = event.documents.flatMap(({ document, score, reasons, confirmed }): readonly EventText[] => {
			const known = facts.value.get(document);
			return known === undefined ? [] : [{ ...known, score, reasons, confirmed }];
		});
		return { ...event, documents };
	});
	return { ok: true, value };
}
