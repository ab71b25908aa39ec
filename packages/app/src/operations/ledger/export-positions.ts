import { formatsOf } from "@fissure/report";
import { streamLedger } from "../../exchange/ledger/stream-ledger.ts";
import { fileOperation } from "../definition/operation.ts";
import { ledgerFilters } from "./ledger-filters.ts";

export const exportPositions = fileOperation({
	name: "export-positions",
	question: "Export the matching positions as a table, JSON lines or Web Annotations",
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
