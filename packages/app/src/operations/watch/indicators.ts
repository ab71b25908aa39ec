import { crossings, type Outcome, type SeriesValue } from "@fissure/core";
import type { Indicator, IndicatorShown, SeriesShown } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { isDirection } from "../../watch/indicators/indicator-alerts.ts";
import { operation } from "../definition/operation.ts";

export const listIndicators = operation({
	name: "list-indicators",
	question: "Which series are watched, and are they above or below their thresholds?",
	effect: "reads",
	http: "GET /api/indicators",
	output: ({ IndicatorShownSchema, list }) => list(IndicatorShownSchema),
	run: (_, { case: choice }) => indicatorsInCase({ case: choice }),
});

export const showSeries = operation({
	name: "show-series",
	question: "Which values does this series have, and where did it cross its threshold?",
	effect: "reads",
	http: "GET /api/indicators/:id/observations",
	input: ({ Id }) => Id,
	output: ({ SeriesShownSchema }) => SeriesShownSchema,
	run: ({ id }, { case: choice }) => seriesInCase({ case: choice, id }),
});

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
