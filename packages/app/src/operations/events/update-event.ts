import { eventsInCase } from "../../case/events-in-case.ts";
import { operation } from "../operation.ts";

export const updateEvent = operation({
	name: "update-event",
	question: "What a person says of an event is kept, whatever is tied later",
	effect: "writes",
	http: "POST /api/events",
	input: ({ z, day, words }) => {
		const ids = z.array(words).max(1000);
		return z.discriminatedUnion("act", [
			z.strictObject({ act: z.literal("confirm"), event: words, documents: ids.exactOptional() }),
			z.strictObject({ act: z.literal("untie"), event: words, documents: ids }),
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
	run: (act, { case: choice }) => eventsInCase({ case: choice, do: act }),
});
