import { laySideBySide } from "../../comparing/side-by-side.ts";
import { operation } from "../definition/operation.ts";

export const compareTexts = operation({
	name: "compare-texts",
	question: "Compare any texts of the case side by side; with changed issue keywords as a preview, nothing is saved",
	effect: "long",
	http: "POST /api/compare",
	input: ({ z, words, TrialEditSchema }) =>
		z.strictObject({
			event: words.exactOptional(),
			documents: z.array(words).max(100).readonly().exactOptional(),
			trial: TrialEditSchema.exactOptional(),
		}),
	output: ({ SideBySideSchema }) => SideBySideSchema,
	run: (asked, context) => laySideBySide({ case: context.case, ...asked }, context),
});
