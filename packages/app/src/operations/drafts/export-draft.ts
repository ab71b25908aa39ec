import { DRAFT_FORMATS, exportDraft as writeDraft } from "../../drafting/export-draft.ts";
import { fileOperation } from "../definition/operation.ts";

export const exportDraft = fileOperation({
	name: "export-draft",
	question: "Export the draft as a brief, if all its references are valid; or export its sources",
	effect: "long",
	lasts: "never",
	http: "GET /api/drafts/:id/export",
	input: ({ z, Id, flag }) =>
		Id.extend({
			format: z.enum(DRAFT_FORMATS),
			unfinished: flag.optional().describe("As an unfinished draft with invalid references marked"),
		}),
	async run({ id, format, unfinished }, context) {
		const written = await writeDraft({ case: context.case, id, format, unfinished: unfinished !== undefined }, context);
		if (!written.ok) return written;
		const { name, mediaType, content } = written.value;
		return { ok: true, value: { name, mediaType, body: content } };
	},
});
