import type { Outcome } from "@fissure/core";
import type { Said } from "@fissure/model";
import type { SaidQuestion } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";

export interface SaidRequest {
	readonly case: CaseChoice;
	readonly question: SaidQuestion;
}

/**
 * Has somebody ever said this, in the texts held?
 *
 * - silent:   on texts that are not held
 * - problems: those of the filters, of the words looked for, and of opening
 */
export const everSaidInCase = ({ case: choice, question }: SaidRequest): Promise<Outcome<Said>> =>
	inCase(choice, "read", async (file, store) => {
		const { holder, ...rest } = question;
		const resolved = await resolveFilters(file, store, { ...rest, holders: [holder] });
		if (!resolved.ok) return resolved;
		const { holders, ...asked } = resolved.value;
		return store.everSaid(file, { ...asked, holder: holders[0] ?? holder });
	});
