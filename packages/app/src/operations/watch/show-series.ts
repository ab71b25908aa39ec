import { seriesInCase } from "../../watch/indicators/indicators-in-case.ts";
import { operation } from "../definition/operation.ts";

export const showSeries = operation({
	name: "show-series",
	question: "What does this series say, and where did it cross its line?",
	effect: "reads",
	http: "GET /api/indicators/:id/observations",
	input: ({ Id }) => Id,
	output: ({ SeriesShownSchema }) => SeriesShownSchema,
	run: ({ id }, { case: choice }) => seriesInCase({ case: choice, id }),
});
