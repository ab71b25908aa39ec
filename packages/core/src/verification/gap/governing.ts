import {
	expressionOfAny,
	fromPacks,
	hasUnspaced,
	languageOrFirst,
	packsAtHand,
	sourceOfAny,
	wordsOfAny,
} from "@fissure/languages";
import type { Span } from "@fissure/model";
import { stemsOf } from "../clause/carried.ts";
import { beginsFiniteClause, looksFinite } from "../clause/finite.ts";
import { textBetween, wordsIn, wordsOf } from "../clause/reach.ts";
import type { ReadSentence } from "../clause/sentences.ts";
import { AUXILIARIES, byEnding, verbsIn } from "../clause/verbs.ts";
import { gapTermsOf, unitsOf } from "./compared.ts";
import { OPENS_PHRASE, opensInVerb, subjectAt } from "./subjects.ts";
import { ENDS_IN_INFINITIVE } from "./turns.ts";

export interface Governing {
	readonly code: "gap-hides-verb" | "gap-hides-subject";
	readonly word: string;
}

/** What is kept before a gap: the sentence it is in, and its place there. */
export interface Kept {
	readonly read: ReadSentence;
	readonly at: Span;
}

/**
 * Does a gap hide the verb that governs what follows it, or the subject of the verb that follows it?
 *
 * The reader takes the kept words before the gap for both. Read from lists, from pronouns and, in Russian, from endings.
 *
 * - in:     the sentence in which the words behind the gap stand, from where the gap covers it, and those words
 * - silent: where these have their own verb, open with a preposition or "that"; where the hidden verb or subject is the kept one
 */
export function governingIn(kept: Kept, read: ReadSentence, from: number, next: Span): Governing | null {
	if (next.end <= next.start) return null;
	return hiddenSubject(kept, read, from, next) ?? dashedSubject(read, from, next) ?? hiddenVerb(kept, read, from, next);
}

/** "The first train leaves […] in two months", where the source has the last one leave then, with a dash for the verb. */
function dashedSubject(read: ReadSentence, from: number, next: Span): Governing | null {
	const dashed = languageOrFirst(read.language).insertions?.subjects.dashed;
	const subject = dashed?.exec(read.text.slice(from, next.start))?.groups?.who;
	return subject === undefined ? null : { code: "gap-hides-subject", word: subject };
}

function hiddenSubject(kept: Kept, read: ReadSentence, from: number, next: Span): Governing | null {
	const known = opensInVerb(read, next);
	if (!known && !looksFinite(read.text.slice(next.start, Math.min(next.end, next.start + 40)))) return null;
	const subject = subjectAt(read, from, next.start);
	// "all | armed groups": behind one bare word an ending tells nothing.
	if (!known && subject !== null && isBare(textBetween(read, subject.start, subject.end))) return null;
	// Without a verb before it, it is one of several subjects: "the president [and the minister] will".
	if (subject === null || subject.start <= from || !hasVerb(kept, read, from, subject.start)) return null;
	const text = textBetween(read, subject.start, subject.end).trim();
	return isSameSubject(kept, read, subject, text) ? null : { code: "gap-hides-subject", word: text };
}

const isBare = (text: string): boolean => !hasUnspaced(text) && wordsIn(text) < 2;

const hasVerb = (kept: Kept, read: ReadSentence, from: number, to: number): boolean =>
	verbsIn(kept.read).some(({ start, end }) => end > kept.at.start && start < kept.at.end) ||
	verbsIn(read).some(({ start, end }) => start >= from && end <= to);

const PRONOUN = expressionOfAny(
	({ insertions }) => insertions?.subjects.pronoun,
	"iu",
	(words) => `^${words}$`,
);

function isSameSubject(
	{ read: { text, marks, language }, at }: Kept,
	read: ReadSentence,
	subject: Span,
	word: string,
): boolean {
	if (PRONOUN().test(word)) return true;
	const inside = (mark: Span, span: Span): boolean => mark.start >= span.start && mark.end <= span.end;
	const own = read.marks.filter((mark) => inside(mark, subject));
	const kept = marks.filter((mark) => inside(mark, at));
	if (own.some(({ kind }) => kind === "first-person")) return kept.some(({ kind }) => kind === "first-person");
	const actors = new Set(kept.flatMap((mark) => ("actor" in mark ? [mark.actor] : [])));
	if (own.some((mark) => "actor" in mark && actors.has(mark.actor))) return true;
	const stems = stemsOf(text.slice(at.start, at.end), language);
	const pointing = gapTermsOf(language)?.pointing;
	return (
		!takesPart(word, language) &&
		[...stemsOf(word, language)].some((form) => stems.has(form) && pointing?.has(form) !== true)
	);
}

/** "most members" are others than "some members". */
function takesPart(word: string, language: string): boolean {
	const terms = gapTermsOf(language);
	const [first = ""] = unitsOf(word);
	if (terms === null) return false;
	return hasUnspaced(first)
		? [...terms.taking].some((part) => first.startsWith(part))
		: terms.taking.has(first) && !terms.pointing.has(first);
}

