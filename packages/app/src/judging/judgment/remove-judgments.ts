import type { Outcome } from "@fissure/core";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";

/**
 * Judgments are no longer current; what they were stays in the history, and one undo brings all of them back.
 *
 * - problems: `judgment-missing`, those of opening
 */
export const removeJudgments = (choice: CaseChoice, ids: readonly string[]): Promise<Outcome<readonly string[]>> =>
	inCase(choice, "write", async (file, store) => {
		const undertaking = store.undertake("remove judgment");
		const known = await store.judgmentsOf(file, { ids });
		if (!known.ok) return known;
		// All or none: a person who mistyped one does not want to know which of the others are gone.
		const standing = new Set(known.value.map(({ judgment }) => judgment.id));
		const missing = ids.find((id) => !standing.has(id));
		if (missing !== undefined) return store.noJudgment(missing);
		for (const id of new Set(ids)) {
			const removed = await store.removeJudgment(file, id, undertaking);
			if (!removed.ok) return removed;
		}
		return { ok: true, value: ids };
	});
