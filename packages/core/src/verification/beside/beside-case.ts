import { languageOf } from "@fissure/languages";
import type {
	ActorId,
	ContrastRules,
	Document,
	Draft,
	LocatedQuotation,
	Quote,
	Span,
	VerificationContext,
} from "@fissure/model";
import { type DraftAround, draftAround, type MarksIn, type SourceSentence, sentencesOf } from "../clause/sentences.ts";
import { type SourceEnds, sourceEnds } from "../source/source-ends.ts";

/** What the draft says beside quoted words, and what the source says there instead. */
export interface Contrast {
	readonly drafted: string;
	readonly found: string;
	/** Where the source says it, if not in the sentence of the quoted words. */
	readonly elsewhere: Quote | null;
	/** True where both may be so. */
	readonly unsure?: boolean;
}

export const contrastsOf = (language: string): ContrastRules | null => languageOf(language)?.contrasts ?? null;

/** What tells of a whole text is at its head: so many characters. */
export const OPENING = 400;

/** The words of the source from some sentences before the quoted ones to as many behind. */
export function textNear({ document, index }: SourceSentence, last: SourceSentence, further = 1): string {
	const sentences = sentencesOf(document);
	const from = sentences[Math.max(0, index - further)]?.start ?? 0;
	const to = sentences[Math.min(sentences.length - 1, last.index + further)]?.end ?? document.text.length;
	return document.text.slice(from, to);
}

/** A quotation with the draft's and the source's words around it. */
export interface BesideCase extends SourceEnds {
	readonly around: DraftAround;
	/** Of the draft's sentence, what no other quotation in it is nearer to. */
	readonly region: Span;
	readonly holder: ActorId | null;
	/** Of the one whom the draft has speak. */
	readonly office: string | null;
	readonly person: string | null;
	readonly quoted: string;
	readonly marksIn: MarksIn;
}

/** Null where the quotation has no place in a text, or several: the same words may be said on several occasions. */
export function readBeside(
	draft: Draft,
	located: LocatedQuotation,
	documents: ReadonlyMap<string, Document>,
	{ marksIn }: VerificationContext,
): BesideCase | null {
	const ends = sourceEnds(located, documents, marksIn);
	const around = draftAround(draft, located.quotation, marksIn);
	if (ends === null || around === null || located.elsewhere.length > 0) return null;
	const { holder = null, office = null, person = null } = located.attribution ?? {};
	return {
		...ends,
		around,
		region: regionOf(draft, around),
		holder,
		office,
		person,
		quoted: located.quotation.words,
		marksIn,
	};
}

/** From the quotation before it to its own end where another follows in the sentence, else to the sentence's end. */
function regionOf({ quotations }: Draft, { sentence, at }: DraftAround): Span {
	const others = quotations
		.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }))
		.filter(({ start, end }) => end > 0 && start < sentence.own.length);
	const before = others.filter(({ end }) => end < at.start).at(-1);
	const behind = others.find(({ start }) => start > at.end);
	return { start: before?.end ?? 0, end: behind === undefined ? sentence.own.length : at.end };
}
