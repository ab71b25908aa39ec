import { type Document, failed, type Outcome } from "@fissure/core";
import type { Case } from "../case/case.ts";
import { type Change, tryInChange, type Undertaking, undertake } from "../history/change.ts";
import { indexTokens } from "../query/index-tokens.ts";
import { endDocument } from "./remove-documents.ts";
import { fingerprintOf, freeId, insertDocument, partsOfSource } from "./save-addition.ts";
import { readStandingDocuments } from "./standing-documents.ts";

/**
 * Puts two documents in the place of one in which two texts were: both of the same bytes, each with its own part of the words and what
 * is known of it. One action. The whole that is added again is known as held.
 *
 * - out:      ids of the two
 * - problems: `document-missing`, `document-differs` where the parts are not the words of the whole
 */
export const splitDocument = (
	file: Case,
	whole: Document,
	parts: readonly [Document, Document],
	undertaking: Undertaking = undertake("split text"),
): Promise<Outcome<readonly [string, string]>> =>
	tryInChange(file, undertaking, async (change) => {
		const rows = await readStandingDocuments(change, [whole.id]);
		if (!rows.ok) return rows;
		const [row] = rows.value;
		const [first, second] = parts;
		if (row === undefined || !whole.text.startsWith(first.text) || !whole.text.endsWith(second.text))
			return failed(
				"document-differs",
				`Expected two parts of "${whole.id}", got other words; open it again`,
				whole.id,
			);
		const { key, sha256, source } = row;
		await endDocument(change, key);
		const [firstSource, secondSource] = partsOfSource(source);
		const insert = (document: Document, at: string) => insertPart(change, { ...document, id: whole.id, sha256 }, at);
		return { ok: true, value: [await insert(first, firstSource), await insert(second, secondSource)] };
	});

async function insertPart(
	change: Change,
	document: Document & { readonly sha256: string },
	source: string,
): Promise<string> {
	const id = await freeId(change, document.id, false);
	const { sha256, text } = document;
	await insertDocument(
		change,
		{ addition: { document }, sha256, source, fingerprint: fingerprintOf(document), tokens: indexTokens(text) },
		id,
		null,
	);
	return id;
}
