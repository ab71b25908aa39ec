import { recordObservationsInCase } from "../../watch/indicators/record-observations.ts";
import { operation } from "../definition/operation.ts";

export const recordObservations = operation({
	name: "record-observations",
	question: "Keeps numbers that a person has at hand: a table with a line of names above it",
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
