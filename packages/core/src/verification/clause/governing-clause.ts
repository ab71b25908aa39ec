import type {
	CheckedQuotation,
	Draft,
	GoverningClause,
	LanguageCode,
	LocatedQuotation,
	Span,
	VerificationContext,
} from "@fissure/model";
import { type ClauseParts, clauseParts } from "./parts.ts";
import { type ReadSentence, readSentence, sentencesOf } from "./sentences.ts";

/** Who says what about what around the quoted words, in the source and in the draft: what an editor lays side by side. */
export function clausesOf(
	draft: Draft,
	{ quotation, anchor }: LocatedQuotation,
	{ sources, marksIn }: VerificationContext,
): Pick<CheckedQuotation, "clause" | "draftClause"> {
	const inDraft = draft.sentences.find(({ start, end }) => start <= quotation.start && quotation.end <= end);
	const draftClause =
		inDraft === undefined
			? null
			: governingClause(draft.document.text, inDraft, quotation, draft.document.language, marksIn);
	const source = anchor === null ? undefined : sources.find(({ id }) => id === anchor.quote.document);
	if (anchor === null || source === undefined) return { clause: null, draftClause };
	const sentence = sentencesOf(source).find(({ start, end }) => start < anchor.quote.end && anchor.quote.start < end);
	const clause =
		sentence === undefined ? null : governingClause(source.text, sentence, anchor.quote, source.language, marksIn);
	return { clause, draftClause };
}

/**
 * Which clause governs the words at a place: who, does what, to what?
 *
 * Read from what the lexicon knows, without a parser: the verb within the words if they are a predicate, else the nearest
 * before them, else the nearest behind; the nearest actor before it; what follows it. Words as they are in the text.
 *
 * - in:     the whole text, the sentence, and the words within it; of words that reach further only what is in it counts
 * - silent: null where no verb is found
 */
export function governingClause(
	text: string,
	sentence: Span,
	span: Span,
	language: LanguageCode,
	marksIn: VerificationContext["marksIn"],
): GoverningClause | null {
	const within = (offset: number): number =>
		Math.min(Math.max(offset - sentence.start, 0), sentence.end - sentence.start);
	const at = { start: within(span.start), end: within(span.end) };
	if (at.start >= at.end) return null;
	const read = readSentence(text.slice(sentence.start, sentence.end), language, marksIn);
	const parts = clauseParts(read, at);
	return parts === null ? null : clauseOf(read, parts);
}

export function clauseOf(read: ReadSentence, { subject, verb, object }: ClauseParts): GoverningClause {
	const touching = (...kinds: readonly string[]): boolean =>
		read.words.some(({ kind, start, end }) => kinds.includes(kind) && start < verb.end && end > verb.start);
	return {
		subject: subject === null ? null : shownAt(read, subject),
		verb: shownAt(read, verb).replace(/["“”«»„「」『』]/gu, ""),
		object: object === null ? null : shownAt(read, object),
		negated: touching("negation", "lack"),
		conditional: touching("modality") || isUnderCondition(read, verb),
	};
}

/** "If X, A will do Y", "A will do Y if X". */
const isUnderCondition = ({ text, words }: ReadSentence, verb: Span): boolean =>
	words.some(
		({ kind, start, end }) =>
			kind === "condition" &&
			!/[;；。]/.test(end <= verb.start ? text.slice(end, verb.start) : text.slice(verb.end, start)),
	);

const shownAt = ({ text }: ReadSentence, { start, end }: Span): string =>
	text
		.slice(start, end)
		.replace(/\s+/gu, " ")
		.replace(/^[\s"“”«»„「」『』,，:：]+|[\s"“”«»„「」『』,，.;；。:：]+$/gu, "");
