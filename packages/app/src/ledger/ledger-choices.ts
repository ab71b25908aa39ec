import type { Outcome } from "@fissure/core";
import type { LedgerFacets, LedgerFilters } from "@fissure/model";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";

export interface ChoicesRequest {
	readonly case: CaseChoice;
	readonly filters?: Omit<LedgerFilters, "words">;
}

/** What the ledger can be filtered by, and how many positions each choice would leave. */
export const ledgerChoices = ({ case: choice, filters = {} }: ChoicesRequest): Promise<Outcome<LedgerFacets>> =>
	inCase(choice, "read", async (file, store) => {
		const resolved = await resolveFilters(file, store, filters);
		return resolved.ok ? store.ledgerFacets(file, resolved.value) : resolved;
	});
