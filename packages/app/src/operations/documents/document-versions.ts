import { versionsInCase } from "../../documents/versions-in-case.ts";
import { operation } from "../definition/operation.ts";

export const documentVersions = operation({
	name: "document-versions",
	question: "Which versions of this page does the case have? Earliest first",
	effect: "reads",
	http: "GET /api/documents/:id/versions",
	input: ({ Id }) => Id,
	output: ({ VersionShownSchema, list }) => list(VersionShownSchema),
	run: ({ id }, { case: choice }) => versionsInCase({ case: choice, document: id }),
});
