import { documentBytes as bytesOfDocument } from "../../documents/document-bytes.ts";
import { fileOperation } from "../definition/operation.ts";

export const documentBytes = fileOperation({
	name: "document-bytes",
	question: "The original file of a text, for download only",
	effect: "reads",
	http: "GET /api/documents/:id/bytes",
	input: ({ Id }) => Id,
	async run({ id }, { case: choice }) {
		const held = await bytesOfDocument({ case: choice, document: id });
		if (!held.ok) return held;
		const { bytes, mediaType } = held.value;
		// What it is is in the name; what a browser is told is that it is nothing to be shown.
		const name = `${id}${ENDINGS[mediaType?.split(";")[0]?.trim() ?? ""] ?? ".bin"}`;
		return { ok: true, value: { name, mediaType: "application/octet-stream", body: bytes } };
	},
});

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
