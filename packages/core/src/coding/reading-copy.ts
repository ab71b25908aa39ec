import { languageOf } from "@fissure/languages";
import {
	type Account,
	type Document,
	type Position,
	type Quote,
	quoteOf,
	type ReadingCopy,
	type Span,
	type Statement,
} from "@fissure/model";

/** Where a stretch of a copy is in the original. */
export function spanBefore({ places }: ReadingCopy, { start, end }: Span): Span {
	return places === null ? { start, end } : { start: places[start] as number, end: places[end] as number };
}

/** Where a stretch of the original is in its copy: all that was made of it. */
export function spansInCopy({ text, places }: ReadingCopy, spans: readonly Span[]): readonly Span[] {
	if (places === null) return spans;
	let at = 0;
	// Spans come in order, and of places that are alike the last is the letter itself.
	const placeOf = (place: number): number => {
		while (at > 0 && (places[at] as number) > place) at--;
		while (at < text.length && (places[at] as number) < place) at++;
		return at;
	};
	return spans.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end) }));
}

const AS_WRITTEN: ReadingCopy = { text: "", places: null };

/** The document as it is read, with its copy: itself where its language is read as it is written. */
export function copyOfDocument(document: Document): { readonly copied: Document; readonly copy: ReadingCopy } {
	const copyOf = languageOf(document.language)?.readingCopy;
	if (copyOf === undefined) return { copied: document, copy: AS_WRITTEN };
	const copy = copyOf(document.text);
	const copied = {
		...document,
		text: copy.text,
		...(document.title === undefined ? {} : { title: copyOf(document.title).text }),
	};
	return { copied, copy };
}

/** What was read in a copy, as read in the document: every quotation is of its own words. */
export function accountBefore(account: Account, document: Document, copy: ReadingCopy): Account {
	// Letters may be folded though none has moved.
	if (copy.places === null && account.document.text === document.text) return account;
	const inOriginal = (quote: Quote): Quote => quoteOf(document, spanBefore(copy, quote));
	/** A wording that is in the quotation, or in its sentence, as it stands there. */
	const asItStands = (verb: string, { quote, sentence }: Statement): string => {
		for (const { start, end } of [quote, account.sentences[sentence] ?? quote]) {
			const at = account.document.text.slice(start, end).indexOf(verb);
			if (at < 0) continue;
			const found = spanBefore(copy, { start: start + at, end: start + at + verb.length });
			return document.text.slice(found.start, found.end);
		}
		return verb;
	};
	return {
		...account,
		document,
		sentences: account.sentences.map((sentence) => ({ ...sentence, ...spanBefore(copy, sentence) })),
		mentions: account.mentions.map((mention) => ({ ...mention, quote: inOriginal(mention.quote) })),
		statements: account.statements.map((statement) => {
			const { attitude, hedges, quote } = statement;
			return {
				...statement,
				quote: inOriginal(quote),
				attitude: attitude && { ...attitude, verb: asItStands(attitude.verb, statement) },
				hedges: hedges.map((hedge) => asItStands(hedge, statement)),
			};
		}),
		positions: account.positions.map((position): Position => ({ ...position, quote: inOriginal(position.quote) })),
		names: account.names.map((name) => ({ ...name, quote: inOriginal(name.quote) })),
	};
}
