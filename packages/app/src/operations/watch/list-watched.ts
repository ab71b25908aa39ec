import { watchedInCase } from "../../watch/watched-in-case.ts";
import { operation } from "../operation.ts";

export const listWatched = operation({
	name: "list-watched",
	question: "Which wordings and kinds of findings are watched?",
	effect: "reads",
	http: "GET /api/watch",
	output: ({ WatchedReportSchema }) => WatchedReportSchema,
	run: (_, { case: choice }) => watchedInCase({ case: choice }),
});
