import { failed, type Outcome } from "@fissure/core";
import type { CaseChoice } from "../../case/case-choice.ts";
import { documentsById } from "../../case/documents-by-id.ts";
import { inCase } from "../../case/in-case.ts";
import { fileOperation } from "../definition/operation.ts";

export const documentBytes = fileOperation({
	name: "document-bytes",
	question: "The original file of a text, for download only",
	effect: "reads",
	http: "GET /api/documents/:id/bytes",
	input: ({ Id }) => Id,
	async run({ id }, { case: choice }) {
		const held = await documentBytesInCase({ case: choice, document: id });
		if (!held.ok) return held;
		const { bytes, mediaType } = held.value;
		// What it is is in the name; a browser learns that it is nothing to be shown.
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
	"application/tei+xml": ".xml",
	"text/csv": ".csv",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
};

export interface DocumentBytes {
	/** As they came. */
	readonly bytes: Uint8Array;
	readonly sha256: string;
	/** As the source said; null where it did not. */
	readonly mediaType: string | null;
}

/**
 * The bytes from which a document was read.
 *
 * - problems: `document-missing`, `bytes-missing`, those of opening
 */
export const documentBytesInCase = (request: {
	readonly case: CaseChoice;
	/** Id. */
	readonly document: string;
}): Promise<Outcome<DocumentBytes>> =>
	inCase(request.case, "read", async (file, store) => {
		const held = await documentsById(file, store, [request.document]);
		if (!held.ok) return held;
		const sha256 = held.value[0]?.sha256 ?? "";
		const bytes = await store.readContent(file, sha256);
		const origin = await store.originOf(file, request.document);
		if (!origin.ok) return origin;
		if (bytes === null)
			return failed(
				"bytes-missing",
				"Expected the original file of this text, got none: another program has changed the case; add the same file once more, or take the last backup",
				request.document,
			);
		return { ok: true, value: { bytes, sha256, mediaType: origin.value?.mediaType ?? null } };
	});
