import { languageOf } from "@fissure/languages";
import type {
	DatedEvent,
	Document,
	Draft,
	DraftCheck,
	DraftingWords,
	DraftSentence,
	LocatedQuotation,
	Quote,
	Span,
	VerificationContext,
} from "@fissure/model";
import { datesIn } from "../../documents/dates.ts";
import { eventExpression } from "../../documents/names/event-names.ts";
import { inDraft, overlap, ownOf, placesOf, raise, shown } from "../draft/own-words.ts";
import {
	dayOf,
	type EventMention,
	eventMentionsIn,
	eventsDatedIn,
	hasHappened,
	type StatedEvent,
} from "./dated-events.ts";

const ABOUT = {
	id: "before-event",
	version: 1,
	question: "Does a claim rest on an event that had not yet happened?",
	codes: { "before-event": "error" },
} as const;

/**
 * Does a claim rest on an event that had not yet happened?
 *
 * Anyone who spoke on the 21st cannot have passed over, answered or condemned what began on the 24th. The claim's day is the
 * one that its sentence names, or that of the text which it quotes; the event's is taken as known, or dated outright in the
 * draft or in a source text. Where one word may mean several events, the claim must lie before them all.
 *
 * - out:    one problem for a sentence, with the words that date the event
 * - silent: where a day or a year is unknown; on threatened, planned and feared events
 */
export const beforeEvent: DraftCheck = {
	...ABOUT,
	check: (draft, context) => {
		const drafting = languageOf(draft.document.language)?.drafting ?? null;
		if (drafting === null) return [];
		const known = knownEvents(draft.document.language, context);
		const claims = draft.sentences.flatMap(
			(sentence) => claimIn(sentence, draft, { ...drafting, known }, context) ?? [],
		);
		if (claims.length === 0) return [];
		const kinds = new Set(claims.flatMap(({ mentions }) => mentions.map(({ kind }) => kind)));
		const stated = [draft.document, ...context.sources].flatMap((document) =>
			eventsDatedIn(document, kinds, context.marksIn),
		);
		return claims.flatMap((claim) => {
			const [event] = claim.mentions.flatMap((mention) => laterThan(claim, mention, stated, draft) ?? []);
			if (event === undefined) return [];
			const said = (span: Span): string => shown(claim.sentence.own.slice(span.start, span.end));
			return raise(draft, ABOUT, {
				code: "before-event",
				span: inDraft(claim.sentence, claim.verb),
				message: `The draft says “${said(claim.verb)}” of ${claim.day}, but “${said(event.mention)}” happened on ${event.date}; say what was known by then, or correct the date`,
				evidence: event.evidence.filter(({ document }) => document !== draft.document.id),
			});
		});
	},
};

/** What a sentence says of an event, and when the words of which it says so were spoken. */
interface Claim {
	readonly sentence: DraftSentence;
	readonly verb: Span;
	readonly day: string;
	readonly mentions: readonly Mention[];
}

/** A known event has its date with it, the others find theirs in the texts. */
type Mention = EventMention & { readonly known: { readonly date: string } | null };

/** Between the verb and what it is about, in characters. */
const REACH = 120;

function claimIn(
	sentence: DraftSentence,
	draft: Draft,
	{ claims, events, known: names }: DraftingWords & { readonly known: readonly KnownEvent[] },
	context: VerificationContext,
): Claim | null {
	const own = ownOf(sentence);
	const verbs = placesOf(claims.aboutEvent, own);
	if (verbs.length === 0) return null;
	const { language } = draft.document;
	const anyOrder = languageOf(language)?.sentences.unspaced === true;
	const known = knownIn(sentence, names).filter((mention) => hasHappened(own, mention, events));
	const named = eventMentionsIn(own, language, events, context.marksIn)
		.filter((mention) => !known.some((other) => overlap(other, mention)))
		.map((mention) => ({ ...mention, known: null }));
	for (const verb of verbs) {
		const mentions = [...known, ...named].filter((mention) => isUnder(own, verb, mention, anyOrder));
		const day = mentions.length === 0 ? null : dayOfClaim(sentence, draft, mentions, context);
		if (day !== null) return { sentence, verb, day, mentions };
	}
	return null;
}

