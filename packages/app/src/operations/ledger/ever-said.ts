import { operation } from "../definition/operation.ts";
import { askLedger } from "./ledger-filters.ts";

export const everSaid = operation({
	name: "ever-said",
	question:
		"Has somebody ever said this, in the texts of this case? Searches words in the holder's own texts, or positions",
	effect: "reads",
	http: "GET /api/ledger/said",
	input: ({ z, ledgerFields: { publisher: _, holder: __, ...fields }, words }) =>
		z.strictObject({ ...fields, holder: words.max(300) }),
	output: ({ SaidSchema }) => SaidSchema,
	run: ({ holder, ...asked }, { case: choice }) =>
		askLedger(choice, { ...asked, holder: [holder] }, (file, store, { holders, ...filters }) =>
			store.everSaid(file, { ...filters, holder: holders?.[0] ?? holder }),
		),
});
