import { findingVersions as versionsOfFinding } from "../../comparing/list-findings.ts";
import { operation } from "../definition/operation.ts";

export const findingVersions = operation({
	name: "finding-versions",
	question: "A finding as every comparison had it: what holds now first, then what no longer does",
	effect: "reads",
	http: "GET /api/findings/:id",
	input: ({ Id }) => Id,
	output: ({ FindingVersionShownSchema, list }) => list(FindingVersionShownSchema),
	run: ({ id }, { case: choice }) => versionsOfFinding({ case: choice, id }),
});
