import { languageOf, UNSPACED } from "@fissure/languages";
import {
	type ActorId,
	type Attribution,
	actorNamed,
	type Document,
	type LanguageCode,
	type Mark,
	type Span,
	type VerificationContext,
} from "@fissure/model";
import { mayBeOnePerson, namesPerson } from "../../documents/names/person-name.ts";
import { titledSpeakers } from "../../documents/names/titled-speakers.ts";
import { openingOf } from "./document-fit.ts";

/** Kinds of text in which the one who publishes them speaks, unless a sentence says otherwise. */
const OWN_VOICE: ReadonlySet<string> = new Set([
	"speech",
	"press-conference",
	"explanation-of-vote",
	"briefing",
	"fact-sheet",
]);
const MANY_VOICES: ReadonlySet<string> = new Set(["press-conference", "briefing"]);
/** A body's page carries the words of its members. */
const STATE = /^[A-Z]{3}$/u;
// Who speaks is said in a sentence or two before the words, in a transcript at the head of the answer.
const NEAR = 600;

/**
 * Whose own words are these, where they are for certain none of the state that the draft has speak?
 *
 * - silent: null on joint texts, and where the text's owner is a guess or no state; where the title names the person whom the draft has speak;
 *   in a text of its owner's voice, where the sentence of the words or one of the two before has them say something; in one that
 *   tells of others or in which several speak, where it names them near the words; within quotation marks, unless an office of
 *   no named state has said them in a text that nowhere names the holder
 */
export function otherOwner(
	{ holder, publisher }: Pick<Attribution, "holder" | "publisher">,
	document: Document,
	place: Span,
	marksIn: VerificationContext["marksIn"],
): ActorId | null {
	const owner = document.publisher;
	if (holder === null || holder === "BOTH" || publisher !== null || owner === null || owner === holder) return null;
	if (!STATE.test(owner) || document.guessed.includes("publisher") || document.kind === "joint-statement") return null;
	const { text, language, title, kind } = document;
	const isHolders = (mark: Mark): boolean => actorNamed(mark) === holder;
	const opening = marksIn(openingOf(document), language).flatMap((mark) =>
		mark.kind === "actor" && STATE.test(mark.actor) && mark.actor !== owner ? [mark.actor] : [],
	);
	// "The two sides" are those that the text has named.
	const mayJoin = opening.length === 0 || opening.includes(holder);
	const names = (words: string): boolean =>
		marksIn(words, language).some((mark) => isHolders(mark) || (mayJoin && mark.kind === "joint"));
	if (names(title ?? "")) return null;
	if (isQuoted(text, place.start))
		return isOwnOffice(document, place) && !marksIn(text, language).some(isHolders) ? owner : null;
	if (OWN_VOICE.has(kind) && !MANY_VOICES.has(kind))
		return sentencesBefore(document, place).some((words) => {
			const marks = marksIn(words, language);
			return (
				(mayJoin && marks.some((mark) => mark.kind === "joint")) ||
				(marks.some(isHolders) && marks.some((mark) => mark.kind === "speech"))
			);
		})
			? null
			: owner;
	const behind = OWN_VOICE.has(kind) ? 0 : NEAR;
	const near = marksIn(text.slice(Math.max(0, place.start - NEAR), place.end + behind), language);
	if (near.some(isHolders)) return null;
	// In a text that tells of two they are not one whom it nowhere names.
	return mayJoin && near.some((mark) => mark.kind === "joint") && marksIn(text, language).some(isHolders)
		? null
		: owner;
}
const SENTENCE_END = /(?<=[.!?])\s+|(?<=[。！？])|\n+/u;

/** «The minister said: “…”», in a text that names no other state: it is its owner's minister. */
function isOwnOffice({ text, language }: Document, { start }: Span): boolean {
	const lead =
		text
			.slice(Math.max(0, start - NEAR), start)
			.split(SENTENCE_END)
			.at(-1) ?? "";
	return languageOf(language)?.sources?.officeSpeaks?.test(lead.replace(/["“«„]\s*$/u, "")) === true;
}

/** The sentence of the words, up to their end, and the two before it. */
const sentencesBefore = ({ text }: Document, { start, end }: Span): readonly string[] => {
	const before = text.slice(Math.max(0, start - NEAR), start).split(SENTENCE_END);
	return [...before.slice(-3, -1), `${before.at(-1) ?? ""}${text.slice(start, end)}`];
};

/** Another opening mark than closing ones in the same paragraph: the text quotes somebody. */
function isQuoted(text: string, at: number): boolean {
	const paragraph = text.slice(Math.max(text.lastIndexOf("\n", at - 1) + 1, at - 4 * NEAR), at);
	const count = (marks: RegExp): number => paragraph.match(marks)?.length ?? 0;
	return count(/[“«「『]/gu) > count(/[”»」』]/gu) || count(/"/gu) % 2 === 1;
}

/**
 * Who speaks in this text, by its heading, where that is for certain nobody whom the draft may mean?
 *
 * - silent: null in another language than the draft's; where the heading names no speaker, or several; where opening or the
 *   sentences before the words name the draft's person, or, where several take the floor, any line does; on a single word that
 *   need not be a person's name
 */
export function otherTitledSpeaker(
	{ person, holder, office }: Pick<Attribution, "person" | "holder" | "office">,
	language: LanguageCode,
	document: Document,
	place: Span,
): string | null {
	if (person === null || document.language !== language) return null;
	if (!isFullName(person) && holder === null && office === null) return null;
	const speakers = speakersOf(document);
	const [speaker] = speakers;
	if (speaker === undefined || speakers.length > 1 || mayBeOnePerson(person, speaker)) return null;
	const { text, kind } = document;
	const where = MANY_VOICES.has(kind)
		? text
		: `${openingOf(document)}\n${text.slice(Math.max(0, place.start - NEAR), place.end)}`;
	return namesPerson(where, person) ? null : speaker;
}

const FULL_NAME = new RegExp(`\\s|[${UNSPACED}]{2}`, "u");
const isFullName = (person: string): boolean => FULL_NAME.test(person.trim());

/** Every quotation asks every source text. */
const known = new WeakMap<Document, readonly string[]>();

export function speakersOf(document: Document): readonly string[] {
	const speakers = known.get(document) ?? titledSpeakers(document);
	known.set(document, speakers);
	return speakers;
}
