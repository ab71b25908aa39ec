import { failed, type Outcome } from "@fissure/core";
import { readSeries, type SeriesColumns } from "@fissure/sources/web";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { raiseBoundAlerts } from "../../judging/judgment/bound-to-data.ts";
import { keepSeries } from "../../watch/indicators/read-indicators.ts";
import { operation } from "../definition/operation.ts";

export const recordObservations = operation({
	name: "record-observations",
	question: "Save pasted numbers: a table with column names in the first line",
	effect: "long",
	permission: "write",
	http: "POST /api/indicators/:id/observations",
	input: ({ Id, ColumnsSchema, words }) =>
		Id.extend({ table: words.max(2_000_000), columns: ColumnsSchema.exactOptional() }),
	output: ({ z }) => z.strictObject({ dates: z.number() }),
	async run(asked, { case: choice }) {
		const kept = await recordObservationsInCase({ case: choice, ...asked });
		return kept.ok ? { ok: true, value: { dates: kept.value } } : kept;
	},
});

export interface ObserveRequest {
	readonly case: CaseChoice;
	/** Of the indicator. */
	readonly id: string;
	/** A table with a line of names above it, as a spreadsheet copies it. */
	readonly table: string;
	readonly columns?: SeriesColumns;
}

/**
 * Keeps numbers that a person has at hand in the series of an indicator. A date that is known takes the new value; the former
 * stays in the history. Gives how many dates the table has.
 *
 * - problems: `indicator-missing`, those of reading a series and of opening
 */
export const recordObservationsInCase = ({
	case: choice,
	id,
	table,
	columns = {},
}: ObserveRequest): Promise<Outcome<number>> =>
	inCase(choice, "write", async (file, store) => {
		const indicators = await store.indicatorsOf(file);
		if (!indicators.ok) return indicators;
		const indicator = indicators.value.find((one) => one.id === id);
		if (indicator === undefined)
			return failed(
				"indicator-missing",
				`Expected an indicator of this case, got "${id}"; see the list of indicators`,
				id,
			);
		const read = await readSeries(new TextEncoder().encode(table), "table", columns);
		if (!read.ok) return read;
		const undertaking = store.undertake("observe");
		const kept = await keepSeries(indicator, read.value, { file, store, undertaking });
		const told = kept.ok ? await raiseBoundAlerts(file, store, undertaking) : kept;
		return told.ok ? { ok: true, value: read.value.length } : told;
	});
