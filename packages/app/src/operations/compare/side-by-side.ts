import { laySideBySide } from "../../comparing/side-by-side.ts";
import { operation } from "../definition/operation.ts";

export const compareEvent = operation({
	name: "compare-event",
	question: "Compare the texts of an event side by side: matrix, findings, gaps, and what each side said before",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/events/:id/comparison",
	input: ({ Id, listOf, words }) =>
		Id.extend({ document: listOf(words).optional().describe("Only these of its texts") }),
	output: ({ SideBySideSchema }) => SideBySideSchema,
	run: ({ id, document }, context) =>
		laySideBySide({ case: context.case, event: id, ...(document && { documents: document }) }, context),
});

export const compareTexts = operation({
	name: "compare-texts",
	question: "Compare any texts of the case side by side; with changed issue keywords as a preview, nothing is saved",
	effect: "long",
	byCoderOrder: true,
	http: "POST /api/compare",
	input: ({ z, words, TrialEditSchema }) =>
		z.strictObject({
			event: words.exactOptional(),
			documents: z.array(words).max(100).readonly().exactOptional(),
			trial: TrialEditSchema.exactOptional().describe(
				"The texts are then read by the built-in coder, in any order of coders",
			),
		}),
	output: ({ SideBySideSchema }) => SideBySideSchema,
	run: (asked, context) => laySideBySide({ case: context.case, ...asked }, context),
});
