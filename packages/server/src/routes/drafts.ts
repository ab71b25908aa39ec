import {
	beginDraft,
	DRAFT_FORMATS,
	type DraftFormat,
	historyOfDraft,
	listDrafts,
	openDraft,
	removeDraft,
	saveDraft,
} from "@fissure/app/case";
import { DraftEntrySchema, DraftVersionSchema, StoredDraftSchema } from "@fissure/model/schemas";
import { z } from "zod";
import { fileRoute, route } from "../route.ts";

const words = z.string();
const Id = z.strictObject({ id: words });

const MEDIA_TYPES: Readonly<Record<DraftFormat, string>> = {
	source: "text/markdown; charset=utf-8",
	markdown: "text/markdown; charset=utf-8",
	html: "text/html; charset=utf-8",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	pdf: "application/pdf",
	json: "application/vnd.citationstyles.csl+json",
	bib: "application/x-bibtex; charset=utf-8",
	ris: "application/x-research-info-systems; charset=utf-8",
};

export const draftRoutes = [
	route({
		name: "GET /api/drafts",
		summary: "What is being written from this case? The last saved first",
		answer: z.array(DraftEntrySchema).readonly(),
		handle: ({ desk }) => listDrafts({ case: desk.case }),
	}),
	route({
		name: "POST /api/drafts",
		summary: "Begins a draft: an empty one, a pack of evidence, or what was written elsewhere",
		body: z.strictObject({ text: words, name: words.optional() }),
		answer: StoredDraftSchema,
		handle: ({ desk, body: { text, name } }) =>
			beginDraft({ case: desk.case, text, ...(name === undefined ? {} : { name }) }),
	}),
	route({
		name: "GET /api/drafts/:id",
		summary: "A draft as it was last saved",
		params: Id,
		answer: StoredDraftSchema,
		handle: ({ desk, params }) => openDraft({ case: desk.case, ...params }),
	}),
	route({
		name: "PUT /api/drafts/:id",
		summary: "Saves a draft over the text that its author has seen; what another saved meanwhile is never written over",
		params: Id,
		body: z.strictObject({ text: words, seen: words.describe("Stamp of the text on which this one is based") }),
		answer: StoredDraftSchema,
		handle: ({ desk, params, body }) => saveDraft({ case: desk.case, ...params, ...body }),
	}),
	route({
		name: "DELETE /api/drafts/:id",
		summary: "Takes a draft out of the list; undo brings it back",
		params: Id,
		answer: z.null(),
		handle: ({ desk, params }) => removeDraft({ case: desk.case, ...params }),
	}),
	route({
		name: "GET /api/drafts/:id/history",
		summary: "What did this draft say before, and who wrote it? The latest first",
		params: Id,
		answer: z.array(DraftVersionSchema).readonly(),
		handle: ({ desk, params }) => historyOfDraft({ case: desk.case, ...params }),
	}),
	fileRoute({
		name: "GET /api/drafts/:id/export",
		summary: "The draft as a brief for its readers, while all that it cites stands; or its sources",
		keep: "never",
		params: Id,
		query: z.strictObject({
			format: z.enum(DRAFT_FORMATS),
			unfinished: z.literal("1").optional().describe("As an unfinished draft, in which what breaks is marked"),
		}),
		handleFile: async ({ desk, params, query: { format, unfinished }, signal }) => {
			const request = { ...params, format, unfinished: unfinished !== undefined };
			const written = await desk.inThread("exportDraft", request, { signal });
			if (!written.ok) return written;
			const { name, content } = written.value;
			return { ok: true, value: { name, mediaType: MEDIA_TYPES[format], body: content } };
		},
	}),
] as const;
