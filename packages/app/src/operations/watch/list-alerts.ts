import { alertsShown } from "../../watch/alerts/alerts-shown.ts";
import { operation } from "../definition/operation.ts";

export const listAlerts = operation({
	name: "list-alerts",
	question: "Which alerts are there, with the sentences before and after?",
	effect: "reads",
	http: "GET /api/alerts",
	input: ({ z, listOf, whole, words }) =>
		z.strictObject({
			seen: z
				.enum(["true", "false"])
				.transform((seen) => seen === "true")
				.exactOptional(),
			kinds: listOf(words).exactOptional(),
			since: words.max(40).exactOptional(),
			limit: whole.min(1).max(2000).exactOptional(),
		}),
	output: ({ AlertsShownSchema }) => AlertsShownSchema,
	run: (filters, { case: choice }) => alertsShown({ case: choice, filters }),
});
