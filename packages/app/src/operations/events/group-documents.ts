import { eventsView } from "../../case/views/events-view.ts";
import { eventsInCase } from "../../events/events-in-case.ts";
import type { Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";
import { nothingNamed } from "./events-command.ts";

export const groupDocuments = job({
	name: "group-documents",
	question: "Which texts are about the same event? Groups texts that are not in an event yet",
	typed: (typed: Typed) => nothingNamed(typed) ?? {},
	run: (_, context) => eventsInCase({ case: context.case, do: { act: "group" } }, context),
	view: eventsView,
});
