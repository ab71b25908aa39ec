import { type Crossing, crossings, type Outcome, type SeriesValue } from "@fissure/core";
import type { Indicator } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { isDirection } from "./indicator-alerts.ts";

/** A series with its line, and how it stands to it. */
export interface IndicatorShown extends Indicator {
	/** Days, months or years for which the series says something, and for how many of them it says that it has no value. */
	readonly dates: number;
	readonly missing: number;
	readonly last: SeriesValue | null;
	/** How often it has crossed its line in the direction that is told. */
	readonly crossings: number;
}

export interface SeriesShown {
	readonly indicator: IndicatorShown;
	/** The oldest first. Null is not zero: the series says that it has no value there. */
	readonly series: readonly SeriesValue[];
	readonly crossings: readonly Crossing[];
}

/**
 * Which series are watched, and how do they stand to their lines?
 *
 * - problems: those of opening
 */
export const indicatorsInCase = ({
	case: choice,
}: {
	readonly case: CaseChoice;
}): Promise<Outcome<readonly IndicatorShown[]>> =>
	inCase(choice, "read", async (file, store) => {
		const indicators = await store.indicatorsOf(file);
		if (!indicators.ok) return indicators;
		const shown: IndicatorShown[] = [];
		for (const indicator of indicators.value) {
			const series = await store.observationsOf(file, indicator.id);
			if (!series.ok) return series;
			shown.push(shownWith(indicator, series.value).indicator);
		}
		return { ok: true, value: shown };
	});

/**
 * What does this series say, and where did it cross its line?
 *
 * - problems: `indicator-missing`, those of opening
 */
export const seriesInCase = ({
	case: choice,
	id,
}: {
	readonly case: CaseChoice;
	readonly id: string;
}): Promise<Outcome<SeriesShown>> =>
	inCase(choice, "read", async (file, store) => {
		const series = await store.observationsOf(file, id);
		if (!series.ok) return series;
		const indicators = await store.indicatorsOf(file);
		if (!indicators.ok) return indicators;
		const indicator = indicators.value.find((one) => one.id === id) as Indicator;
		return { ok: true, value: shownWith(indicator, series.value) };
	});

function shownWith(indicator: Indicator, series: readonly SeriesValue[]): SeriesShown {
	const { threshold, direction } = indicator;
	const crossed = threshold === null || !isDirection(direction) ? [] : crossings(series, { threshold, direction });
	return {
		indicator: {
			...indicator,
			dates: series.length,
			missing: series.filter(({ value }) => value === null).length,
			last: series.at(-1) ?? null,
			crossings: crossed.length,
		},
		series,
		crossings: crossed,
	};
}
