import { countUnspaced, foldText, fromPacks, wordSpans, wordsOfAny } from "@fissure/languages";
import {
	type Attribution,
	actorNamed,
	type Document,
	type Draft,
	type Mark,
	type Quotation,
	type Span,
	type VerificationContext,
} from "@fissure/model";
import { namesPerson } from "../../documents/names/person-name.ts";
import { contradicts, isTitledWith } from "./attributed-document.ts";
import { dateFit, isDateCertain, kindFit, openingOf, venueFit } from "./document-fit.ts";
import { otherOwner, otherTitledSpeaker } from "./other-speaker.ts";

/**
 * Can a source text be the source of quoted words?
 *
 * - named:    the draft names its speaker or the text itself, and nothing speaks against it
 * - possible: nothing speaks for it or against it
 * - other:    publisher, speaker, venue, kind or date are not those that the draft gives
 * - later:    it came out after the draft
 */
export type SourceFit = "named" | "possible" | "other" | "later";

export function sourceFit(
	document: Document,
	place: Span,
	attribution: Attribution | null,
	draft: Pick<Draft["document"], "date" | "language">,
	marksIn: VerificationContext["marksIn"],
): SourceFit {
	if (attribution !== null && attribution.document === document.id) return "named";
	if (isLater(document, draft.date)) return "later";
	if (attribution === null) return "possible";
	if (
		contradicts(attribution, document).length > 0 ||
		otherOwner(attribution, document, place, marksIn) !== null ||
		otherTitledSpeaker(attribution, draft.language, document, place) !== null
	)
		return "other";
	return namesOwner(attribution, document, place, marksIn) || namesOccasion(attribution, document)
		? "named"
		: "possible";
}

/** Two places east and west of the date line may give one event two days. */
export function isLater(document: Document, drafted: string | undefined): boolean {
	const { date } = document;
	if (date === undefined || drafted === undefined || !isDateCertain(document)) return false;
	const common = Math.min(date.length, drafted.length);
	return date.slice(0, common) > drafted.slice(0, common) && dateFit({ date: drafted }, document) === "contradicts";
}

function namesOwner(
	{ holder, publisher, person }: Attribution,
	document: Document,
	place: Span,
	marksIn: VerificationContext["marksIn"],
): boolean {
	if (publisher !== null && document.publisher === publisher) return true;
	if (holder === "BOTH") return document.kind === "joint-statement";
	if (person !== null && namesSpeaker(person, document, place, marksIn)) return true;
	if (holder === null) return false;
	if (document.publisher === holder) return true;
	const { title, language } = document;
	const isOf = (mark: Mark): boolean => actorNamed(mark) === holder;
	if (marksIn(title ?? "", language).some(isOf)) return true;
	const told = marksIn(sentenceUpTo(place, document), language);
	return told.some(isOf) && told.some(({ kind }) => kind === "speech");
}

function namesSpeaker(
	person: string,
	document: Document,
	place: Span,
	marksIn: VerificationContext["marksIn"],
): boolean {
	const where = `${openingOf(document)}\n${sentenceUpTo(place, document)}`;
	if (isTitledWith(person, document) || namesPerson(where, person)) return true;
	// One person is written in several ways, and every language has its own.
	const [known] = marksIn(person, document.language).filter((mark) => mark.kind === "person");
	if (known === undefined) return false;
	const isOwn = document.publisher === known.actor;
	return (
		marksIn(where, document.language).some(
			(mark) => mark.kind === "person" && mark.actor === known.actor && mark.office === known.office,
		) ||
		(isOwn &&
			marksIn(document.title ?? "", document.language).some(
				(mark) => mark.kind === "office" && mark.office === known.office,
			))
	);
}

/** In characters; who speaks is said in the sentence of the words. */
const LONGEST_LEAD = 400;
const SENTENCE_BREAK = /[.!?](?=\s)|[。！？\n]/gu;

function sentenceUpTo({ start }: Span, { text }: Document): string {
	const before = text.slice(Math.max(0, start - LONGEST_LEAD), start);
	return before.slice([...before.matchAll(SENTENCE_BREAK)].at(-1)?.index ?? 0);
}

/** "A fact sheet of 3 May 2024", "at the Harbour Conference in 2021": together they tell which text is meant. */
function namesOccasion(attribution: Attribution, document: Document): boolean {
	const agreeing = [dateFit, kindFit, venueFit].filter((fit) => fit(attribution, document) === "agrees");
	return agreeing.length > 1;
}

/** Does the draft say which text it means: its day, its meeting, or what it is? */
export const isPinned = (attribution: Attribution | null, document: Document): boolean =>
	attribution !== null &&
	(attribution.document === document.id ||
		[dateFit, kindFit, venueFit].some((fit) => fit(attribution, document) === "agrees"));

/**
 * Is a text that the draft names the source of words so few, or so common, that it may have them by chance?
 *
 * It must be surely older than the draft. Where the draft gives a day, a month, a year or a meeting, the text must be known to be of that
 * day or meeting; where it gives neither, its speaker must be named in the text, or, of a state or a body, have published it.
 */
export function isSurelyNamed(
	attribution: Attribution | null,
	document: Document,
	place: Span,
	drafted: string | undefined,
	marksIn: VerificationContext["marksIn"],
): boolean {
	if (attribution === null) return false;
	if (attribution.document === document.id) return true;
	const { date, venue, kind, person, holder, publisher } = attribution;
	const own = document.date ?? "";
	const isSameYear = drafted !== undefined && own.length < drafted.length && drafted.startsWith(own);
	const isOfMeeting = venue !== null && venueFit(attribution, document) === "agrees";
	if (date !== null) {
		const isOfDay = own.length >= (date.split("/")[0]?.length ?? 0) && dateFit(attribution, document) === "agrees";
		return isOfDay || isOfMeeting;
	}
	if (venue !== null) return isOfMeeting;
	if (kind !== null && kindFit(attribution, document) !== "agrees") return false;
	if (isSameYear || (holder === "BOTH" && kind === null)) return false;
	if (person !== null) return namesSpeaker(person, document, place, marksIn);
	return document.publisher === (publisher ?? holder) || holder === "BOTH";
}

const FUNCTION_WORDS = fromPacks(() => wordsOfAny(({ edits }) => edits?.functionWords));
/** So many words of content, or characters without spaces between words, are somebody's own. */
const OWN_WORDS = 5;
const OWN_UNSPACED = 11;
/** So many are copied where they are found twice. */
const COPIED_WORDS = 12;
const COPIED_UNSPACED = 24;

/**
 * Do the words alone tell whose they are, wherever in a large case they are found? Few words are said by many, and so are
 * those that texts of several publishers or three texts have.
 */
export function tellWhose({ words }: Pick<Quotation, "words">, places: readonly Document[]): boolean {
	const unspaced = countUnspaced(words);
	const content = wordSpans(words).filter(({ start, end }) => !FUNCTION_WORDS().has(foldText(words.slice(start, end))));
	const reaches = (spaced: number, others: number): boolean =>
		unspaced >= others || content.length - unspaced >= spaced;
	if (!reaches(OWN_WORDS, OWN_UNSPACED)) return false;
	const isCommon = places.length > 2 || new Set(places.map(({ publisher }) => publisher)).size > 1;
	return !isCommon || reaches(COPIED_WORDS, COPIED_UNSPACED);
}
