import type { Outcome } from "@fissure/core";
import type { JudgmentShown } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { readOneJudged } from "./judged.ts";

/**
 * What is thought here, on what does it rest, and what was thought before?
 *
 * - problems: `judgment-missing`, those of opening
 */
export const showJudgment = (choice: CaseChoice, id: string): Promise<Outcome<JudgmentShown>> =>
	inCase(choice, "read", (file, store) => judgmentShown(file, store, id, null));

/** The same within an open case, with what was just done. */
export async function judgmentShown(
	...[file, store, id, done]: [...Parameters<typeof readOneJudged>, string | null]
): Promise<Outcome<JudgmentShown>> {
	const judged = await readOneJudged(file, store, id);
	if (!judged.ok) return judged;
	const history = await store.judgmentHistory(file, id);
	return history.ok ? { ok: true, value: { ...judged.value, history: history.value, done } } : history;
}
