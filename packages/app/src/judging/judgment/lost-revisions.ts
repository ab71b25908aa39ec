import type { Forecast, Judgment, Problem } from "@fissure/core";

/**
 * What would a file take away from forecasts as the case has them?
 *
 * A file that was written before `revise` and `resolve` lacks what they added, and reading it again would make a forecast look
 * better or worse than it was. What was once said can be taken back only by removing the judgment, which the history tells.
 *
 * - out: one problem for each forecast of the file that lacks a revision or the resolution
 */
export function lostRevisions(
	judgments: readonly Judgment[],
	standing: ReadonlyMap<string, Judgment>,
	place: string,
): readonly Problem[] {
	return judgments.flatMap((judgment): readonly Problem[] => {
		const held = standing.get(judgment.id);
		if (judgment.kind !== "forecast" || held?.kind !== "forecast") return [];
		const lost = lossOf(judgment, held);
		if (lost === null) return [];
		const message = `Expected all that the case has of "${judgment.id}", got it without ${lost}; write the case out with judge export and change that file, or remove the forecast first`;
		return [{ code: "forecast-behind", message, place }];
	});
}

type Revision = Forecast["revisions"][number];

function lossOf(forecast: Forecast, held: Forecast): string | null {
	const isSaid = ({ at, who, probability }: Revision): boolean =>
		forecast.revisions.some((one) => one.at === at && one.who === who && one.probability === probability);
	const missing = held.revisions.find((revision) => !isSaid(revision));
	if (missing !== undefined) return `what ${missing.who} said on ${missing.at}`;
	return held.resolution !== null && forecast.resolution === null ? "its resolution" : null;
}