function isUnder(own: string, verb: Span, mention: Span, anyOrder: boolean): boolean {
	const [from, to] = verb.end <= mention.start ? [verb.end, mention.start] : [mention.end, verb.start];
	if (from > to || (to !== mention.start && !anyOrder)) return false;
	return to - from <= REACH && !/[;；]/u.test(own.slice(from, to));
}

type KnownEvent = Pick<DatedEvent, "id" | "date"> & { readonly expression: RegExp };

const knownEvents = (language: string, { events }: VerificationContext): readonly KnownEvent[] =>
	events.flatMap(({ id, date, names }) => {
		const expression = eventExpression(names[language] ?? [], language);
		return expression === null ? [] : { id, date, expression };
	});

const knownIn = (sentence: DraftSentence, events: readonly KnownEvent[]): readonly Mention[] =>
	events.flatMap(({ id, date, expression }) =>
		placesOf(expression, ownOf(sentence)).map((span) => ({
			...span,
			kind: id,
			actors: new Set<string>(),
			known: { date },
		})),
	);

/** The latest day that the sentence gives to the words it speaks of, so that a doubt speaks for the draft. */
function dayOfClaim(
	sentence: DraftSentence,
	draft: Draft,
	mentions: readonly Span[],
	context: VerificationContext,
): string | null {
	const rules = languageOf(draft.document.language)?.numbers;
	if (rules === undefined) return null;
	const last = Math.max(...mentions.map(({ end }) => end));
	const told = datesIn(sentence.own, rules)
		// A date behind the event is its own: "the invasion of 24 February".
		.filter(({ start }) => start < last && !mentions.some(({ end }) => start >= end))
		.map(({ value }) => dayOf(value, draft.document.date) ?? "");
	if (told.length > 0) return told.includes("") ? null : (told.toSorted().at(-1) ?? null);
	const quoted = context.quotations
		.filter(({ quotation }) => overlap(quotation, sentence))
		.flatMap((located) => dayOfQuoted(located, context.sources) ?? []);
	return quoted.toSorted().at(-1) ?? null;
}

function dayOfQuoted({ found, attribution }: LocatedQuotation, sources: readonly Document[]): string | null {
	const date = sources.find(({ id }) => id === found?.document)?.date ?? attribution?.date;
	return date === undefined || date === null ? null : dayOf(date, undefined);
}

interface LaterEvent {
	readonly date: string;
	readonly mention: Mention;
	readonly evidence: readonly Quote[];
}

/** The event itself where all that the mention may mean came after the day; null otherwise. */
function laterThan({ day }: Claim, mention: Mention, stated: readonly StatedEvent[], draft: Draft): LaterEvent | null {
	if (mention.known !== null)
		return mention.known.date > day ? { date: mention.known.date, mention, evidence: [] } : null;
	const meant = stated
		.filter(({ kind, actors }) => kind === mention.kind && mayBeSame(actors, mention.actors))
		.toSorted((a, b) => (a.date < b.date ? -1 : 1));
	const first = meant[0];
	if (first === undefined || first.date <= day || !isSame(first, mention, draft)) return null;
	const same = meant.filter(({ date }) => date === first.date).map(({ quote }) => quote);
	return { date: first.date, mention, evidence: same };
}

/** Of these kinds there are few enough that one without a name can be told by its kind; attacks there are every day. */
const RARE: ReadonlySet<string> = new Set(["invasion", "annexation", "coup", "war", "blockade"]);

const isSame = ({ kind, actors, quote }: StatedEvent, mention: Mention, { document }: Draft): boolean =>
	RARE.has(kind) || quote.document === document.id || [...actors].some((actor) => mention.actors.has(actor));

const mayBeSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	a.size === 0 || b.size === 0 || [...a].some((actor) => b.has(actor));
