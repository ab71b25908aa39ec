import type { DocumentFacts } from "@fissure/model";
import { withActorNames, withTextNames } from "@fissure/report";
import type { CaseFile } from "@fissure/store";
import type { Store } from "../case/in-case.ts";

/** How a headline is told to a person: actors by name, a text that nobody publishes alone by what it is. */
export type HeadlineInWords = (headline: string, documents: readonly string[]) => Promise<string>;

/** Texts are looked up once, and only where a headline has the id of one. */
export function headlineInWords(
	file: CaseFile,
	store: Store,
	actorNames: Readonly<Record<string, string>>,
): HeadlineInWords {
	const known = new Map<string, DocumentFacts | null>();
	return async (headline, documents) => {
		const named = documents.filter((id) => headline.includes(id));
		const unknown = named.filter((id) => !known.has(id));
		if (unknown.length > 0) {
			const facts = await store.documentFacts(file, unknown);
			for (const id of unknown) known.set(id, facts.ok ? (facts.value.get(id) ?? null) : null);
		}
		const texts = named.flatMap((id) => known.get(id) ?? []);
		return withActorNames(withTextNames(headline, texts), actorNames);
	};
}
