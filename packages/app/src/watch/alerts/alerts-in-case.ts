import type { Outcome } from "@fissure/core";
import type { AlertsReport } from "@fissure/model";
import type { AlertFilters } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { feedOfCase } from "./feed-of-case.ts";

export interface AlertsRequest {
	readonly case: CaseChoice;
	readonly filters?: AlertFilters;
	/** Takes note of these, by their numbers; of all that wait where it is empty. */
	readonly seen?: readonly number[];
	/** Writes the feed again. */
	readonly feed?: string;
}

/**
 * What was made known, and what a person has seen of it.
 *
 * - problems: `alert-missing`, `feed-unwritable`, those of opening
 */
export const alertsInCase = ({ case: choice, filters, seen, feed }: AlertsRequest): Promise<Outcome<AlertsReport>> =>
	inCase(choice, seen === undefined ? "read" : "write", async (file, store) => {
		const marked = seen === undefined ? null : await store.markSeen(file, seen.length === 0 ? undefined : seen);
		if (marked?.ok === false) return marked;
		const alerts = await store.alertsOf(file, filters);
		if (!alerts.ok) return alerts;
		const written = feed === undefined ? null : await feedOfCase(file, store, feed);
		if (written?.ok === false) return written;
		return { ok: true, value: { alerts: alerts.value, seen: marked?.value ?? null, feed: written?.value ?? null } };
	});
