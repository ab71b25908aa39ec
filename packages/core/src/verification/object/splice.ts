import { expressionOfAny, languageOf } from "@fissure/languages";
import type { Span } from "@fissure/model";
import type { DraftAround, MarksIn, ReadSentence, SourceSentence } from "../clause/sentences.ts";
import { readSentence, sentencesOf } from "../clause/sentences.ts";
import { endsInVerb, objectEnd } from "./stretch.ts";
import { holdsObject, likeness, type Weight, weightOf } from "./weight.ts";

/** Further sentences of a long document are not looked through for the object. */
const SENTENCES_READ = 4000;

/** The sentence of the same source in which the draft's object does stand; the nearest to the quoted one. */
export function takenFrom(source: SourceSentence, object: Weight, marksIn: MarksIn): Span | null {
	if (object.concepts.size === 0 && object.stems.size < 2) return null;
	const { document, index } = source;
	const sentences = sentencesOf(document);
	for (let step = 1; step <= Math.min(sentences.length, SENTENCES_READ); step++)
		for (const at of [index - step, index + step]) {
			const span = sentences[at];
			if (span === undefined) continue;
			const text = document.text.slice(span.start, span.end);
			const read = { text, language: document.language, marks: marksIn(text, document.language) };
			if (holdsObject(weightOf(read), object)) return span;
		}
	return null;
}

/** A quotation in a sentence of the draft with the sentence in which it is in its source. */
export interface Placed {
	readonly index: number;
	/** In the draft's sentence. */
	readonly at: Span;
	readonly source: SourceSentence;
}

/**
 * Are two quotations put onto one thing of which the source does not say both?
 *
 * Either nothing but "and" is between two quoted verbs, or the second, behind "as" or inside the object, names what the
 * first is said of. The source then has them in two sentences that share nothing.
 */
export function isSpliced(
	whole: ReadSentence,
	{ at: first, source: one }: Placed,
	{ at: second, source: other }: Placed,
): boolean {
	if (one.document.id !== other.document.id || one.index === other.index || second.start < first.end) return false;
	if (!endsInVerb(one.read, one.at)) return false;
	const between = whole.text.slice(first.end, second.start);
	const paired = PAIRED().test(between) && endsInVerb(other.read, other.at);
	if (!paired && !isNamed(whole, first, second, between)) return false;
	const alike = likeness(weightOf(one.read), weightOf(other.read));
	return alike === "apart" || alike === "unlike";
}

const PAIRED = expressionOfAny(
	({ objects }) => objects?.paired,
	"iu",
	(words) => `^[\\s"“”«»„「」『』,，、]*${words}?[\\s"“”«»„「」『』,，、]*$`,
);
/** A second name stands no further from its thing. */
const FURTHEST_NAME = 160;

function isNamed(whole: ReadSentence, first: Span, second: Span, between: string): boolean {
	const naming = languageOf(whole.language)?.objects?.naming;
	if (between.length > FURTHEST_NAME || /[;；。]/.test(between) || /[\p{L}]/u.test(between) === false) return false;
	return naming?.test(between) === true || second.start < objectEnd(whole, first.end + 1);
}

/** The whole sentence of the draft, quoted words included. */
export const wholeSentence = (
	{ sentence }: DraftAround,
	draftText: string,
	language: string,
	marksIn: MarksIn,
): ReadSentence => readSentence(draftText.slice(sentence.start, sentence.end), language, marksIn);
