import type { Outcome, Problem, SeriesValue } from "@fissure/core";
import type { Indicator } from "@fissure/model";
import type { Case, Undertaking } from "@fissure/store";
import { folderOfCase } from "../../case/find-case.ts";
import type { Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import type { FetchingOptions } from "../fetching/fetch-watched.ts";
import { indicatorAlerts, readIndicator } from "./indicator-alerts.ts";
import { sourceFrom } from "./indicator-source.ts";

interface Reading {
	readonly file: Case;
	readonly store: Store;
	readonly undertaking: Undertaking;
	readonly hooks: Hooks;
	readonly options: FetchingOptions;
	readonly report: (problem: Problem) => void;
}

/** Keeps what every watched series says now, and makes known the crossings of lines that are news. */
export async function readIndicators(reading: Reading): Promise<Outcome<null>> {
	const { file, store, hooks } = reading;
	const indicators = await store.indicatorsOf(file);
	if (!indicators.ok) return indicators;
	for (const indicator of indicators.value) {
		if (indicator.source === null || hooks.signal?.aborted === true) continue;
		const read = await readOne(indicator, reading);
		if (!read.ok) return read;
	}
	return { ok: true, value: null };
}

/** A series that cannot be read is reported, and the next one follows; only a problem of the case ends it. */
async function readOne(
	indicator: Indicator,
	{ file, store, undertaking, hooks: { signal }, options, report }: Reading,
): Promise<Outcome<null>> {
	const source = indicator.source === null ? null : sourceFrom(indicator.source, folderOfCase(file.address));
	const read = await readIndicator(
		{ ...indicator, source },
		{ ...options, ...(signal === undefined ? {} : { signal }) },
	);
	if (!read.ok) {
		report(read.problem);
		return { ok: true, value: null };
	}
	return keepSeries(indicator, read.value, { file, store, undertaking });
}

/** Keeps what a series says now beside what it said, and makes known the crossings of its line that are news. */
export async function keepSeries(
	indicator: Indicator,
	read: readonly SeriesValue[],
	{ file, store, undertaking }: Pick<Reading, "file" | "store" | "undertaking">,
): Promise<Outcome<null>> {
	const before = await store.observationsOf(file, indicator.id);
	if (!before.ok) return before;
	const known = new Map(before.value.map(({ date, value }) => [date, value]));
	const fresh = new Set(read.flatMap(({ date, value }) => (known.get(date) === value ? [] : [date])));
	const series = [...new Map([...before.value, ...read].map((one) => [one.date, one])).values()];
	const inOrder = series.toSorted((a, b) => (a.date < b.date ? -1 : 1));
	const news = { series: inOrder, fresh, isFirst: before.value.length === 0 };
	// Alerts first: killed between the two, the next round finds the same crossings, and raises what was raised already.
	const raised = await store.saveAlerts(file, indicatorAlerts(indicator, news), undertaking);
	if (!raised.ok) return raised;
	const kept = await store.saveObservations(file, indicator.id, read, undertaking);
	return kept.ok ? { ok: true, value: null } : kept;
}
