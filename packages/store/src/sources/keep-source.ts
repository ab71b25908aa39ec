import type { Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { inChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/lasting-row.ts";
import { rowCodec } from "../rows/row-codec.ts";

export interface WatchedSource {
	readonly id: string;
	/** As its file defines it: anything that JSON can hold. */
	readonly definition: unknown;
}

export const SOURCE = rowCodec<WatchedSource>()({
	id: "id",
	// Those who fetch it look at what it says.
	definition: { json: "sources.definition", fits: (_: unknown): _ is unknown => true },
});

/** A source is to be watched; another definition takes the place of the former, which stays in the history. */
export const keepSource = (
	file: CaseFile,
	source: WatchedSource,
	undertaking = undertake("watch source"),
): Promise<Outcome<"new" | "changed" | "held">> =>
	inChange(file, undertaking, async (change) => {
		const known = await change.db
			.selectFrom("sources")
			.select(["key", "definition"])
			.where("id", "=", source.id)
			.where("until", "is", null)
			.executeTakeFirst();
		const row = SOURCE.write(source);
		if (known?.definition === row.definition) return "held";
		if (known !== undefined) await endRow(change, "sources", known.key);
		await addRow(change, "sources", row, row);
		return known === undefined ? "new" : "changed";
	});
