import { DRAFT_FORMATS, type DraftFormat, exportDraft as writeDraft } from "../../drafting/export-draft.ts";
import { fileOperation } from "../definition/operation.ts";

export const exportDraft = fileOperation({
	name: "export-draft",
	question: "The draft as a brief for its readers, if all that it cites is sound; or its sources",
	effect: "long",
	lasts: "never",
	http: "GET /api/drafts/:id/export",
	input: ({ z, Id, flag }) =>
		Id.extend({
			format: z.enum(DRAFT_FORMATS),
			unfinished: flag.optional().describe("As an unfinished draft, in which what breaks is marked"),
		}),
	async run({ id, format, unfinished }, context) {
		const written = await writeDraft({ case: context.case, id, format, unfinished: unfinished !== undefined }, context);
		if (!written.ok) return written;
		const { name, content } = written.value;
		return { ok: true, value: { name, mediaType: MEDIA_TYPES[format], body: content } };
	},
});

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
