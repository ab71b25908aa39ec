import { expressionOfAny, foldText } from "@fissure/languages";
import type { LanguageCode, Mark, VerificationContext } from "@fissure/model";
import { mayBeOnePerson } from "../../documents/names/person-name.ts";
import { type AttributedPlace, sentenceAt } from "./attributed-quotations.ts";

// A name is right before its verb: "President Brenner firmly stressed".
const BEFORE_VERB = 24;

/**
 * The person who speaks in the source's sentence, where that is somebody else than the draft says; null where the sentence
 * names nobody else as speaker, or the draft's person too.
 *
 * Names are compared in one language only: nothing here knows that two spellings are one man.
 */
export function otherPerson(
	person: string,
	language: LanguageCode,
	place: AttributedPlace,
	context: VerificationContext,
): string | null {
	if (place.document.language !== language) return null;
	const sentence = sentenceAt(place, context);
	const marks = context.marksIn(sentence.exact, language);
	const from = place.quote.start - sentence.start;
	const to = place.quote.end - sentence.start;
	const outside = marks.filter(({ start, end }) => end <= from || start >= to);
	const speaking = outside.filter(
		(mark) =>
			mark.kind === "person" &&
			outside.some((verb) => verb.kind === "speech" && isSpokenBy(verb, mark, sentence.exact)),
	);
	const names = [...new Set(speaking.map(({ start, end }) => sentence.exact.slice(start, end)))];
	const [name = turnOf(person, place, context)] = names;
	if (name === undefined || isNamed(person, sentence.exact) || isNamed(person, place.document.title ?? "")) return null;
	return [...names, name].every((one) => !isNamed(person, one) && !mayBeOnePerson(person, one)) ? name : null;
}

/** "V. Putin: …": in a transcript the last name at the head of a paragraph has the floor. */
const TURN = /(?<=^|\n)[^\S\n]*([\p{L}.·’' -]{2,50})[:：]/gu;
const FURTHEST_TURN = 20_000;
/** «И.О.Фамилия», "MR. MILLER": a person, though no list holds the name. */
const INITIALS = /^(?:(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+|\p{Lu}{2,3}\.\s\p{Lu}{2,})$/u;

function turnOf(
	person: string,
	{ document: { text, language }, quote }: AttributedPlace,
	{ marksIn }: VerificationContext,
): string | undefined {
	const before = text.slice(Math.max(0, quote.start - FURTHEST_TURN), quote.start);
	const label = [...before.matchAll(TURN)].at(-1)?.[1]?.trim();
	const isPerson = (words: string): boolean => marksIn(words, language).some(({ kind }) => kind === "person");
	return label !== undefined && (isPerson(label) || INITIALS.test(label)) && isPerson(person) ? label : undefined;
}

const isSpokenBy = (verb: Mark, { start, end }: Mark, text: string): boolean =>
	(verb.start >= end && verb.start - end <= BEFORE_VERB && !/[,;，；]/u.test(text.slice(end, verb.start))) ||
	(verb.end <= start && start - verb.end <= 2);

const INFLECTED = expressionOfAny(
	({ insertions, letters }) => (insertions?.inflected === true ? letters : undefined),
	"u",
);
/** By the longest word of the name: titles and first names come and go, endings change in Russian. */
export function isNamed(person: string, text: string): boolean {
	const words = foldText(person).match(/[\p{L}\p{M}'-]+/gu) ?? [];
	const family = words.at(-1) ?? "";
	const stem = INFLECTED().test(family) && family.length > 5 ? family.slice(0, -2) : family;
	return stem !== "" && foldText(text).includes(stem);
}
