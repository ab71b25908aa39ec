import { sourcesHealth } from "../../watch/fetching/sources-health.ts";
import { operation } from "../definition/operation.ts";

export const listSources = operation({
	name: "list-sources",
	question: "Which sources are watched, do they work, and which are built in?",
	effect: "reads",
	lasts: "never",
	http: "GET /api/sources",
	output: ({ SourcesReportSchema }) => SourcesReportSchema,
	run: (_, { case: choice }) => sourcesHealth({ case: choice }),
});
