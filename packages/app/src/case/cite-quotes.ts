import type { Document, Outcome, Quote } from "@fissure/core";
import type { DocumentSource, QuotationState } from "@fissure/model";
import { allNamesOf } from "../lexicon/load-lexicon.ts";
import type { CaseChoice } from "./case-choice.ts";
import { readCaseLexicon } from "./case-lexicon.ts";
import { inCase } from "./in-case.ts";

/** Quotations with what a reader must know to trust and to cite them. */
export interface CitedQuotes {
	/**
	 * In the order of the quotations: `exact` where the text has these words at this place, `changed` where it has others there,
	 * `not-held` where the case has no such text, or none that the person who asks may see.
	 */
	readonly states: readonly Extract<QuotationState, "exact" | "changed" | "not-held">[];
	/** The texts that they are from, each once. */
	readonly sources: readonly DocumentSource[];
	/** Actors by id. */
	readonly actorNames: Readonly<Record<string, string>>;
}

/**
 * Do the texts of the case have these words at these places, and what are the texts?
 *
 * - cost:     reads each text once
 * - problems: those of the lexicon and of opening
 */
export const citeQuotes = (request: {
	readonly case: CaseChoice;
	readonly quotes: readonly Quote[];
}): Promise<Outcome<CitedQuotes>> =>
	inCase<CitedQuotes>(request.case, "read", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const documents = new Map<string, Document | null>();
		for (const { document } of request.quotes)
			if (!documents.has(document)) documents.set(document, await store.readDocument(file, document));
		const states = request.quotes.map(({ document, start, end, exact }) => {
			const text = documents.get(document)?.text;
			if (text === undefined) return "not-held";
			return text.slice(start, end) === exact ? "exact" : "changed";
		});
		const sources = [...documents.values()].flatMap((document) => (document === null ? [] : [sourceOf(document)]));
		return { ok: true, value: { states, sources, actorNames: allNamesOf(lexicon.value.data) } };
	});

const sourceOf = ({ id, title, publisher, date, venue, kind, language, url }: Document): DocumentSource => ({
	...{ id, publisher, kind, language },
	...{ title: title ?? null, date: date ?? null, venue: venue ?? null, url: url ?? null },
});
