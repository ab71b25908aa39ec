import type { EventsAct } from "@fissure/app/case";
import { Argument } from "commander";
import { FAILED } from "../io.ts";
import { complain } from "../report.ts";
import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { dates, publishers } from "./known-fields.ts";
import { oneOf } from "./shared-options.ts";
import { showView } from "./show-view.ts";

const ACTS = ["list", "tie", "confirm", "untie", "name", "make"] as const;
type Act = (typeof ACTS)[number];

interface EventOptions extends CaseOptions {
	readonly from?: readonly string[];
	readonly to?: readonly string[];
	readonly parties?: readonly string[];
	readonly unconfirmed?: boolean;
	readonly date?: readonly string[];
	readonly kind?: string;
}

const EXAMPLES = `
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

export const addEvents: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("events")
		.summary("the meetings and calls of the case, and their texts")
		.description("Which meetings and calls are there texts of? Lists, confirms, names, makes them; takes texts out.")
		.addArgument(new Argument("[act]", "what to do").choices(ACTS).argParser(oneOf(ACTS)).default("list"))
		.argument("[what...]", "the event and its documents, by id; see below")
		.option("--from <day>", "list: not before", dates)
		.option("--to <day>", "list: not after", dates)
		.option("--parties <codes>", "list: with one of these; make: those that took part (VAL,OST)", publishers)
		.option("--unconfirmed", "list: only those with documents that nobody has confirmed")
		.option("--date <day>", "make: when it was", dates)
		.option("--kind <kind>", "make: what it was (call, meeting, summit, visit, session)");
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (act: Act, what: readonly string[], options: EventOptions) => {
			const asked = actOf(act, what, options);
			if (typeof asked === "string") {
				complain(io.stderr, asked);
				return finish(FAILED);
			}
			const loaded = await desk();
			const request = { case: caseOf(options, io), do: asked };
			finish(
				await showView(
					{
						run: (hooks: Parameters<typeof loaded.eventsInCase>[1]) => loaded.eventsInCase(request, hooks),
						view: loaded.eventsView,
					},
					options,
					io,
					loaded,
				),
			);
		});
};

/** What is to be done, or what was wrong with the call. */
function actOf(act: Act, what: readonly string[], options: EventOptions): EventsAct | string {
	const [first, ...rest] = what;
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
		: { act, event: first, name };
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
