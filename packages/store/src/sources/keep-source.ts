import type { Outcome } from "@fissure/core";
import type { CaseFile } from "../case-file.ts";
import { inChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/lasting-row.ts";

export interface WatchedSource {
	readonly id: string;
	/** As its file defines it: anything that JSON can hold. */
	readonly definition: unknown;
}

/** A source is to be watched; another definition takes the place of the former, which stays in the history. */
export const keepSource = (
	file: CaseFile,
	{ id, definition }: WatchedSource,
	undertaking = undertake("watch source"),
): Promise<Outcome<"new" | "changed" | "held">> =>
	inChange(file, undertaking, async (change) => {
		const known = await change.db
			.selectFrom("sources")
			.select(["key", "definition"])
			.where("id", "=", id)
			.where("until", "is", null)
			.executeTakeFirst();
		const row = { id, definition: JSON.stringify(definition) };
		if (known?.definition === row.definition) return "held";
		if (known !== undefined) await endRow(change, "sources", known.key);
		await addRow(change, "sources", row, row);
		return known === undefined ? "new" : "changed";
	});
