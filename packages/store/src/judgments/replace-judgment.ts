import { failed, type Judgment, type Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { type Change, tryInChange, undertake } from "../history/change.ts";
import { WHOLE_JUDGMENT } from "./judgment-codecs.ts";
import { findStanding, type KeptJudgment, keepIn } from "./keep-judgments.ts";

export interface ReplacingJudgment {
	readonly judgment: Judgment;
	/** `version` of the judgment that the writer had before them; null: there was none of that id. */
	readonly seen: number | null;
	/** What speaks against it, given what stands at that moment. */
	readonly check?: (standing: Judgment | null) => Outcome<unknown>;
}

/**
 * Keeps a judgment in the place of the one that its writer saw, and of no other: of two who write at once, the second is told.
 *
 * - problems: `judgment-changed`, and those of the check
 */
export const replaceJudgment = (
	file: CaseFile,
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
