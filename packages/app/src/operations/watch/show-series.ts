import { seriesInCase } from "../../watch/indicators/indicators-in-case.ts";
import { operation } from "../definition/operation.ts";

export const showSeries = operation({
	name: "show-series",
	question: "Which values does this series have, and where did it cross its threshold?",
	effect: "reads",
	http: "GET /api/indicators/:id/observations",
	input: ({ Id }) => Id,
	output: ({ SeriesShownSchema }) => SeriesShownSchema,
	run: ({ id }, { case: choice }) => seriesInCase({ case: choice, id }),
});
