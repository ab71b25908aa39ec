import type { Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { type Change, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/lasting-row.ts";
import { findIndicator, noIndicator } from "./keep-indicator.ts";

export interface Observation {
	/** ISO day, month or year. */
	readonly date: string;
	/** Null where the series says that it has none. Null is not zero. */
	readonly value: number | null;
}

export interface KeptObservation extends Observation {
	/** `revised`: the series said another value of this date before, which stays in the history. */
	readonly status: "new" | "revised" | "held";
	/** What it said before, where it is revised. */
	readonly before?: number | null;
}

/**
 * Keeps what a series says, one value a date.
 *
 * - out:      each observation in its order, told apart from revisions and from what was held
 * - problems: `indicator-missing`
 */
export const observe = (
	file: CaseFile,
	indicator: string,
	observations: readonly Observation[],
	undertaking = undertake("observe"),
): Promise<Outcome<readonly KeptObservation[]>> =>
	tryInChange(file, undertaking, async (change) => {
		if ((await findIndicator(change, indicator)) === null) return noIndicator(indicator);
		const kept: KeptObservation[] = [];
		for (const observation of observations) kept.push(await keepObservation(change, indicator, observation));
		return { ok: true, value: kept };
	});

async function keepObservation(
	change: Change,
	indicator: string,
	{ date, value }: Observation,
): Promise<KeptObservation> {
	const known = await change.db
		.selectFrom("observations")
		.select(["key", "value"])
		.where("indicator", "=", indicator)
		.where("date", "=", date)
		.where("until", "is", null)
		.executeTakeFirst();
	if (known !== undefined && known.value === value) return { date, value, status: "held" };
	if (known !== undefined) await endRow(change, "observations", known.key);
	await addRow(change, "observations", { indicator, date, value }, { indicator, date, value });
	if (known === undefined) return { date, value, status: "new" };
	return { date, value, status: "revised", before: known.value };
}
