import { type Document, type Quote, sentenceAround } from "@fissure/core";
import type { WordsShown } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "./in-case.ts";

export type WordsInContext = (quote: Quote & { readonly in?: "title" }) => Promise<WordsShown | null>;

/** Characters on either side, the most that are shown. */
const SHOWN = 240;

/**
 * Shows quotes in their sentences; each text is read once.
 *
 * - silent: null where the text is not in the case any longer, or does not have the words at that place
 */
export function wordsInContext(file: Case, store: Store): WordsInContext {
	const read = new Map<string, Promise<Document | null>>();
	const held = (id: string): Promise<Document | null> => {
		const known = read.get(id) ?? store.readDocument(file, id);
		read.set(id, known);
		return known;
	};
	return async (quote) => {
		const document = await held(quote.document);
		return document === null ? null : inSentence(document, quote);
	};
}

function inSentence(document: Document, quote: Quote & { readonly in?: "title" }): WordsShown | null {
	const { title = null, language, publisher, date = null } = document;
	const { document: id, start, end, exact } = quote;
	const inTitle = quote.in === "title";
	const text = inTitle ? (title ?? "") : document.text;
	if (text.slice(start, end) !== exact) return null;
	const { start: from, end: to } = sentenceAround({ text, language }, { start, end });
	return {
		...{ document: id, start, end, exact, language, publisher, title, date, inTitle },
		lead: text.slice(wholeCharacter(text, Math.max(from, start - SHOWN)), start),
		trail: text.slice(end, wholeCharacter(text, Math.min(to, end + SHOWN))),
	};
}

/** Never half of a pair. */
const wholeCharacter = (text: string, at: number): number =>
	/^[\uDC00-\uDFFF]/u.test(text.slice(at, at + 1)) ? at - 1 : at;
