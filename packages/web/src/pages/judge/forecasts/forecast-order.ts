import type { Forecast } from "@fissure/core";
import type { JudgedForecast } from "../state/judge-types.ts";

export type ForecastGroup = "overdue" | "open" | "resolved";

/** After every day. */
const LAST = "9999-99-99";

/** In which state a forecast is on a day: the deadline is the last day on which it may come true. */
export const groupOf = (
	{ resolution, deadline }: Pick<Forecast, "resolution" | "deadline">,
	today: string,
): ForecastGroup => {
	if (resolution !== null) return "resolved";
	return deadline !== null && deadline < today ? "overdue" : "open";
};

/** Those that wait longest first; what was answered, the latest answer first. */
export function groupForecasts(
	forecasts: readonly JudgedForecast[],
	today: string,
): Readonly<Record<ForecastGroup, readonly JudgedForecast[]>> {
	const of = (group: ForecastGroup) => forecasts.filter(({ judgment }) => groupOf(judgment, today) === group);
	const byDeadline = (a: JudgedForecast, b: JudgedForecast): number =>
		compare(a.judgment.deadline ?? LAST, b.judgment.deadline ?? LAST);
	return {
		overdue: of("overdue").toSorted(byDeadline),
		open: of("open").toSorted(byDeadline),
		resolved: of("resolved").toSorted((a, b) =>
			compare(b.judgment.resolution?.at ?? "", a.judgment.resolution?.at ?? ""),
		),
	};
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const DAY = 86_400_000;

/** Whole days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The day where the person is, which is the day that they mean by "today". */
export const todayHere = (): string => {
	const now = new Date();
	const two = (part: number): string => String(part).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
