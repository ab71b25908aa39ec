import { dirname } from "node:path";
import type { Outcome, Problem } from "@fissure/core";
import type { Alert, CaseFile, Indicator, Undertaking } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../text-source.ts";
import type { FetchingOptions } from "./fetch-watched.ts";
import { indicatorAlerts, readIndicator } from "./indicator-alerts.ts";
import { sourceFrom } from "./indicator-source.ts";

interface Reading {
	readonly file: CaseFile;
	readonly store: Store;
	readonly undertaking: Undertaking;
	readonly hooks: Hooks;
	readonly options: FetchingOptions;
	readonly report: (problem: Problem) => void;
}

/** Keeps what every watched series says now, and gives the crossings of lines that are news. */
export async function readIndicators(reading: Reading): Promise<Outcome<readonly Alert[]>> {
	const { file, store, hooks } = reading;
	const indicators = await store.indicatorsOf(file);
	if (!indicators.ok) return indicators;
	const alerts: Alert[] = [];
	for (const indicator of indicators.value) {
		if (indicator.source === null || hooks.signal?.aborted === true) continue;
		const read = await readOne(indicator, reading);
		if (!read.ok) return read;
		alerts.push(...read.value);
	}
	return { ok: true, value: alerts };
}

/** A series that cannot be read is told, and the next one follows; only what befalls the case ends it. */
async function readOne(
	indicator: Indicator,
	{ file, store, undertaking, hooks: { signal }, options, report }: Reading,
): Promise<Outcome<readonly Alert[]>> {
	const source = indicator.source === null ? null : sourceFrom(indicator.source, dirname(file.path));
	const read = await readIndicator(
		{ ...indicator, source },
		{ ...options, ...(signal === undefined ? {} : { signal }) },
	);
	if (!read.ok) {
		report(read.problem);
		return { ok: true, value: [] };
	}
	const before = await store.observationsOf(file, indicator.id);
	if (!before.ok) return before;
	const kept = await store.observe(file, indicator.id, read.value, undertaking);
	if (!kept.ok) return kept;
	const series = await store.observationsOf(file, indicator.id);
	if (!series.ok) return series;
	const fresh = new Set(kept.value.flatMap(({ date, status }) => (status === "held" ? [] : [date])));
	const news = { series: series.value, fresh, isFirst: before.value.length === 0 };
	return { ok: true, value: indicatorAlerts(indicator, news) };
}
