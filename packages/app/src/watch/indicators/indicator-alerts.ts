import { readFileSync, statSync } from "node:fs";
import { type Crossing, crossings, failed, type Outcome, type SeriesValue } from "@fissure/core";
import type { Alert, Indicator } from "@fissure/model";
import { amount } from "@fissure/report";
import { type FetchOptions, fetchPage, readSeries } from "@fissure/sources/web";
import { parseIndicatorSource } from "./indicator-source.ts";

const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The numbers of an indicator as they are at their source now.
 *
 * - problems: `series-missing`, those of fetching and of reading a series
 */
export async function readIndicator(
	{ source, id }: Pick<Indicator, "source" | "id">,
	options: Pick<FetchOptions, "allowPrivateHosts" | "contact" | "hosts" | "signal">,
): Promise<Outcome<readonly SeriesValue[]>> {
	if (source === null)
		return failed("series-missing", "Expected a source of numbers, got none; watch it again with --from", id);
	const { place, columns } = parseIndicatorSource(source);
	const bytes = await bytesOf(place, options);
	return bytes.ok ? readSeries(bytes.value, place, columns) : bytes;
}

async function bytesOf(
	place: string,
	options: Pick<FetchOptions, "allowPrivateHosts" | "contact" | "hosts" | "signal">,
): Promise<Outcome<Uint8Array>> {
	if (/^https?:\/\//iu.test(place)) {
		// One table that a person named; robots.txt is for programs that follow lists.
		const page = await fetchPage(place, { ...options, maxBytes: MOST_BYTES, robots: "ignore" });
		if (!page.ok) return page;
		return page.value.state === "fetched"
			? { ok: true, value: page.value.bytes }
			: { ok: true, value: new Uint8Array() };
	}
	try {
		const { size } = statSync(place);
		if (size <= MOST_BYTES) return { ok: true, value: readFileSync(place) };
		return failed("series-missing", `Expected a table of up to ${MOST_BYTES} bytes, got ${size}; split it`, place);
	} catch (error) {
		const got = (error as NodeJS.ErrnoException).code ?? String(error);
		return failed("series-missing", `Expected a table of numbers, got "${got}"; check the path`, place);
	}
}

/** What changed in a series since it was last read. */
export interface SeriesNews {
	/** All that is known of it now, the oldest first. */
	readonly series: readonly SeriesValue[];
	/** Dates whose values are new or revised. */
	readonly fresh: ReadonlySet<string>;
	/** It had no values before. */
	readonly isFirst: boolean;
}

/**
 * Which crossings of its line are news? Of a series that is read for the first time only the last, and that only while it
 * is beyond the line: what it did in years gone by is no alert.
 */
export function indicatorAlerts(indicator: Indicator, { series, fresh, isFirst }: SeriesNews): readonly Alert[] {
	const { threshold, direction } = indicator;
	if (threshold === null || !isDirection(direction)) return [];
	const all = crossings(series, { threshold, direction });
	const news = isFirst ? standing(all, series, threshold) : all.filter(({ date }) => fresh.has(date));
	return news.map((crossing) => alertOf(indicator, crossing, threshold));
}

/** Which way across a line is alerted; a case may hold a word that nobody knows. */
export const isDirection = (direction: string | null): direction is "above" | "below" | "either" =>
	direction === "above" || direction === "below" || direction === "either";

function standing(all: readonly Crossing[], series: readonly SeriesValue[], threshold: number): readonly Crossing[] {
	const last = all.at(-1);
	const value = series.findLast((one) => one.value !== null)?.value ?? null;
	if (last === undefined || value === null) return [];
	return (last.direction === "above" ? value > threshold : value < threshold) ? [last] : [];
}

function alertOf(
	{ id, label, unit }: Indicator,
	{ date, value, direction, before }: Crossing,
	threshold: number,
): Alert {
	const verb = direction === "above" ? "rose above" : "fell below";
	return {
		kind: "indicator",
		subject: `indicator:${id}:${date}:${direction}`,
		what: `${label} ${verb} ${amount(threshold, unit)}: ${amount(before.value, unit)} (${before.date}), then ${amount(value, unit)} (${date})`,
		at: date,
		evidence: [before, { date, value }],
	};
}
