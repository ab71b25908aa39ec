import type { CitationPart, DocumentFacts, FoundSentence, LedgerEntry, Quote } from "@fissure/model";
import type { Citation } from "../brief/page.ts";
import { KIND_NAMES, nameActor } from "../words/sides.ts";
import { makeVisible, oneLine } from "../words/visible.ts";
import { webAddress } from "../writers/page.ts";

/** A sentence that a mark leads to: its words, those of them that say it, and where it stands. */
export type CitedSentence = Pick<LedgerEntry, "document" | "sentence" | "quote">;

/** The notes of a page, numbered as they are asked for: the same words have one number. */
export interface SentenceNotes {
	/** Number of the note of these words, and of those beside them. */
	readonly noteOf: (cited: CitedSentence, beside?: readonly CitedSentence[]) => number;
	readonly notes: readonly (readonly Citation[])[];
}

/**
 * Notes as a page writes them: whose text, its title, day and venue, and the sentence with its words marked.
 *
 * - in: how many notes the page has before these
 */
export function sentenceNotes(actorNames: Readonly<Record<string, string>>, before = 0): SentenceNotes {
	const numbers = new Map<string, number>();
	const notes: Citation[][] = [];
	return {
		notes,
		noteOf: (cited, beside = []) => {
			const all = [cited, ...beside];
			const place = all.map(({ quote: { document, start, end } }) => `${document} ${start} ${end}`).join(" ");
			const known = numbers.get(place);
			if (known !== undefined) return known;
			notes.push(all.map((one) => ({ target: null, parts: partsOf(one, actorNames) })));
			numbers.set(place, before + notes.length);
			return before + notes.length;
		},
	};
}

/** A sentence with words that were looked for, of which the first are cited; null where nothing is known of its text. */
export function foundSentence(
	{ hits, ...sentence }: FoundSentence,
	texts: ReadonlyMap<string, DocumentFacts>,
): CitedSentence | null {
	const facts = texts.get(sentence.document);
	if (facts === undefined) return null;
	const { start, end } = hits[0] ?? sentence;
	const exact = sentence.exact.slice(start - sentence.start, end - sentence.start);
	const quote = { document: sentence.document, start, end, exact };
	return { document: { ...facts, venue: null, url: null }, sentence, quote };
}

/** A whole text, cited by its title. */
export const wholeText = (facts: DocumentFacts): CitedSentence => {
	const place = { document: facts.id, start: 0, end: 0 };
	return {
		document: { ...facts, title: null, venue: null, url: null },
		sentence: { ...place, exact: "" },
		quote: { ...place, exact: facts.title ?? facts.id },
	};
};

function partsOf(
	{ document, sentence, quote }: CitedSentence,
	actorNames: Readonly<Record<string, string>>,
): readonly CitationPart[] {
	const { publisher, title, date, venue, kind, language, url, id } = document;
	const facts = [
		publisher === null ? "publisher unknown" : nameActor(publisher, { actorNames }),
		oneLine(title ?? id),
		KIND_NAMES[kind as keyof typeof KIND_NAMES] ?? kind,
		date ?? "no date",
		...(venue === null ? [] : [oneLine(venue)]),
	];
	const address = url === null ? null : webAddress(url);
	return [
		{ kind: "words", text: `${facts.join(", ")}: ` },
		{ kind: "quote", ...splitSentence(sentence, quote), language, place: placeOf(quote) },
		...(address === null
			? []
			: [{ kind: "words", text: " " } as const, { kind: "link", text: address, href: address } as const]),
	];
}

const placeOf = ({ document, start, end }: Quote): Omit<Quote, "exact"> => ({ document, start, end });

function splitSentence(
	sentence: Quote,
	quote: Quote,
): { readonly before: string; readonly cited: string; readonly after: string } {
	const flat = (text: string): string => makeVisible(text.replace(/\s+/gu, " "));
	return {
		before: flat(sentence.exact.slice(0, Math.max(0, quote.start - sentence.start))).trimStart(),
		cited: flat(quote.exact),
		after: flat(sentence.exact.slice(Math.max(0, quote.end - sentence.start))).trimEnd(),
	};
}
