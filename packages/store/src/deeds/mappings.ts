import { failed, type Outcome } from "@fissure/core";
import type { DeedMapping } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intactRows } from "../checksums/intact.ts";
import { type Change, inChange, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { MAPPING } from "./deed-codecs.ts";

/** Saves which deeds bear on an issue; a mapping of the same id takes the place of the former, which stays in the history. */
export const saveMapping = (
	file: Case,
	mapping: DeedMapping,
	undertaking = undertake("save mapping"),
): Promise<Outcome<"new" | "changed" | "held">> =>
	inChange(file, undertaking, async (change) => {
		const { id, issue } = mapping;
		const row = MAPPING.write({ id, issue, mapping });
		const known = await standingMapping(change, id);
		if (known?.mapping === row.mapping) return "held";
		if (known !== null) await endRow(change, "deed_mappings", known.key);
		await addRow(change, "deed_mappings", row, { id, issue });
		return known === null ? "new" : "changed";
	});

async function standingMapping({ db }: Change, id: string) {
	const row = await db
		.selectFrom("deed_mappings")
		.select(["key", "mapping"])
		.where("id", "=", id)
		.where("until", "is", null)
		.executeTakeFirst();
	return row ?? null;
}

export interface MappingFilters {
	/** Of the codebook, by id. */
	readonly issue?: string | undefined;
}

/** Which votes, deeds and series bear on which issue, as persons of this case say? By id. */
export const mappingsOf = (file: Case, { issue }: MappingFilters = {}): Promise<Outcome<readonly DeedMapping[]>> =>
	attempt(file.address, async () => {
		let query = file.db.selectFrom("deed_mappings").where("until", "is", null);
		if (issue !== undefined) query = query.where("issue", "=", issue);
		const rows = await intactRows("deed_mappings", query.orderBy("id"));
		return { ok: true, value: rows.map((row) => MAPPING.read(row).mapping) };
	});

/**
 * A mapping is no longer in the case; it stays in the history.
 *
 * - problems: `mapping-missing`
 */
export const removeMapping = (
	file: Case,
	id: string,
	undertaking = undertake("remove mapping"),
): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const known = await standingMapping(change, id);
		if (known === null)
			return failed("mapping-missing", `Expected a mapping of this case, got "${id}"; see fissure deeds mappings`, id);
		await endRow(change, "deed_mappings", known.key);
		return { ok: true, value: null };
	});
