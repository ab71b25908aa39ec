import { indicatorsInCase } from "../../watch/indicators/indicators-in-case.ts";
import { operation } from "../definition/operation.ts";

export const listIndicators = operation({
	name: "list-indicators",
	question: "Which series are watched, and are they above or below their thresholds?",
	effect: "reads",
	http: "GET /api/indicators",
	output: ({ IndicatorShownSchema, list }) => list(IndicatorShownSchema),
	run: (_, { case: choice }) => indicatorsInCase({ case: choice }),
});
