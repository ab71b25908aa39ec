import { crossings, type Judgment, type Outcome, type SeriesValue } from "@fissure/core";
import type { Indicator, TriggerState } from "@fissure/model";
import { amount } from "@fissure/report";
import type { Case } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";

/** Null for what has no trigger, or one in words only. */
export async function triggerState(
	file: Case,
	store: Store,
	judgment: Judgment,
): Promise<Outcome<TriggerState | null>> {
	const id = judgment.kind === "option" ? (judgment.trigger?.indicator ?? null) : null;
	if (id === null) return { ok: true, value: null };
	const indicators = await store.indicatorsOf(file);
	if (!indicators.ok) return indicators;
	const indicator = indicators.value.find((one) => one.id === id);
	if (indicator === undefined) {
		const because = "no indicator of this case has that name; fissure watch list shows them";
		return { ok: true, value: { indicator: id, state: "unknown", because } };
	}
	const series = await store.observationsOf(file, id);
	return series.ok ? { ok: true, value: { indicator: id, ...standing(indicator, series.value) } } : series;
}

function standing(indicator: Indicator, series: readonly SeriesValue[]): Pick<TriggerState, "state" | "because"> {
	const { label, unit, threshold, direction } = indicator;
	const last = series.findLast(({ value }) => value !== null);
	if (threshold === null) return { state: "waiting", because: `${label} has no threshold` };
	if (last === undefined || last.value === null) return { state: "waiting", because: `${label} has no value yet` };
	const now = `${label}: ${amount(last.value, unit)} (${last.date}), line ${direction ?? "at"} ${amount(threshold, unit)}`;
	return { state: isBeyond(last.value, series, { threshold, direction }) ? "met" : "waiting", because: now };
}

function isBeyond(
	value: number,
	series: readonly SeriesValue[],
	{ threshold, direction }: { readonly threshold: number; readonly direction: string | null },
): boolean {
	if (direction === "above") return value > threshold;
	if (direction === "below") return value < threshold;
	// Either way: whichever side it began on, it has left that side.
	return crossings(series, { threshold, direction: "either" }).length > 0;
}
