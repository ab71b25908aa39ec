import { laySideBySide } from "../../comparing/side-by-side.ts";
import { operation } from "../definition/operation.ts";

export const compareEvent = operation({
	name: "compare-event",
	question: "Compare the texts of an event side by side: matrix, findings, gaps, and what each side said before",
	effect: "long",
	http: "GET /api/events/:id/comparison",
	input: ({ Id, listOf, words }) =>
		Id.extend({ document: listOf(words).optional().describe("Only these of its texts") }),
	output: ({ SideBySideSchema }) => SideBySideSchema,
	run: ({ id, document }, context) =>
		laySideBySide({ case: context.case, event: id, ...(document && { documents: document }) }, context),
});
