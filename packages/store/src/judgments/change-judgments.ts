import { failed, type Judgment, type Outcome } from "@fissure/core";
import type { Case } from "../case/case.ts";
import { type Change, inChange, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { JUDGMENT, WHOLE_JUDGMENT } from "./judgment-codecs.ts";

/**
 * Puts another judgment in the place of the one of this id, made of it as it is at that moment: of two who revise one
 * forecast at once, neither loses what the other wrote.
 *
 * - problems: `judgment-missing`, and those of the revision
 */
export const changeJudgment = (
	file: Case,
	id: string,
	revise: (judgment: Judgment) => Outcome<Judgment>,
	undertaking = undertake("revise judgment"),
): Promise<Outcome<Judgment>> =>
	tryInChange(file, undertaking, async (change) => {
		const known = await findStanding(change, id);
		if (known === null) return noJudgment(id);
		const revised = revise(WHOLE_JUDGMENT.read(known).judgment);
		if (revised.ok) await keepIn(change, revised.value);
		return revised;
	});

export const noJudgment = (id: string) =>
	failed("judgment-missing", `Expected a judgment of this case, got "${id}"; fissure judge list shows them`, id);

export interface ReplacingJudgment {
	readonly judgment: Judgment;
	/** `version` of the judgment that the writer had before them; null: there was none of that id. */
	readonly seen: number | null;
	/** What speaks against it, given what is at that moment. */
	readonly check?: (standing: Judgment | null) => Outcome<unknown>;
}

/**
 * Keeps a judgment in the place of the one that its writer saw, and of no other: of two who write at once, the second gets a problem.
 *
 * - problems: `judgment-changed`, and those of the check
 */
export const replaceJudgment = (
	file: Case,
	{ judgment, seen, check }: ReplacingJudgment,
	undertaking = undertake("judge"),
): Promise<Outcome<KeptJudgment>> =>
	tryInChange(file, undertaking, async (change) => {
		const { id } = judgment;
		const known = await findStanding(change, id);
		if ((known?.key ?? null) !== seen) return judgmentChanged(id, await sayWhatStands(change, id));
		const checked = check?.(known === null ? null : WHOLE_JUDGMENT.read(known).judgment);
		if (checked?.ok === false) return checked;
		return { ok: true, value: { id, status: await keepIn(change, judgment) } };
	});

export const judgmentChanged = (id: string, what: string) =>
	failed("judgment-changed", `Expected "${id}" as it was when you opened it, got ${what}; look again, then save`, id);

async function sayWhatStands({ db }: Change, id: string): Promise<string> {
	const row = await db
		.selectFrom("judgments")
		.innerJoin("actions", "actions.key", "judgments.added")
		.select(["at", "who"])
		.where("id", "=", id)
		.where("until", "is", null)
		.executeTakeFirst();
	return row === undefined ? "one that was removed since" : `it as ${row.who} left it at ${row.at}`;
}

/**
 * A judgment is no longer current; what it was stays in the history.
 *
 * @param seen `version` of the judgment that is meant; without it whatever is there is removed
 * - problems: `judgment-missing`, `judgment-changed`
 */
export const removeJudgment = (
	file: Case,
	id: string,
	undertaking = undertake("remove judgment"),
	seen?: number,
): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const known = await findStanding(change, id);
		if (known === null) return noJudgment(id);
		if (seen !== undefined && known.key !== seen) return judgmentChanged(id, await sayWhatStands(change, id));
		await endRow(change, "judgments", known.key);
		return { ok: true, value: null };
	});

export interface KeptJudgment {
	readonly id: string;
	/** `changed`: another took its place, which stays in the history. */
	readonly status: "new" | "changed" | "held";
}

/** Keeps judgments by their ids, all of them or none. What is worded as before stays the same. */
export const saveJudgments = (
	file: Case,
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

/** The row of a judgment that is current; null where none does. */
export async function findStanding({ db }: Pick<Case, "db">, id: string) {
	const row = await db
		.selectFrom("judgments")
		.select(["key", ...WHOLE_JUDGMENT.columns])
		.where("id", "=", id)
		.where("until", "is", null)
		.executeTakeFirst();
	return row ?? null;
}
