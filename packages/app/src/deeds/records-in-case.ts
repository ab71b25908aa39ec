import type { Outcome } from "@fissure/core";
import { voteAt } from "@fissure/core";
import type { RecordedSeries, Records } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import { mappingsInCase } from "./mappings.ts";

/** What of the record is read; the rest is as if the case had none. */
export interface RecordsAsked {
	/** Votes, deeds, registers and mappings, those that ship too. */
	readonly votes: boolean;
	readonly series: boolean;
}

/**
 * What a case has on record beside its texts: votes, deeds, and series of figures.
 *
 * - memory:   all that is asked for
 * - problems: `case-damaged`
 */
export async function recordsInCase(
	file: Case,
	store: Store,
	asked: RecordsAsked = { votes: true, series: true },
): Promise<Outcome<Records>> {
	const series = asked.series ? await seriesInCase(file, store) : { ok: true as const, value: [] };
	if (!series.ok) return series;
	if (!asked.votes) return { ok: true, value: { ...NO_RECORDS, series: series.value } };
	const votes = await store.readVotes(file);
	if (!votes.ok) return votes;
	const deeds = await store.deedsOf(file);
	if (!deeds.ok) return deeds;
	const deedLists = await store.deedListsOf(file);
	if (!deedLists.ok) return deedLists;
	const mappings = await mappingsInCase(file, store);
	if (!mappings.ok) return mappings;
	const matrix = votes.value;
	const places = new Map(matrix.voters.map(({ id }, at) => [id, at]));
	return {
		ok: true,
		value: {
			series: series.value,
			rollCalls: matrix.rollCalls,
			voteOf: (rollCall, state) => {
				const voter = places.get(state);
				return voter === undefined ? null : voteAt(matrix, rollCall, voter);
			},
			deeds: deeds.value,
			deedLists: deedLists.value,
			mappings: mappings.value.map(({ mapping }) => mapping),
		},
	};
}

/** Of a collection of texts without a case. */
export const NO_RECORDS: Records = {
	series: [],
	rollCalls: [],
	voteOf: () => null,
	deeds: [],
	deedLists: [],
	mappings: [],
};

async function seriesInCase(file: Case, store: Store): Promise<Outcome<readonly RecordedSeries[]>> {
	const indicators = await store.indicatorsOf(file);
	if (!indicators.ok) return indicators;
	const series: RecordedSeries[] = [];
	for (const indicator of indicators.value) {
		const values = await store.observationsOf(file, indicator.id);
		if (!values.ok) return values;
		series.push({ indicator, values: values.value });
	}
	return { ok: true, value: series };
}
