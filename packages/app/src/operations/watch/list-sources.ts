import { sourcesHealth } from "../../watch/fetching/sources-health.ts";
import { operation } from "../definition/operation.ts";

export const listSources = operation({
	name: "list-sources",
	question: "How are the sources that are watched; which ship?",
	effect: "reads",
	lasts: "never",
	http: "GET /api/sources",
	output: ({ SourcesReportSchema }) => SourcesReportSchema,
	run: (_, { case: choice }) => sourcesHealth({ case: choice }),
});
