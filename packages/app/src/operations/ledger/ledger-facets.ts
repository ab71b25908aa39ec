import { operation } from "../definition/operation.ts";
import { askLedger } from "./ledger-filters.ts";

export const ledgerFacets = operation({
	name: "ledger-facets",
	question: "What can the ledger be filtered by, and how many positions would each choice leave? Words are left aside",
	effect: "reads",
	http: "GET /api/ledger/facets",
	input: ({ z, ledgerFields: { words: _, ...fields } }) => z.strictObject(fields),
	output: ({ LedgerFacetsSchema }) => LedgerFacetsSchema,
	run: (asked, { case: choice }) =>
		askLedger(choice, asked, (file, store, filters) => store.ledgerFacets(file, filters)),
});
