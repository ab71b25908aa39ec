import { watchedInCase } from "../../watch/watched-in-case.ts";
import { operation } from "../definition/operation.ts";

export const listWatchedPhrases = operation({
	name: "list-watched-phrases",
	question: "Which wordings and kinds of findings are watched, and what did each bring?",
	effect: "reads",
	http: "GET /api/watch",
	output: ({ WatchedReportSchema }) => WatchedReportSchema,
	run: (_, { case: choice }) => watchedInCase({ case: choice }),
});
