import type { DeedsDone, Outcome } from "@fissure/core";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";

/**
 * All that was done, as far as this case knows: votes, deeds and series of figures.
 *
 * - problems: those of the file
 */
export async function deedsDone(file: Case, store: Store): Promise<Outcome<DeedsDone>> {
	const votes = await store.readVotes(file);
	if (!votes.ok) return votes;
	const deeds = await store.deedsOf(file);
	if (!deeds.ok) return deeds;
	const indicators = await store.indicatorsOf(file);
	if (!indicators.ok) return indicators;
	const figures: DeedsDone["figures"][number][] = [];
	for (const indicator of indicators.value) {
		const series = await store.observationsOf(file, indicator.id);
		if (!series.ok) return series;
		figures.push({ indicator, series: series.value });
	}
	return { ok: true, value: { votes: votes.value, deeds: deeds.value, figures } };
}
