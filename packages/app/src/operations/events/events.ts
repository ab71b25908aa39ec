import { type EventsAct, eventsInCase } from "../../case/events-in-case.ts";
import { eventsView } from "../../case/views/events-view.ts";
import { CASE_OPTIONS, type Typed } from "../command.ts";
import { command } from "../operation.ts";

interface EventOptions {
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
  fissure events tie
  fissure events list --unconfirmed
  fissure events confirm 2026-03-04-call-ost-val
  fissure events untie 2026-03-04-call-ost-val readout-7
  fissure events name 2026-03-04-call-ost-val "Call on the corridor"
  fissure events make "Call on the corridor" readout-1 readout-2 --date 2026-03-04 --kind call

What a person says of an event stands, whatever is tied later.
Exit status: 0 done; 2 wrong call, or no such event or document.`;

export const events = command({
	name: "events",
	question: "Which meetings and calls are there texts of? Lists, confirms, names, makes them; takes texts out.",
	effect: "writes",
	command: {
		path: "events",
		summary: "the meetings and calls of the case, and their texts",
		acts: { list: "events", tie: "events", confirm: "events", untie: "events", name: "events", make: "events" },
		arguments: [{ name: "[what...]", about: "the event and its documents, by id; see below" }],
		options: [
			{ flags: "--from <day>", about: "list: not before", value: "dates" },
			{ flags: "--to <day>", about: "list: not after", value: "dates" },
			{
				flags: "--parties <codes>",
				about: "list: with one of these; make: those that took part (VAL,OST)",
				value: "codes",
			},
			{ flags: "--unconfirmed", about: "list: only those with documents that nobody has confirmed" },
			{ flags: "--date <day>", about: "make: when it was", value: "dates" },
			{ flags: "--kind <kind>", about: "make: what it was (call, meeting, summit, visit, session)" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	local: ({ z }) => z.custom<{ readonly do: EventsAct }>(),
	typed(typed: Typed<EventOptions>) {
		const act = actOf(typed);
		return typeof act === "string" ? act : { do: act };
	},
	run: (asked, context) => eventsInCase({ case: context.case, ...asked }, context),
	view: eventsView,
});

/** What is to be done, or what was wrong with the call. */
function actOf({ act, words, options }: Typed<EventOptions>): EventsAct | string {
	const [first, ...rest] = words;
	if (act === "list" || act === "tie") {
		if (first !== undefined)
			return `Expected nothing after "${act}", got "${first}"; use --from, --to, --parties or --unconfirmed to list`;
		return act === "tie" ? { act } : { act, filters: filtersOf(options) };
	}
	if (first === undefined) return `Expected ${act === "make" ? "a name" : "an event"} after "${act}", got nothing`;
	if (act === "confirm") return { act, event: first, ...(rest.length === 0 ? {} : { documents: rest }) };
	if (act === "untie") return { act, event: first, documents: rest };
	if (act === "make") return { act, name: first, documents: rest, ...fieldsOf(options) };
	const [name] = rest;
	return name === undefined || rest.length > 1
		? `Expected one name after the event, got ${rest.length}; put it in quotation marks`
		: { act: "name", event: first, name };
}

const filtersOf = ({ from, to, parties, unconfirmed }: EventOptions) => ({
	...(from?.[0] === undefined ? {} : { from: from[0] }),
	...(to?.[0] === undefined ? {} : { to: to[0] }),
	...(parties === undefined ? {} : { parties }),
	...(unconfirmed === true ? { unconfirmed } : {}),
});

const fieldsOf = ({ date, kind, parties }: EventOptions) => ({
	...(date?.[0] === undefined ? {} : { date: date[0] }),
	...(kind === undefined ? {} : { kind }),
	...(parties === undefined ? {} : { parties }),
});
