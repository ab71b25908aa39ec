import {
	type Account,
	type ActorId,
	actorNamed,
	type Concept,
	type Draft,
	type LocatedQuotation,
	type Mark,
	type Quote,
	quoteOf,
	type Span,
	type VerificationContext,
} from "@fissure/model";
import { LONGEST_SENTENCE, overlap } from "../draft/own-words.ts";

export type Sign = -1 | 0 | 1;

/** An issue that a sentence of a draft touches. */
export interface Topic {
	readonly issue: string;
	readonly concept: string;
	/** Which pole the draft's own words say that the holder leans to; 0 where they do not say, or quote. */
	readonly sign: Sign;
	/** In the sentence; null where only quoted words name it. */
	readonly at: Span | null;
}

/** What a sentence of a draft says about whom, read by the lexicon alone. */
export interface Reading {
	/** Whom it speaks of first; of a sentence that says "it", whom the one before spoke of. */
	readonly holder: ActorId | null;
	readonly actors: ReadonlySet<ActorId>;
	readonly marks: readonly Mark[];
	readonly topics: readonly Topic[];
}

/** How each sentence of a draft reads, in order. */
export function readingsOf(draft: Draft, context: VerificationContext): readonly Reading[] {
	const { language } = draft.document;
	let before: ActorId | null = null;
	return draft.sentences.map((sentence) => {
		const marks = sentence.own.length > LONGEST_SENTENCE ? [] : context.marksIn(sentence.own, language);
		const actors = marks.flatMap((mark) => actorNamed(mark) ?? []);
		const pronoun = marks.some(({ kind }) => kind === "pronoun");
		const holder: ActorId | null = actors[0] ?? (pronoun ? before : null);
		before = holder;
		const quoted = draft.quotations
			.filter((quotation) => quotation.inside === null && overlap(quotation, sentence))
			.flatMap(({ words }) => context.marksIn(words, language))
			.flatMap((mark) => topicOf(mark, [], context));
		const own = marks.flatMap((mark) => topicOf(mark, marks, context).map((topic) => ({ ...topic, at: mark })));
		return { holder, actors: new Set(actors), marks, topics: [...own, ...quoted] };
	});
}

function topicOf(mark: Mark, marks: readonly Mark[], { concepts }: VerificationContext): readonly Topic[] {
	if (mark.kind !== "concept" || mark.issue === null) return [];
	const concept = concepts.get(mark.concept);
	const sign = concept === undefined ? 0 : signOf(mark, marks, concept);
	return [{ issue: mark.issue, concept: mark.concept, sign, at: null }];
}

/** Between a verb of attitude and its object, in characters: farther off, the verb often has another. */
const REACH = 48;
/** Of other scales (demands, offers, warnings) the verb alone does not say for what. */
const PLAIN: ReadonlySet<string> = new Set(["support", "disapproval"]);
/** Before a verb, where what turns it down stands. */
const BEFORE_VERB = 28;

function signOf(mark: Mark, marks: readonly Mark[], { pole, fixed }: Concept): Sign {
	if (fixed !== null && fixed !== 0) return fixed > 0 ? 1 : -1;
	const verb = marks.findLast(
		(other) =>
			other.kind === "attitude" &&
			other.polarity !== 0 &&
			PLAIN.has(other.scale) &&
			other.end <= mark.start &&
			mark.start - other.end <= REACH,
	);
	if (verb?.kind !== "attitude") return 0;
	const denials = marks.filter(
		({ kind, start, end }) => kind === "negation" && end <= verb.start && verb.start - start <= BEFORE_VERB,
	);
	// No minus zero: signs are compared.
	return pole === 0 ? 0 : ((verb.polarity * pole * (denials.length % 2 === 1 ? -1 : 1)) as Sign);
}

/** The words are in a source text as the draft has them. */
export const stands = ({ state, found }: LocatedQuotation): boolean =>
	found !== null && (state === "exact" || state === "normalised" || state === "elided" || state === "moved");

/** The words of the source of a quotation, without what it leaves out. */
export const foundWordsOf = ({ anchor, found }: LocatedQuotation): readonly Quote[] =>
	anchor?.parts ?? (found === null ? [] : [found]);

/** The whole sentence of a source text in which words of it stand. */
export function sentenceAround({ document, sentences }: Account, span: Span): Quote {
	const whole = sentences.find((sentence) => overlap(sentence, span)) ?? span;
	return quoteOf(document, whole);
}

export const signed = (stance: number | null): Sign => (stance === null || stance === 0 ? 0 : stance > 0 ? 1 : -1);
