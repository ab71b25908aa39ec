import { type Document, type PhraseChange, phraseChange, type Quote } from "@fissure/core";

/** Parts the heading from the text; a sign, since a phrase may go on over white space. */
const GAP = "\n¶\n";

/** Quotes of a heading count from its beginning. */
type PageQuote = Quote & { readonly in?: "title" };

export interface PagePhraseChange extends PhraseChange {
	readonly quotes: readonly PageQuote[];
}

/** Did a wording come to a page or leave it, its heading included, where the text does not have that? */
export function phraseInPage(before: Document, after: Document, phrase: string): PagePhraseChange | null {
	const change = phraseChange(wholeOf(before), wholeOf(after), phrase);
	if (change === null) return null;
	const shift = headingOf(change.change === "appeared" ? after : before).length;
	const quotes = change.quotes.map((quote) =>
		quote.start < shift
			? { ...quote, in: "title" as const }
			: { ...quote, start: quote.start - shift, end: quote.end - shift },
	);
	return { change: change.change, quotes };
}

const wholeOf = (document: Document) => ({ id: document.id, text: headingOf(document) + document.text });

const headingOf = ({ title, text }: Document): string =>
	title === undefined || text.includes(title) ? "" : title + GAP;
