import { type Document, failed, type Outcome } from "@fissure/core";
import type { Case } from "@fissure/store";
import type { Store } from "./in-case.ts";

/**
 * Documents of the case by their ids, in that order.
 *
 * - problems: `document-missing`, `text-blind`
 */
export async function documentsById(
	file: Case,
	store: Store,
	ids: readonly string[],
): Promise<Outcome<readonly Document[]>> {
	const documents: Document[] = [];
	for (const id of ids) {
		const document = await store.readDocument(file, id);
		if (document === null) return (await store.isHidden(file, id)) ? hiddenText(id) : noDocument(id);
		documents.push(document);
	}
	return { ok: true, value: documents };
}

export const noDocument = (id: string): Outcome<never> =>
	failed("document-missing", `Expected a document of this case, got "${id}"; fissure texts shows ids`, id);

export const hiddenText = (id: string): Outcome<never> =>
	failed(
		"text-blind",
		`Expected a text that you may see, got "${id}", which you code without what others read in it; finish it on the page Coding first`,
		id,
	);
