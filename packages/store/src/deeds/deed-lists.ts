import { failed, type Outcome } from "@fissure/core";
import type { DeedList } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intactRows } from "../checksums/intact.ts";
import { type Change, inChange, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { DEED_LIST, deedListOf } from "./deed-codecs.ts";

/** Saves what a register says of itself; one of the same id takes the place of the former, which stays in the history. */
export const saveDeedList = (
	file: Case,
	list: DeedList,
	undertaking = undertake("import deeds"),
): Promise<Outcome<"new" | "changed" | "held">> =>
	inChange(file, undertaking, async (change) => {
		const row = DEED_LIST.write(list);
		const known = await standingList(change, list.id);
		if (known !== null && DEED_LIST.names.every((name) => known[name] === row[name])) return "held";
		if (known !== null) await endRow(change, "deed_lists", known.key);
		await addRow(change, "deed_lists", row, { id: list.id });
		return known === null ? "new" : "changed";
	});

async function standingList({ db }: Change, id: string) {
	const row = await db
		.selectFrom("deed_lists")
		.selectAll()
		.where("id", "=", id)
		.where("until", "is", null)
		.executeTakeFirst();
	return row ?? null;
}

/** Which registers of deeds does the case have, and which of them are complete? By id. */
export const deedListsOf = (file: Case): Promise<Outcome<readonly DeedList[]>> =>
	attempt(file.address, async () => {
		const query = file.db.selectFrom("deed_lists").where("until", "is", null).orderBy("id");
		return { ok: true, value: (await intactRows("deed_lists", query)).map((row) => deedListOf(row)) };
	});

/**
 * What a register says of itself is no longer in the case; its deeds are.
 *
 * - problems: `deed-list-missing`
 */
export const removeDeedList = (
	file: Case,
	id: string,
	undertaking = undertake("remove deeds"),
): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const known = await standingList(change, id);
		if (known === null)
			return failed(
				"deed-list-missing",
				`Expected a list of deeds of this case, got "${id}"; see fissure deeds list`,
				id,
			);
		await endRow(change, "deed_lists", known.key);
		return { ok: true, value: null };
	});
