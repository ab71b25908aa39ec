import { DOCUMENT_KINDS } from "@fissure/core";
import { coverageInCase } from "../../overview/coverage-in-case.ts";
import { operation } from "../definition/operation.ts";

export const showCoverage = operation({
	name: "show-coverage",
	question: "Which texts does the case have, by publisher, period, language and kind; and where are gaps?",
	effect: "reads",
	http: "GET /api/coverage",
	input: ({ z, listOf, words }) =>
		z.strictObject({
			by: z.enum(["year", "month"]).exactOptional(),
			languages: listOf(words).exactOptional(),
			kinds: listOf(z.enum(DOCUMENT_KINDS)).exactOptional(),
		}),
	output: ({ CaseCoverageSchema }) => CaseCoverageSchema,
	run: (asked, { case: choice }) => coverageInCase({ case: choice, ...asked }),
});
