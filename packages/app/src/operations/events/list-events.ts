import { eventsView } from "../../case/views/events-view.ts";
import { listEvents as eventsListed } from "../../events/list-events.ts";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import { EVENTS, type EventOptions, nothingNamed } from "./events-command.ts";

export const listEvents = operation({
	name: "list-events",
	question: "Which events does the case have, and how many findings has each?",
	effect: "reads",
	http: "GET /api/events",
	command: EVENTS,
	input: ({ z, day, flag, listOf, whole, words }) =>
		z.strictObject({
			words: words.max(200).optional().describe("Part of the name, the id, or the name of a party"),
			from: day.optional(),
			to: day.optional(),
			party: listOf(words).optional(),
			document: listOf(words).optional().describe("Ids of documents in the event"),
			unconfirmed: flag.optional(),
			after: whole.min(0).optional(),
			size: whole.min(1).max(500).optional(),
		}),
	output: ({ EventListSchema }) => EventListSchema,
	local: ({ z }) => z.strictObject({ all: z.literal(true).exactOptional().describe("On one page") }),
	typed(typed: Typed<EventOptions>) {
		const { from, to, parties, unconfirmed } = typed.options;
		return (
			nothingNamed(typed) ?? {
				all: true as const,
				...(from?.[0] === undefined ? {} : { from: from[0] }),
				...(to?.[0] === undefined ? {} : { to: to[0] }),
				...(parties === undefined ? {} : { party: [...parties] }),
				...(unconfirmed === true ? { unconfirmed: "1" as const } : {}),
			}
		);
	},
	run: ({ words, from, to, party, document, unconfirmed, after, size, all }, { case: choice }) =>
		eventsListed({
			case: choice,
			filters: {
				...(from && { from }),
				...(to && { to }),
				...(party && { parties: party }),
				...(document && { documents: document }),
				...(unconfirmed && { unconfirmed: true }),
			},
			...(words && { words }),
			...(after && { after }),
			...(size && { size }),
			...(all && { size: Number.POSITIVE_INFINITY }),
		}),
	view: ({ events }) => eventsView({ did: "list", what: "", events: events.map(({ findings: _, ...event }) => event) }),
});
