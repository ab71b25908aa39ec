import { formatsOf } from "@fissure/report";
import { streamLedger } from "../../exchange/ledger/stream-ledger.ts";
import { fileOperation } from "../definition/operation.ts";
import { ledgerFilters } from "./ledger-filters.ts";

export const exportPositions = fileOperation({
	name: "export-positions",
	question:
		"The positions that pass as a table, as lines of JSON, or as Web Annotations; written as fast as they are taken",
	effect: "reads",
	lasts: "never",
	http: "GET /api/ledger/export",
	input: ({ z, ledgerFields }) => z.strictObject({ ...ledgerFields, format: z.enum(formatsOf("ledger")) }),
	run({ format, ...asked }, context) {
		// The stream may be taken slowly: it has the case open for itself.
		const { reader: _, ...choice } = context.case;
		return streamLedger({ case: choice, format, filters: ledgerFilters(asked), bom: true }, context);
	},
});
