import { watchedInCase } from "../../watch/watched-in-case.ts";
import { operation } from "../definition/operation.ts";

export const listWatchedPhrases = operation({
	name: "list-watched-phrases",
	question: "Which phrases and kinds of findings are watched, and how many alerts did each raise?",
	effect: "reads",
	http: "GET /api/watch",
	output: ({ WatchedReportSchema }) => WatchedReportSchema,
	run: (_, { case: choice }) => watchedInCase({ case: choice }),
});
