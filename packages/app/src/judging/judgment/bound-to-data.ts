import { conditionState, crossings, type Outcome, proposedResolution } from "@fissure/core";
import type { Alert, DataCondition, Judged, Judgment, Records } from "@fissure/model";
import type { Case, Undertaking } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { recordsInCase } from "../../deeds/records-in-case.ts";
import { triggerState } from "./trigger-state.ts";

type Bound = Pick<Judged, "condition" | "proposal">;

/** Of what is bound to nothing. */
export const UNBOUND: Bound = { condition: null, proposal: null };

/** What a judgment that is still open waits for; null for none. */
export function conditionOf(judgment: Judgment): DataCondition | null {
	if (judgment.kind === "forecast") return judgment.resolution === null ? (judgment.bound ?? null) : null;
	return judgment.kind === "option" ? (judgment.trigger?.on ?? null) : null;
}

/** The records that these judgments are bound to; null where none of them is. */
export async function recordsForBound(
	file: Case,
	store: Store,
	stored: readonly { readonly judgment: Judgment }[],
): Promise<Outcome<Records | null>> {
	const conditions = stored.flatMap(({ judgment }) => conditionOf(judgment) ?? []);
	if (conditions.length === 0) return { ok: true, value: null };
	return recordsInCase(file, store, {
		votes: conditions.some(({ kind }) => kind !== "indicator"),
		series: conditions.some(({ kind }) => kind === "indicator"),
	});
}

/** How it stands with what a judgment is bound to, and how the record would resolve it. */
export function boundTo(judgment: Judgment, records: Records, today: string): Bound {
	const condition = conditionOf(judgment);
	if (condition === null) return UNBOUND;
	const isForecast = judgment.kind === "forecast";
	const time = {
		from: isForecast ? (judgment.revisions[0]?.at.slice(0, 10) ?? null) : null,
		until: isForecast ? judgment.deadline : null,
		today,
	};
	return {
		condition: conditionState(condition, records, time),
		proposal: isForecast ? proposedResolution(judgment, records, today) : null,
	};
}

/**
 * Which forecasts would the record resolve now, and which options does it set off? An alert for each, once: raised again it is the same.
 *
 * - problems: those of reading the case
 */
export async function raiseBoundAlerts(file: Case, store: Store, undertaking: Undertaking): Promise<Outcome<null>> {
	const stored = await store.judgmentsOf(file, { kinds: ["forecast", "option"] });
	if (!stored.ok) return stored;
	const records = await recordsForBound(file, store, stored.value);
	if (!records.ok) return records;
	const today = file.now().slice(0, 10);
	const alerts: Alert[] = [];
	for (const { judgment } of stored.value) {
		const bound = records.value === null ? UNBOUND : boundTo(judgment, records.value, today);
		const raised = alertOf(judgment, bound) ?? (await lineAlert(file, store, judgment));
		if (raised !== null) alerts.push(raised);
	}
	const raised = alerts.length === 0 ? null : await store.saveAlerts(file, alerts, undertaking);
	return raised?.ok === false ? raised : { ok: true, value: null };
}

function alertOf(judgment: Judgment, { condition, proposal }: Bound): Alert | null {
	const { id } = judgment;
	if (judgment.kind === "forecast" && proposal !== null) {
		const answer = proposal.outcome ? "yes" : "no";
		return {
			kind: "forecast",
			subject: `forecast:${id}:${proposal.key}`,
			what: `The record would resolve the forecast ${id} as ${answer}: ${proposal.because}; confirm it (fissure judge confirm ${id}) or decline it`,
			at: proposal.at,
			evidence: [...proposal.facts],
		};
	}
	if (judgment.kind !== "option" || condition?.state !== "met" || condition.at === null) return null;
	return {
		kind: "option",
		subject: `option:${id}:${condition.at}:${condition.because}`,
		what: `The option ${id} is set off (${judgment.trigger?.words ?? judgment.instrument}): ${condition.because}`,
		at: condition.at,
		evidence: [...condition.facts],
	};
}

/** An option whose indicator is beyond its line, told once for each time that it crossed. */
async function lineAlert(file: Case, store: Store, judgment: Judgment): Promise<Alert | null> {
	const trigger = judgment.kind === "option" ? judgment.trigger : null;
	const state = trigger === null ? null : await triggerState(file, store, judgment);
	if (trigger === null || state?.ok !== true || state.value?.state !== "met") return null;
	const { indicator, because } = state.value;
	const [series, indicators] = [await store.observationsOf(file, indicator), await store.indicatorsOf(file)];
	if (!series.ok || !indicators.ok) return null;
	const threshold = indicators.value.find(({ id }) => id === indicator)?.threshold ?? null;
	const last = series.value.findLast(({ value }) => value !== null);
	if (threshold === null || last === undefined) return null;
	const since = crossings(series.value, { threshold, direction: "either" }).at(-1)?.date ?? "always";
	return {
		kind: "option",
		subject: `option:${judgment.id}:${indicator}:${since}`,
		what: `The option ${judgment.id} is set off (${trigger.words}): ${because}`,
		at: last.date,
		evidence: [last],
	};
}
