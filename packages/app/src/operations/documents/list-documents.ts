import { DOCUMENT_KINDS } from "@fissure/core";
import { documentsInCase } from "../../documents/documents-in-case.ts";
import { operation } from "../definition/operation.ts";

export const listDocuments = operation({
	name: "list-documents",
	question: "Which texts does the case have? Without their words",
	effect: "reads",
	http: "GET /api/documents",
	input: ({ z, day, flag, listOf, whole, words }) =>
		z.strictObject({
			named: words.max(200).optional().describe("Part of the title, the id, the venue or the address"),
			publisher: listOf(words).optional(),
			language: listOf(words).optional(),
			kind: listOf(z.enum(DOCUMENT_KINDS)).optional(),
			from: day.optional(),
			to: day.optional(),
			coded: z.enum(["yes", "no"]).optional(),
			earlier: flag.optional().describe("Include texts that their source has since replaced"),
			order: z.enum(["newest", "oldest", "title", "publisher", "added"]).optional(),
			after: whole.min(0).optional().describe("Number of documents to skip"),
			size: whole.min(1).max(500).optional(),
		}),
	output: ({ DocumentsReportSchema }) => DocumentsReportSchema,
	run: ({ named, publisher, language, kind, from, to, coded, earlier, order, after, size }, { case: choice }) =>
		documentsInCase({
			case: choice,
			filters: {
				...(named && { named }),
				...(publisher && { publishers: publisher }),
				...(language && { languages: language }),
				...(kind && { kinds: kind }),
				...(from && { from }),
				...(to && { to }),
				...(coded && { coded: coded === "yes" }),
				...(earlier && { earlierVersions: true }),
			},
			page: { ...(order && { order }), ...(after && { from: after }), ...(size && { size }) },
		}),
});
