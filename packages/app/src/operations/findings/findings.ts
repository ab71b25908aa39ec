import { FINDING_KINDS } from "@fissure/core";
import { listFindings as findingsListed, findingVersions as versionsOfFinding } from "../../comparing/list-findings.ts";
import { operation } from "../definition/operation.ts";

export const listFindings = operation({
	name: "list-findings",
	question: "Which findings does this case have? Latest comparison first",
	effect: "reads",
	http: "GET /api/findings",
	input: ({ z, listOf, VERDICT_CHOICES, whole, words }) =>
		z.strictObject({
			event: words.optional(),
			kind: listOf(z.enum(FINDING_KINDS)).optional(),
			issue: listOf(words).optional(),
			holder: listOf(words).optional(),
			since: words.optional().describe("ISO day or instant of the comparison"),
			verdict: z.enum(VERDICT_CHOICES).optional().describe("Without it, those that nobody rejected or muted"),
			after: whole.min(0).optional(),
			size: whole.min(1).max(500).optional(),
		}),
	output: ({ FoundListSchema }) => FoundListSchema,
	run: ({ event, kind, issue, holder, since, verdict, after, size }, { case: choice }) =>
		findingsListed({
			case: choice,
			filters: {
				...(event && { event }),
				...(kind && { kinds: kind }),
				...(issue && { issues: issue }),
				...(holder && { holders: holder }),
				...(since && { since }),
				...(verdict && { verdict }),
			},
			page: { ...(after && { after }), ...(size && { size }) },
		}),
});

export const findingVersions = operation({
	name: "finding-versions",
	question: "A finding in every comparison that had it: the current version first, then the earlier ones",
	effect: "reads",
	http: "GET /api/findings/:id",
	input: ({ Id }) => Id,
	output: ({ FindingVersionShownSchema, list }) => list(FindingVersionShownSchema),
	run: ({ id }, { case: choice }) => versionsOfFinding({ case: choice, id }),
});
