import { eventsView } from "../../case/views/events-view.ts";
import { eventsInCase } from "../../events/events-in-case.ts";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import type { EventOptions } from "./events-command.ts";

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
