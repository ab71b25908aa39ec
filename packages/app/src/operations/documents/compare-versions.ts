import { compareVersions as versionsCompared } from "../../documents/compare-versions.ts";
import { operation } from "../definition/operation.ts";

export const compareVersions = operation({
	name: "compare-versions",
	question: "What was removed, added or moved between two versions, ranked by severity, and which positions changed",
	effect: "long",
	http: "GET /api/edits/:before/:after",
	input: ({ z, words }) => z.strictObject({ before: words, after: words }),
	output: ({ VersionsComparedSchema }) => VersionsComparedSchema,
	run: (asked, { case: choice }) => versionsCompared({ case: choice, ...asked }),
});
