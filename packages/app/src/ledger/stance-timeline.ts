import type { Outcome } from "@fissure/core";
import type { LedgerFilters, Timeline } from "@fissure/model";
import type { TimelineOptions } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";

export interface TimelineRequest extends TimelineOptions {
	readonly case: CaseChoice;
	readonly filters?: LedgerFilters;
}

/**
 * What was said when, how strongly and with what authority: a lane for each issue, or of one issue for each holder.
 *
 * - problems: those of the filters, of the words looked for, and of opening
 */
export const stanceTimeline = ({
	case: choice,
	filters = {},
	...options
}: TimelineRequest): Promise<Outcome<Timeline>> =>
	inCase(choice, "read", async (file, store) => {
		const resolved = await resolveFilters(file, store, filters);
		return resolved.ok ? store.ledgerTimeline(file, resolved.value, options) : resolved;
	});
