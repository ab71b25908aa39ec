import { readEventInCase } from "../../events/events-in-case.ts";
import { operation } from "../definition/operation.ts";

export const showEvent = operation({
	name: "show-event",
	question: "Which texts are in this event, who grouped them, and why?",
	effect: "reads",
	http: "GET /api/events/:id",
	input: ({ Id }) => Id,
	output: ({ EventShownSchema }) => EventShownSchema,
	run: ({ id }, { case: choice }) => readEventInCase({ case: choice, event: id }),
});
