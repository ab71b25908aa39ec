import { operation } from "../definition/operation.ts";
import { askLedger } from "./ledger-filters.ts";

export const ledgerFacets = operation({
	name: "ledger-facets",
	question: "Which filters does the ledger have, and how many positions match each choice? Words are not counted",
	effect: "reads",
	http: "GET /api/ledger/facets",
	input: ({ z, ledgerFields: { words: _, ...fields } }) => z.strictObject(fields),
	output: ({ LedgerFacetsSchema }) => LedgerFacetsSchema,
	run: (asked, { case: choice }) =>
		askLedger(choice, asked, (file, store, filters) => store.ledgerFacets(file, filters)),
});
