import { listEvents as eventsListed } from "../../comparing/list-events.ts";
import { operation } from "../operation.ts";

export const listEvents = operation({
	name: "list-events",
	question: "Which meetings and calls are there texts of, and what has comparing them found?",
	effect: "reads",
	http: "GET /api/events",
	input: ({ z, day, flag, listOf, whole, words }) =>
		z.strictObject({
			words: words.max(200).optional().describe("Stand in the name, the id, or the name of a party"),
			from: day.optional(),
			to: day.optional(),
			party: listOf(words).optional(),
			document: listOf(words).optional().describe("Ids of documents tied to it"),
			unconfirmed: flag.optional(),
			after: whole.min(0).optional(),
			size: whole.min(1).max(500).optional(),
		}),
	output: ({ EventListSchema }) => EventListSchema,
	run: ({ words, from, to, party, document, unconfirmed, after, size }, { case: choice }) =>
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
		}),
});
