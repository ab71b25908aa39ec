import { failed, type Outcome } from "@fissure/core";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { readHeld } from "../case/read-held.ts";

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
export const documentBytes = (request: {
	readonly case: CaseChoice;
	/** Id. */
	readonly document: string;
}): Promise<Outcome<DocumentBytes>> =>
	inCase(request.case, "read", async (file, store) => {
		const held = await readHeld(file, store, [request.document]);
		if (!held.ok) return held;
		const sha256 = held.value[0]?.sha256 ?? "";
		const bytes = await store.readContent(file, sha256);
		const origin = await store.originOf(file, request.document);
		if (!origin.ok) return origin;
		if (bytes === null)
			return failed(
				"bytes-missing",
				"Expected the bytes that the document was read from, got none; the file was changed by another program",
				request.document,
			);
		return { ok: true, value: { bytes, sha256, mediaType: origin.value?.mediaType ?? null } };
	});
