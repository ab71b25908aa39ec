import type { Judgment, Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { type Change, inChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/lasting-row.ts";
import { JUDGMENT, WHOLE_JUDGMENT } from "./judgment-codecs.ts";

export interface KeptJudgment {
	readonly id: string;
	/** `changed`: another took its place, which stays in the history. */
	readonly status: "new" | "changed" | "held";
}

/** Keeps judgments by their ids, all of them or none. What is worded as before stays the same. */
export const keepJudgments = (
	file: CaseFile,
	judgments: readonly Judgment[],
	undertaking = undertake("judge"),
): Promise<Outcome<readonly KeptJudgment[]>> =>
	inChange(file, undertaking, async (change) => {
		const kept: KeptJudgment[] = [];
		for (const judgment of judgments) kept.push({ id: judgment.id, status: await keepIn(change, judgment) });
		return kept;
	});

/** One judgment within an action under way. */
export async function keepIn(change: Change, judgment: Judgment): Promise<KeptJudgment["status"]> {
	const { id, kind } = judgment;
	const known = await findStanding(change, id);
	const row = JUDGMENT.write({ ...judgment, judgment });
	if (known?.judgment === row.judgment) return "held";
	if (known !== null) await endRow(change, "judgments", known.key);
	await addRow(change, "judgments", row, { id, kind });
	return known === null ? "new" : "changed";
}

/** The row of a judgment that stands; null where none does. */
export async function findStanding({ db }: Pick<CaseFile, "db">, id: string) {
	const row = await db
		.selectFrom("judgments")
		.select(["key", ...WHOLE_JUDGMENT.columns])
		.where("id", "=", id)
		.where("until", "is", null)
		.executeTakeFirst();
	return row ?? null;
}
