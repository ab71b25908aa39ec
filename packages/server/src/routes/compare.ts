import { COMPARISON_FORMATS, codebookOfCase, exportComparison, keepIssueWords } from "@fissure/app/case";
import { CodebookShownSchema, KeptCodebookSchema, SideBySideSchema, TrialEditSchema } from "@fissure/model/schemas";
import { z } from "zod";
import { fileRoute, listOf, route } from "../route.ts";

const words = z.string();

export const compareRoutes = [
	route({
		name: "POST /api/compare",
		summary: "Any texts of the case side by side; on trial, an issue is read by other words, and nothing is kept",
		body: z.strictObject({
			event: words.exactOptional(),
			documents: z.array(words).max(100).readonly().exactOptional(),
			trial: TrialEditSchema.exactOptional(),
		}),
		answer: SideBySideSchema,
		handle: ({ desk, body, signal }) => desk.inThread("sideBySide", body, { signal }),
	}),
	fileRoute({
		name: "GET /api/comparison/export",
		summary: "A comparison as a page, a Word file, Markdown, a table or JSON, as fissure compare writes it",
		query: z.strictObject({
			format: z.enum(COMPARISON_FORMATS),
			event: words.optional(),
			document: listOf(words).optional(),
			what: z.enum(["findings", "matrix", "both"]).optional().describe("Which table a CSV holds"),
			numbers: z.literal("1").optional().describe("Stances beside the verbs"),
		}),
		handleFile: ({ desk, query: { format, event, document, what, numbers }, signal }) =>
			exportComparison(
				{
					case: desk.case,
					format,
					numbers: numbers === "1",
					...(event && { event }),
					...(document && { documents: document }),
					...(what && { what }),
				},
				{ signal },
			),
	}),
	route({
		name: "GET /api/codebook",
		summary: "By which words are the issues of this case read? Terms as they are written",
		answer: CodebookShownSchema,
		handle: ({ desk }) => codebookOfCase({ case: desk.case }),
	}),
	route({
		name: "PUT /api/codebook/issues/:id",
		summary: "Keeps an issue with these words; what was read with the former ones is to be read again",
		params: z.strictObject({ id: words }),
		body: z.strictObject({
			...TrialEditSchema.omit({ issue: true }).shape,
			basedOn: words.exactOptional().describe("Label of the codebook that was edited"),
		}),
		answer: KeptCodebookSchema,
		handle: ({ desk, params: { id }, body: { basedOn, ...edit } }) =>
			keepIssueWords({ case: desk.case, edit: { issue: id, ...edit }, ...(basedOn && { basedOn }) }),
	}),
] as const;
