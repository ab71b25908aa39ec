import { foldText, languageOf, packsAtHand } from "@fissure/languages";
import type { ActorId, Document, EventWords, LanguageCode, Quote, Span, VerificationContext } from "@fissure/model";
import { datesIn } from "../../documents/dates.ts";
import { segment } from "../../documents/segment.ts";
import { holds, LONGEST_SENTENCE, placesOf } from "../draft/own-words.ts";

/** A word for something that happened, with the actors named around it. */
export interface EventMention extends Span {
	readonly kind: string;
	readonly actors: ReadonlySet<ActorId>;
}

/** An event that a text dates outright: "the invasion of 24 February 2022". */
export interface StatedEvent extends EventMention {
	/** ISO day. */
	readonly date: string;
	/** From the event to its date. */
	readonly quote: Quote;
}

/** Between an event and its date, in characters: names of places are there, clauses do not. */
const LONGEST_GAP = 60;
/** Before an event: "the threatened and widely feared". */
const BEFORE = 34;

/**
 * Which events of the kinds asked for does a text date itself, in so many words?
 *
 * - out:    in order of place
 * - silent: where no year is told and the text has no date; where the event was only feared or planned; where more than a
 *   name is between event and date
 */
export function eventsDatedIn(
	document: Document,
	kinds: ReadonlySet<string>,
	marksIn: VerificationContext["marksIn"],
): readonly StatedEvent[] {
	const language = languageOf(document.language);
	const words = languageOf(document.language)?.drafting?.events;
	if (language?.numbers === undefined || words === undefined || !mayDate(document.text, kinds, words)) return [];
	const rules = language.numbers;
	return segment(document.text, language).sentences.flatMap(({ start, end }) => {
		if (end - start > LONGEST_SENTENCE) return [];
		const sentence = document.text.slice(start, end);
		const folded = foldText(sentence);
		const places = kindsIn(folded, words).filter(({ kind }) => kinds.has(kind));
		if (places.length === 0) return [];
		return datesIn(sentence, rules).flatMap((date) => {
			const day = dayOf(date.value, document.date);
			const event = places.find((place) => isDated(folded, place, date, words));
			if (day === null || event === undefined) return [];
			const from = start + Math.min(event.start, date.start);
			const to = start + Math.max(event.end, date.end);
			const quote = { document: document.id, start: from, end: to, exact: document.text.slice(from, to) };
			const actors = actorsAround(sentence, event, document.language, marksIn);
			return { ...event, start: start + event.start, end: start + event.end, actors, date: day, quote };
		});
	});
}

/** A cheap look before the text is cut into sentences. */
const mayDate = (text: string, kinds: ReadonlySet<string>, words: EventWords): boolean => {
	const folded = foldText(text);
	return [...words.kinds].some(([kind, expression]) => kinds.has(kind) && holds(expression, folded));
};

/** The events that a sentence of a draft mentions as having happened. Expects folded text. */
export function eventMentionsIn(
	own: string,
	language: LanguageCode,
	words: EventWords,
	marksIn: VerificationContext["marksIn"],
): readonly EventMention[] {
	return kindsIn(own, words).map((place) => ({ ...place, actors: actorsAround(own, place, language, marksIn) }));
}

type Place = Span & { readonly kind: string };

const kindsIn = (folded: string, words: EventWords): readonly Place[] =>
	[...words.kinds]
		.flatMap(([kind, expression]) => placesOf(expression, folded).map((span) => ({ ...span, kind })))
		.filter((place) => hasHappened(folded, place, words))
		.toSorted((a, b) => a.start - b.start);

/** False for what was threatened, planned or feared, and for another event of the kind. Expects folded text. */
export function hasHappened(folded: string, { start }: Span, { notYet }: EventWords): boolean {
	const before = folded.slice(Math.max(0, start - BEFORE), start);
	const clause = before.slice(Math.max(...[",", ";", "，", "；"].map((sign) => before.lastIndexOf(sign))) + 1);
	return !holds(notYet, clause);
}

function isDated(folded: string, event: Span, date: Span, words: EventWords): boolean {
	const after = date.start >= event.end;
	const [from, to] = after ? [event.end, date.start] : [date.end, event.start];
	if (from > to || to - from > LONGEST_GAP) return false;
	const between = folded.slice(from, to);
	return (after ? words.datedAfter : words.datedBefore).test(between) && !isAbout(between);
}

/** "On 21 February … did not mention the invasion" dates what was said, not what happened. */
const isAbout = (between: string): boolean =>
	packsAtHand().some(({ drafting }) => drafting !== undefined && holds(drafting.claims.aboutEvent, between));

/** Named beside the event; farther names belong to who speaks of it. */
const BESIDE = 32;

function actorsAround(
	text: string,
	{ start, end }: Span,
	language: LanguageCode,
	marksIn: VerificationContext["marksIn"],
): ReadonlySet<ActorId> {
	const from = Math.max(0, start - BESIDE);
	return new Set(
		marksIn(text.slice(from, end + BESIDE), language).flatMap((mark) => (mark.kind === "actor" ? mark.actor : [])),
	);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const WITHOUT_YEAR = /^\d{2}-\d{2}$/u;

/** A date as found, as an ISO day: without a year, the last such day by the date of the text that tells it; else null. */
export function dayOf(value: string, told: string | undefined): string | null {
	if (DAY.test(value)) return value;
	if (!WITHOUT_YEAR.test(value) || told === undefined || !/^\d{4}/u.test(told)) return null;
	const year = told.slice(0, 4);
	const sameYear = `${year}-${value}`;
	return !DAY.test(told) || sameYear <= told ? sameYear : `${Number(year) - 1}-${value}`;
}
