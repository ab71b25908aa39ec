import { laySideBySide } from "../../comparing/side-by-side.ts";
import { operation } from "../definition/operation.ts";

export const compareTexts = operation({
	name: "compare-texts",
	question: "Any texts of the case side by side; on trial, an issue is read by other words, and nothing is kept",
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
