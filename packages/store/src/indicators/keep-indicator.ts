import { failed, type Outcome } from "@fissure/core";
import type { Indicator } from "@fissure/model";
import type { CaseFile } from "../case/case-file.ts";
import { inChange, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/lasting-row.ts";
import { rowCodec } from "../rows/row-codec.ts";

export const INDICATOR = rowCodec<Indicator>()({
	id: "id",
	label: "label",
	unit: "unit",
	source: "source",
	threshold: "threshold",
	direction: "direction",
});

/** An indicator is to be watched; another definition takes the place of the former, and its observations stay. */
export const keepIndicator = (
	file: CaseFile,
	indicator: Indicator,
	undertaking = undertake("watch indicator"),
): Promise<Outcome<"new" | "changed" | "held">> =>
	inChange(file, undertaking, async (change) => {
		const known = await findIndicator(change, indicator.id);
		const row = INDICATOR.write(indicator);
		if (known !== null) {
			const { key: _, ...before } = known;
			if (JSON.stringify(before) === JSON.stringify(row)) return "held";
			await endRow(change, "indicators", known.key);
		}
		await addRow(change, "indicators", row, row);
		return known === null ? "new" : "changed";
	});

/**
 * An indicator is watched no longer; its observations stay in the file.
 *
 * - problems: `indicator-missing`
 */
export const removeIndicator = (
	file: CaseFile,
	id: string,
	undertaking = undertake("remove indicator"),
): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const known = await findIndicator(change, id);
		if (known === null) return noIndicator(id);
		await endRow(change, "indicators", known.key);
		return { ok: true, value: null };
	});

export const noIndicator = (id: string) =>
	failed("indicator-missing", `Expected an indicator of this case, got "${id}"; see the list of indicators`, id);

export async function findIndicator({ db }: Pick<CaseFile, "db">, id: string) {
	const row = await db
		.selectFrom("indicators")
		.select(["key", ...INDICATOR.columns])
		.where("id", "=", id)
		.where("until", "is", null)
		.executeTakeFirst();
	return row ?? null;
}