function hiddenVerb(kept: Kept, read: ReadSentence, from: number, next: Span): Governing | null {
	if (/^\s*[,，;；]/.test(read.text.slice(next.start, next.start + 4))) return null;
	if (hasOwnVerb(read, next)) return null;
	const verb = coordinateVerbs(read, from, next.start).at(-1);
	if (verb === undefined) return null;
	if (OPENS_PHRASE().test(read.text.slice(next.start, next.start + 20)) && !isTurn(read, from, verb)) return null;
	const between = textBetween(read, verb.end, next.start);
	// Behind a comma the kept words may be a clause, or a part of a list, of their own.
	if (/[;；。:：.!?！？,，]|\s[–—]\s/.test(between) || wordsIn(between) > MOST_BETWEEN) return null;
	if (wordsOf(read, verb.end, next.start, "relative", "divider", "caveat").length > 0) return null;
	const shown = verbsIn(kept.read).findLast(({ start, end }) => end > kept.at.start && start < kept.at.end);
	if (shown === undefined) return null;
	const word = textBetween(read, verb.start, verb.end).trim();
	const stems = stemsOf(textBetween(kept.read, shown.start, shown.end), read.language);
	return [...stemsOf(word, read.language)].some((form) => stems.has(form)) ? null : { code: "gap-hides-verb", word };
}

/** "fell by 4 % […] in value", where "but rose" is hidden: a verb that its ending shows, behind "but". */
const isTurn = (read: ReadSentence, from: number, verb: Span): boolean =>
	isByEnding(read, verb) &&
	wordsOf(read, from, verb.start, "divider").some(({ end }) => wordsIn(read.text.slice(end, verb.start)) === 0);
const isByEnding = (read: ReadSentence, { start, end }: Span): boolean =>
	byEnding(read).some((one) => one.start < end && one.end > start);

/** Words of a list between the hidden verb and what is kept of its objects. */
const MOST_BETWEEN = 8;
/** Words before the own verb of a clause: its subject. */
const LONGEST_SUBJECT = 5;

const JOINER = expressionOfAny(
	({ insertions }) => insertions?.thoughts.joiner,
	"iu",
	(words) => `^\\s*(?:,\\s*)?(?:${words}(?!\\p{Ll})\\s*)?`,
);

/** "[…] and urge restraint", "[…] we welcome dialogue"; in "sanctions and call for" the first words are governed from before. */
function hasOwnVerb(read: ReadSentence, next: Span): boolean {
	const joiner = JOINER().exec(read.text.slice(next.start, next.end))?.[0].length ?? 0;
	const from = next.start + joiner;
	const verb = verbsIn(read).find(({ start, end }) => end > from && start < next.end);
	if (beginsFiniteClause(read.text.slice(from, next.end))) return true;
	if (verb === undefined) return false;
	const lead = textBetween(read, from, verb.start);
	return (
		wordsIn(lead) <= LONGEST_SUBJECT && !/[,，]/.test(lead) && wordsOf(read, from, verb.start, "joiner").length === 0
	);
}

/** Verbs that open a thought of their own: behind a comma or "and", with or without a subject. */
function coordinateVerbs(read: ReadSentence, from: number, to: number): readonly Span[] {
	const text = textBetween(read, from, to);
	const coordinate = languageOrFirst(read.language).insertions?.thoughts.verb ?? NONE;
	const known = verbsIn(read).filter(
		(verb) => verb.start >= from && verb.end <= to && isOpened(read, verb.start) && isVerb(read, verb),
	);
	const unknown = [...text.matchAll(coordinate)].map(({ 0: whole, 1: word = "", index }) => ({
		start: from + index + whole.length - word.length,
		end: from + index + whole.length,
	}));
	return [...known, ...unknown].toSorted((a, b) => a.start - b.start);
}
const NONE = /(?!)/gu;

const HALF = fromPacks(() => wordsOfAny(({ insertions }) => insertions?.thoughts.half));
const NO_VERB = fromPacks(() => packsAtHand().flatMap(({ insertions }) => insertions?.thoughts.noVerb ?? []));
/** Of nouns, adjectives and participles that judge, the lists have no word of speech. */
function isVerb(read: ReadSentence, { start, end }: Span): boolean {
	const { text, marks } = read;
	const word = text.slice(start, end);
	const [first = "", ...rest] = unitsOf(word);
	if (AUXILIARIES().has(first)) return rest.length > 0 && !HALF().has(first);
	if (NO_VERB().some((ending) => ending.test(first))) return false;
	return (
		marks.some((mark) => mark.kind === "speech" && mark.start < end && mark.end > start) ||
		isByEnding(read, { start, end })
	);
}

const thoughts = (part: "opener" | "next" | "subject" | "adverb"): string =>
	sourceOfAny(({ insertions }) => insertions?.thoughts[part]);
const OPENER = fromPacks(
	() =>
		new RegExp(
			`(?:[,，;；:：、]|${thoughts("opener")})\\s*(?:(?:${thoughts("next")})\\s*)*(?:(?:${thoughts("subject")})\\s*)?(?:(?:${thoughts("adverb")})\\s*)*$`,
			"iu",
		),
);
const LONGEST_OPENER = 60;

const isOpened = ({ text }: ReadSentence, verb: number): boolean => {
	const lead = text.slice(Math.max(0, verb - LONGEST_OPENER), verb);
	if (ENDS_IN_INFINITIVE().test(lead)) return false;
	return OPENER().test(lead);
};
