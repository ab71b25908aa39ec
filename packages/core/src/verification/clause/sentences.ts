import { languageOf } from "@fissure/languages";
import type {
	Document,
	Draft,
	DraftSentence,
	LanguageCode,
	Mark,
	Quotation,
	Quote,
	ScopeWord,
	SentenceSpan,
	Span,
	VerificationContext,
} from "@fissure/model";
import { cutOverlong } from "../../documents/cut-overlong.ts";
import { segment } from "../../documents/segment.ts";
import { scopeWordsIn } from "./words.ts";

/** A sentence with what is known of its words; offsets count from its beginning. */
export interface ReadSentence {
	readonly text: string;
	readonly language: LanguageCode;
	readonly marks: readonly Mark[];
	readonly words: readonly ScopeWord[];
}

export type MarksIn = VerificationContext["marksIn"];

/** Several checks read the same sentences, and an editor asks for them again with every key. */
const read = new WeakMap<MarksIn, Map<string, ReadSentence>>();

export function readSentence(text: string, language: LanguageCode, marksIn: MarksIn): ReadSentence {
	const known = read.get(marksIn) ?? new Map<string, ReadSentence>();
	read.set(marksIn, known);
	const key = `${language} ${text}`;
	const sentence = known.get(key) ?? sentenceOf(text, language, marksIn);
	known.set(key, sentence);
	return sentence;
}

function sentenceOf(text: string, language: LanguageCode, marksIn: MarksIn): ReadSentence {
	const marks = marksIn(text, language);
	const read = inUsualSigns(text);
	return { text: read, language, marks, words: scopeWordsIn(read, language, marks) };
}

/** Signs that another script draws in its own way, for those that part clauses everywhere; each as long. */
const OWN_SIGNS = /[\u060C\u061B\u061F\u066A]/gu;
const USUAL_SIGNS: Readonly<Record<string, string>> = { "\u060C": ",", "\u061B": ";", "\u061F": "?", "\u066A": "%" };
const inUsualSigns = (text: string): string => text.replace(OWN_SIGNS, (sign) => USUAL_SIGNS[sign] ?? sign);

const segmented = new WeakMap<Document, readonly SentenceSpan[]>();

/** Of a document, once; empty in a language that is not registered. */
export function sentencesOf(document: Document): readonly SentenceSpan[] {
	const known = segmented.get(document);
	if (known !== undefined) return known;
	const language = languageOf(document.language);
	const sentences =
		language === null ? [] : cutOverlong(document.text, segment(document.text, language).sentences, language.sentences);
	segmented.set(document, sentences);
	return sentences;
}

/** Index of the sentence that holds the character at `at`, or begins next after it; −1 behind the last. */
export function sentenceIndex(sentences: readonly Span[], at: number): number {
	let low = 0;
	let high = sentences.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sentences[middle] as Span).end <= at) low = middle + 1;
		else high = middle;
	}
	return low === sentences.length ? -1 : low;
}

/** A source sentence around some of its words, with both places. */
export interface SourceSentence extends Span {
	readonly document: Document;
	readonly index: number;
	readonly read: ReadSentence;
	/** Of the words, counted from the sentence's beginning, and no further than its end. */
	readonly at: Span;
}

/**
 * The sentence in which the words at `place` begin, or (`side: "end"`) end.
 *
 * @param known a sentence of the document that is read already
 */
export function sourceSentence(
	document: Document,
	place: Span,
	side: "start" | "end",
	marksIn: MarksIn,
	known: SourceSentence | null = null,
): SourceSentence | null {
	const sentences = sentencesOf(document);
	const index = sentenceIndex(sentences, side === "start" ? place.start : Math.max(place.start, place.end - 1));
	const span = sentences[index];
	if (span === undefined) return null;
	const read =
		known?.index === index
			? known.read
			: readSentence(document.text.slice(span.start, span.end), document.language, marksIn);
	const inside = (offset: number): number => Math.min(Math.max(offset - span.start, 0), span.end - span.start);
	return {
		document,
		index,
		read,
		start: span.start,
		end: span.end,
		at: { start: inside(place.start), end: inside(place.end) },
	};
}

export const quoteOfSentence = ({ document, start, end }: SourceSentence): Quote => ({
	document: document.id,
	start,
	end,
	exact: document.text.slice(start, end),
});

/** What a draft says itself around a quotation. */
export interface DraftAround {
	readonly sentence: DraftSentence;
	/** Of the draft's own words; as long as the sentence. */
	readonly own: ReadSentence;
	/** Of the quotation, counted from the sentence's beginning; behind its end where the quotation is a block of its own. */
	readonly at: Span;
	/** The draft's own words in the sentence that follows. */
	readonly next: string;
}

/** Null where the draft says nothing around the quotation. */
export function draftAround(draft: Draft, quotation: Quotation, marksIn: MarksIn): DraftAround | null {
	const { sentences, document } = draft;
	const note = draft.notes.find(({ start, end }) => start <= quotation.start && quotation.start < end);
	if (note !== undefined) return aroundInNote(draft, note, quotation, marksIn);
	let index = sentenceIndex(sentences, quotation.start);
	if (index === -1) index = sentences.length - 1;
	// A block quotation may be no sentence of the draft's, or one without a word of its own: what leads to it then speaks.
	while (index > 0 && (beginsBehind(sentences, index, quotation) || isBlank(sentences, index))) index--;
	const sentence = sentences[index];
	if (sentence === undefined) return null;
	const within = (offset: number): number => Math.min(Math.max(offset - sentence.start, 0), sentence.own.length);
	return {
		sentence,
		own: readSentence(sentence.own, document.language, marksIn),
		at: { start: within(quotation.start), end: within(quotation.end) },
		next: sentences[index + 1]?.own ?? "",
	};
}

/** A note has no sentences of its own; it is read as one. */
function aroundInNote(draft: Draft, note: Span, quotation: Quotation, marksIn: MarksIn): DraftAround {
	const { text, language } = draft.document;
	const units = text.slice(note.start, note.end).split("");
	for (const { start, end } of draft.quotations)
		if (start < note.end && end > note.start)
			units.fill(" ", Math.max(0, start - 1 - note.start), Math.min(units.length, end + 1 - note.start));
	const own = units.join("").replace(/^(\s*\[\^[^\]]*\]:?)/u, (label) => " ".repeat(label.length));
	const sentence = { start: note.start, end: note.end, line: quotation.line, own, notes: [] };
	return {
		sentence,
		own: readSentence(own, language, marksIn),
		at: { start: quotation.start - note.start, end: quotation.end - note.start },
		next: "",
	};
}

const beginsBehind = (sentences: readonly Span[], index: number, { start }: Span): boolean =>
	(sentences[index] as Span).start > start;
const isBlank = (sentences: readonly DraftSentence[], index: number): boolean =>
	!/\p{L}/u.test((sentences[index] as DraftSentence).own);
