import { failed, type Outcome } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";
import { inChange, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
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
export const saveSource = (
	file: Case,
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

/** What is watched, by id. */
export const sourcesOf = (file: Case): Promise<Outcome<readonly WatchedSource[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("sources")
			.select(SOURCE.columns)
			.where("until", "is", null)
			.orderBy("id")
			.execute();
		return { ok: true, value: rows.map((row) => SOURCE.read(row)) };
	});

/**
 * A source is watched no longer; what it brought stays.
 *
 * - problems: `source-missing`
 */
export const removeSource = (
	file: Case,
	id: string,
	undertaking = undertake("remove source"),
): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const known = await change.db
			.selectFrom("sources")
			.select("key")
			.where("id", "=", id)
			.where("until", "is", null)
			.executeTakeFirst();
		if (known === undefined)
			return failed("source-missing", `Expected a source of this case, got "${id}"; see the list of sources`, id);
		await endRow(change, "sources", known.key);
		return { ok: true, value: null };
	});
