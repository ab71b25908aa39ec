import type { Outcome } from "@fissure/core";
import type { LedgerFilters, LedgerWindow } from "@fissure/model";
import type { WindowOptions } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";

export interface BrowseRequest extends WindowOptions {
	readonly case: CaseChoice;
	readonly filters?: LedgerFilters;
}

/**
 * Any window of the positions that pass, and how many pass in all.
 *
 * - problems: those of the filters, of the words looked for, and of opening
 */
export const browseLedger = ({
	case: choice,
	filters = {},
	...window
}: BrowseRequest): Promise<Outcome<LedgerWindow>> =>
	inCase(choice, "read", async (file, store) => {
		const resolved = await resolveFilters(file, store, filters);
		return resolved.ok ? store.ledgerWindow(file, resolved.value, window) : resolved;
	});
