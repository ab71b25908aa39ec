import { eventsView } from "../../case/views/events-view.ts";
import { eventsInCase, readEventInCase } from "../../events/events-in-case.ts";
import { listEvents as eventsListed } from "../../events/list-events.ts";
import { CASE_OPTIONS, type Command, type Typed } from "../definition/command.ts";
import { job, operation } from "../definition/operation.ts";

export interface EventOptions {
	readonly from?: readonly string[];
	readonly to?: readonly string[];
	readonly parties?: readonly string[];
	readonly unconfirmed?: boolean;
	readonly date?: readonly string[];
	readonly kind?: string;
}

const MORE = `
Examples:
  fissure events
  fissure events group
  fissure events list --unconfirmed
  fissure events confirm 2026-03-04-call-ost-val
  fissure events ungroup 2026-03-04-call-ost-val readout-7
  fissure events name 2026-03-04-call-ost-val "Call on the corridor"
  fissure events make "Call on the corridor" readout-1 readout-2 --date 2026-03-04 --kind call

Your own decisions about an event are not changed by a later "fissure events group".
Exit status: 0 done; 2 wrong call, or no such event or text.`;

/** `fissure events`: one command, whose acts are operations of their own. */
export const EVENTS: Command = {
	path: "events",
	summary: "list, confirm and create events, and group texts into them",
	about:
		"List the events of the case (meetings and calls); confirm, name and create them; group texts into them or remove texts.",
	acts: {
		list: "list-events",
		group: "group-documents",
		confirm: "update-event",
		ungroup: "update-event",
		name: "update-event",
		make: "update-event",
	},
	arguments: [{ name: "[what...]", about: "the event and its texts, by id; see below" }],
	options: [
		{ flags: "--from <day>", about: "list: not before", value: "dates" },
		{ flags: "--to <day>", about: "list: not after", value: "dates" },
		{
			flags: "--parties <codes>",
			about: "list: with one of these; make: those that took part (VAL,OST)",
			value: "codes",
		},
		{ flags: "--unconfirmed", about: "list: only events with texts that nobody has confirmed" },
		{ flags: "--date <day>", about: "make: date of the event", value: "dates" },
		{ flags: "--kind <kind>", about: "make: kind of event (call, meeting, summit, visit, session)" },
		...CASE_OPTIONS,
	],
	more: MORE,
};

/** What was wrong with an act that is about no event in particular; null where nothing was. */
export const nothingNamed = ({ act, words: [first] }: Typed): string | null =>
	first === undefined
		? null
		: `Expected nothing after "${act}", got "${first}"; use --from, --to, --parties or --unconfirmed to list`;

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
	json: ({ EventsReportSchema }) => EventsReportSchema,
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

export const showEvent = operation({
	name: "show-event",
	question: "Which texts are in this event, who grouped them, and why?",
	effect: "reads",
	http: "GET /api/events/:id",
	input: ({ Id }) => Id,
	output: ({ EventShownSchema }) => EventShownSchema,
	run: ({ id }, { case: choice }) => readEventInCase({ case: choice, event: id }),
});

export const updateEvent = operation({
	name: "update-event",
	question: "Confirm, name or create an event, or remove a text from it; grouping texts again does not change this",
	effect: "writes",
	http: "POST /api/events",
	input: ({ z, day, words }) => {
		const ids = z.array(words).max(1000);
		return z.discriminatedUnion("act", [
			z.strictObject({ act: z.literal("confirm"), event: words, documents: ids.exactOptional() }),
			z.strictObject({ act: z.literal("ungroup"), event: words, documents: ids }),
			z.strictObject({ act: z.literal("name"), event: words, name: words.max(500) }),
			z.strictObject({
				act: z.literal("make"),
				name: words.max(500),
				documents: ids,
				date: day.exactOptional(),
				kind: words.max(100).exactOptional(),
				parties: z.array(words).max(50).exactOptional(),
			}),
		]);
	},
	output: ({ EventsReportSchema }) => EventsReportSchema,
	typed({ act, words: [first, ...rest], options }: Typed<EventOptions>) {
		if (first === undefined) return `Expected ${act === "make" ? "a name" : "an event"} after "${act}", got nothing`;
		if (act === "confirm")
			return { act: "confirm" as const, event: first, ...(rest.length === 0 ? {} : { documents: rest }) };
		if (act === "ungroup") return { act: "ungroup" as const, event: first, documents: rest };
		if (act === "make") return { act: "make" as const, name: first, documents: rest, ...fieldsOf(options) };
		const [name] = rest;
		return name === undefined || rest.length > 1
			? `Expected one name after the event, got ${rest.length}; put it in quotation marks`
			: { act: "name" as const, event: first, name };
	},
	run: (act, { case: choice }) => eventsInCase({ case: choice, do: act }),
	view: eventsView,
});

const fieldsOf = ({ date, kind, parties }: EventOptions) => ({
	...(date?.[0] === undefined ? {} : { date: date[0] }),
	...(kind === undefined ? {} : { kind }),
	...(parties === undefined ? {} : { parties: [...parties] }),
});

export const groupDocuments = job({
	name: "group-documents",
	question: "Which texts are about the same event? Groups texts that are not in an event yet",
	json: ({ EventsReportSchema }) => EventsReportSchema,
	typed: (typed: Typed) => nothingNamed(typed) ?? {},
	run: (_, context) => eventsInCase({ case: context.case, do: { act: "group" } }, context),
	view: eventsView,
});
