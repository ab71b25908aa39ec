import { documentBytes, documentHistory, documentsInCase, showDocument, versionsInCase } from "@fissure/app/case";
import { DOCUMENT_KINDS } from "@fissure/model";
import {
	DocumentChangeSchema,
	DocumentShownSchema,
	DocumentsReportSchema,
	VersionShownSchema,
	VersionsComparedSchema,
} from "@fissure/model/schemas";
import { z } from "zod";
import { fileRoute, listOf, route } from "../route.ts";

const words = z.string();
const Id = z.strictObject({ id: words });
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "Expected a day, month or year such as 2025-10-16");

export const documentRoutes = [
	route({
		name: "GET /api/documents",
		summary: "Which texts does the case hold? Without their words",
		query: z.strictObject({
			named: words.max(200).optional().describe("Stands in the title, the id, the venue or the address"),
			publisher: listOf(words).optional(),
			language: listOf(words).optional(),
			kind: listOf(z.enum(DOCUMENT_KINDS)).optional(),
			from: day.optional(),
			to: day.optional(),
			coded: z.enum(["yes", "no"]).optional(),
			earlier: z.literal("1").optional().describe("Also what its source has since replaced"),
			order: z.enum(["newest", "oldest", "title", "publisher", "added"]).optional(),
			after: z.coerce.number().int().min(0).optional().describe("Documents passed over"),
			size: z.coerce.number().int().min(1).max(500).optional(),
		}),
		answer: DocumentsReportSchema,
		handle: ({ desk, query }) =>
			documentsInCase({
				case: desk.case,
				filters: {
					...(query.named && { named: query.named }),
					...(query.publisher && { publishers: query.publisher }),
					...(query.language && { languages: query.language }),
					...(query.kind && { kinds: query.kind }),
					...(query.from && { from: query.from }),
					...(query.to && { to: query.to }),
					...(query.coded && { coded: query.coded === "yes" }),
					...(query.earlier && { earlierVersions: true }),
				},
				page: {
					...(query.order && { order: query.order }),
					...(query.after && { from: query.after }),
					...(query.size && { size: query.size }),
				},
			}),
	}),
	route({
		name: "GET /api/documents/:id",
		summary: "One text with all that programs and persons read in it, and what it belongs to",
		params: Id,
		answer: DocumentShownSchema,
		handle: ({ desk, params: { id } }) => showDocument({ case: desk.case, document: id }),
	}),
	route({
		name: "GET /api/documents/:id/history",
		summary: "Who added it, who read it, and what did persons change in what was read? The latest first",
		params: Id,
		answer: z.array(DocumentChangeSchema).readonly(),
		handle: ({ desk, params: { id } }) => documentHistory({ case: desk.case, document: id }),
	}),
	route({
		name: "GET /api/documents/:id/versions",
		summary: "Which versions of its page are held? The earliest first",
		params: Id,
		answer: z.array(VersionShownSchema).readonly(),
		handle: ({ desk, params: { id } }) => versionsInCase({ case: desk.case, document: id }),
	}),
	fileRoute({
		name: "GET /api/documents/:id/bytes",
		summary: "The bytes that the text was read from, as they came; to be saved, never to be opened here",
		params: Id,
		handleFile: async ({ desk, params: { id } }) => {
			const held = await documentBytes({ case: desk.case, document: id });
			if (!held.ok) return held;
			const { bytes, mediaType } = held.value;
			// What it is stands in the name; what a browser is told is that it is nothing to be shown.
			const name = `${id}${ENDINGS[mediaType?.split(";")[0]?.trim() ?? ""] ?? ".bin"}`;
			return { ok: true, value: { name, mediaType: "application/octet-stream", body: bytes } };
		},
	}),
	route({
		name: "GET /api/edits/:before/:after",
		summary: "What went, came or moved between two versions, classed and ranked, and what that changes in what is read",
		params: z.strictObject({ before: words, after: words }),
		answer: VersionsComparedSchema,
		handle: ({ desk, params, signal }) => desk.inThread("compareVersions", params, { signal }),
	}),
] as const;

const ENDINGS: Readonly<Record<string, string>> = {
	"text/html": ".html",
	"text/plain": ".txt",
	"text/markdown": ".md",
	"application/pdf": ".pdf",
	"application/json": ".json",
	"application/xml": ".xml",
	"text/csv": ".csv",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
};
