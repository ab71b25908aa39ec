import { operation } from "../definition/operation.ts";
import { askLedger } from "./ledger-filters.ts";

export const ledgerTimeline = operation({
	name: "ledger-timeline",
	question: "What was said when, and how strongly? One row for each issue, or for each holder",
	effect: "reads",
	lasts: "never",
	http: "GET /api/ledger/timeline",
	input: ({ z, ledgerFields, whole }) =>
		z.strictObject({
			...ledgerFields,
			by: z.enum(["issue", "holder"]).exactOptional(),
			lanes: whole.min(1).max(60).exactOptional(),
		}),
	output: ({ TimelineSchema }) => TimelineSchema,
	run: (asked, { case: choice }) =>
		askLedger(choice, asked, (file, store, filters) => store.ledgerTimeline(file, filters, asked)),
});
