import { failed, type Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { tryInChange, undertake } from "../history/change.ts";
import { endRow } from "../history/lasting-row.ts";

/**
 * A source is watched no longer; what it brought stays.
 *
 * - problems: `source-missing`
 */
export const removeSource = (
	file: CaseFile,
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
