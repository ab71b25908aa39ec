import { COMPARISON_FILES, exportComparison as writeComparison } from "../../comparing/export-comparison.ts";
import { fileOperation } from "../definition/operation.ts";

export const exportComparison = fileOperation({
	name: "export-comparison",
	question: "A comparison as a page, a Word file, Markdown, a table or JSON, as fissure compare writes it",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/comparison/export",
	input: ({ z, flag, listOf, words }) =>
		z.strictObject({
			format: z.enum(COMPARISON_FILES),
			event: words.optional(),
			document: listOf(words).optional(),
			what: z.enum(["findings", "matrix"]).optional().describe("Which table a CSV holds"),
			numbers: flag.optional().describe("Stances next to the verbs"),
		}),
	json: ({ ComparisonSchema }) => ComparisonSchema,
	run: ({ format, event, document, what, numbers }, context) =>
		writeComparison(
			{
				case: context.case,
				format,
				numbers: numbers === "1",
				...(event && { event }),
				...(document && { documents: document }),
				...(what && { what }),
			},
			context,
		),
});
