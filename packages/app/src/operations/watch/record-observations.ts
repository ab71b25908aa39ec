import { recordObservationsInCase } from "../../watch/indicators/record-observations.ts";
import { operation } from "../definition/operation.ts";

export const recordObservations = operation({
	name: "record-observations",
	question: "Save pasted numbers: a table with column names in the first line",
	effect: "writes",
	http: "POST /api/indicators/:id/observations",
	input: ({ Id, ColumnsSchema, words }) =>
		Id.extend({ table: words.max(2_000_000), columns: ColumnsSchema.exactOptional() }),
	output: ({ z }) => z.strictObject({ dates: z.number() }),
	async run(asked, { case: choice }) {
		const kept = await recordObservationsInCase({ case: choice, ...asked });
		return kept.ok ? { ok: true, value: { dates: kept.value } } : kept;
	},
});
