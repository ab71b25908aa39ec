import { CASE_OPTIONS, type Command, type Typed } from "../definition/command.ts";

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
