import type { Outcome } from "@fissure/core";
import type { LookReport } from "@fissure/model";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { LOOK } from "./news-in-case.ts";

export interface LookRequest {
	readonly case: CaseChoice;
	/** Keys of the alerts that were shown; none are marked that were not. */
	readonly alerts: readonly number[];
}

/**
 * A person has seen what is new: the alerts that were shown are taken note of, and the next news of this person begins here.
 *
 * - problems: `alert-missing`, `case-read-only`, those of opening
 */
export const lookAtNews = ({ case: choice, alerts }: LookRequest): Promise<Outcome<LookReport>> =>
	inCase(choice, "write", async (file, store) => {
		const marked = await store.markSeen(file, alerts);
		if (!marked.ok) return marked;
		const noted = await store.noteAction(file, LOOK);
		return noted.ok ? { ok: true, value: { alerts: marked.value, at: noted.value } } : noted;
	});
