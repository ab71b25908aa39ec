import { operation } from "../definition/operation.ts";
import { askLedger } from "./ledger-filters.ts";

export const browseLedger = operation({
	name: "browse-ledger",
	question: "Who has said what? A part of the matching positions, and their number",
	effect: "reads",
	// What is found of words grows while the case stays the same.
	lasts: "never",
	http: "GET /api/ledger",
	input: ({ z, ledgerFields, whole }) =>
		z.strictObject({
			...ledgerFields,
			offset: whole.min(0).exactOptional(),
			limit: whole.min(0).max(500).exactOptional(),
			order: z.enum(["newest", "oldest"]).exactOptional(),
			patience: whole
				.min(0)
				.max(1000)
				.exactOptional()
				.describe("Milliseconds to continue searching for words when the window is full"),
		}),
	output: ({ LedgerWindowSchema }) => LedgerWindowSchema,
	run: (asked, { case: choice }) =>
		askLedger(choice, asked, (file, store, filters) => store.ledgerWindow(file, filters, asked)),
});
