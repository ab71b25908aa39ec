import { expressionOfAny, fromPacks, matchesIn, sourceOfAny } from "@fissure/languages";
import type { ActorId, Mark, SourceWords, Span } from "@fissure/model";
import { type SpeakerPhrase, speakerPhrases } from "./speakers.ts";

export interface DraftSpeaker {
	readonly who: ActorId | "BOTH" | null;
	readonly person: string | null;
	readonly office: string | null;
	/** Whose text it is said to be, where that is said apart. */
	readonly publisher: ActorId | null;
	/** The sentence only goes on with the one who spoke before. */
	readonly carried: boolean;
	/** Of the phrase that names the speaker, in before + after; empty where none does. */
	readonly at: Span;
	/** The verb of saying, else the phrase. */
	readonly verb: Span;
}

const NOBODY = { who: null, person: null, office: null } as const;

/**
 * Who speaks the words that are between `before` and `after`?
 *
 * The subject of the last verb of saying in front of them, else the one right in front, else the one of a verb right
 * behind. Null where several could be meant.
 */
export function speakerAround(
	before: string,
	after: string,
	marksOf: (text: string) => readonly Mark[],
	words: SourceWords,
): DraftSpeaker | null {
	const text = before + after;
	// Terms of several words must not reach over the quotation.
	const marks = [...marksOf(before), ...marksOf(after).map((mark) => shifted(mark, before.length))];
	const saying = verbsIn(text, marks, words);
	const named = speakerPhrases(text, marks, words).filter(
		(phrase) => phrase.stranger !== true || phrase.role !== "subject" || isBesideVerb(text, phrase, saying),
	);
	const phrases = withoutObjects(text, named, saying, before.length);
	const verbs = saying.filter((verb) => !phrases.some(({ start, end }) => verb.start < end && start < verb.end));
	const lead = withoutCondition(before, words);
	const front = phrases.filter(({ end }) => end <= lead.length);
	const back = phrases.filter(({ start }) => start >= before.length);
	const first = inFront(lead, front, verbs, words);
	const last = first?.verb == null ? behind(before.length, text, back, verbs) : null;
	// "Norland “will try”, Ana Dole said", "…, Kestria said", «…, заявили в Тиле»: who says it is behind, and Norland is spoken of.
	const isSpokenOf =
		first !== null &&
		first.verb === null &&
		/^[\s"“«„「『]*$/u.test(before.slice(first.phrase.end)) &&
		(last !== null || verbs.some((verb) => opensBehind(text, before.length, verb)));
	const isBehind = first === null || last?.phrase.who === null;
	const chosen = isSpokenOf ? last : isBehind ? (last ?? first) : first;
	const publisher = publisherOf(text, phrases, chosen?.phrase ?? null, words, before.length);
	if (chosen === null) return unspoken(phrases, publisher);
	const { phrase, verb } = chosen;
	const { who, person, office } = phrase;
	return { who, person, office, publisher, carried: phrase.role === "pronoun", at: phrase, verb: verb ?? phrase };
}

const COMPLEMENT = expressionOfAny(
	({ scope }) => scope?.clauses.complement,
	"giu",
	(words) => String.raw`(?<!\p{L})(?:${words})\s`,
);

/** "said that if Kestria came back, “…”": the one who acts in the condition right before the words does not say them. */
function withoutCondition(before: string, { leading }: SourceWords): string {
	const at = matchesIn(before, COMPLEMENT()).at(-1);
	if (at === undefined || !/,[\s"“«]*$/u.test(before)) return before;
	const end = at.index + at[0].length;
	return leading.test(before.slice(end)) ? before.slice(0, end) : before;
}

/** Nobody is the subject: "according to Norland", "Norland's readout has …". */
function unspoken(phrases: readonly SpeakerPhrase[], publisher: ActorId | null): DraftSpeaker | null {
	const told = phrases.filter(({ role }) => role === "source" || role === "record");
	const [at] = told;
	if (at === undefined || told.length > 1) return null;
	const { who, person, office } = at.role === "source" ? at : NOBODY;
	return { who, person, office, publisher: at.role === "source" ? null : publisher, carried: false, at, verb: at };
}

/** Does any noun phrase of these words look like one who speaks? */
export const namesSubject = (text: string, marks: readonly Mark[], words: SourceWords): boolean =>
	speakerPhrases(text, marks, words).some((phrase) => speaks(phrase) && phrase.stranger !== true);

const BEFORE_VERB = expressionOfAny(
	({ quoting }) => quoting?.beforeVerb,
	"u",
	(words) => String.raw`^\s${words}?$`,
);
const ARTICLE = expressionOfAny(
	({ scope }) => scope?.clauses.article,
	"u",
	(words) => String.raw`^\s?(?:${words}\s)?$`,
);
const AS = expressionOfAny(
	({ quoting }) => quoting?.as,
	"iu",
	(words) => String.raw`^[\s"“«]*(?:${words} )?$`,
);

/** "Ana Dole also told", "said Ana Dole": any other unlisted name may be that of a town or a thing. */
const isBesideVerb = (text: string, phrase: Span, verbs: readonly Span[]): boolean =>
	verbs.some(
		(verb) =>
			(verb.start >= phrase.end && BEFORE_VERB().test(text.slice(phrase.end, verb.start))) ||
			(verb.end <= phrase.start && /^\s$/u.test(text.slice(verb.end, phrase.start))),
	);

const shifted = (mark: Mark, by: number): Mark => ({ ...mark, start: mark.start + by, end: mark.end + by });

const verbsIn = (text: string, marks: readonly Mark[], words: SourceWords): readonly Span[] =>
	[
		...marks.filter(({ kind }) => kind === "speech" || kind === "attitude"),
		...matchesIn(text, words.verbs).map((match) => ({ start: match.index, end: match.index + match[0].length })),
	].sort((a, b) => a.end - b.end);

const speaks = ({ role }: SpeakerPhrase): boolean => role === "subject" || role === "pronoun";

/** "“…”, said": a verb right behind the quotation. */
const opensBehind = (text: string, from: number, { start }: Span): boolean =>
	start >= from && /^[\s"”»,，—–-]*$/u.test(text.slice(from, start));

/** "Kestria condemned Norland": a name right behind a verb that has its subject in front is what the verb is about. */
function withoutObjects(
	text: string,
	phrases: readonly SpeakerPhrase[],
	verbs: readonly Span[],
	from: number,
): readonly SpeakerPhrase[] {
	return phrases.map((phrase, at) => {
		if (!speaks(phrase)) return phrase;
		const verb = verbs.find(({ end }) => end <= phrase.start && ARTICLE().test(text.slice(end, phrase.start)));
		const hasSubject =
			verb !== undefined &&
			!opensBehind(text, from, verb) &&
			phrases.slice(0, at).some((other) => speaks(other) && other.end <= verb.start);
		return hasSubject ? { ...phrase, role: "aside" } : phrase;
	});
}

interface Chosen {
	readonly phrase: SpeakerPhrase;
	readonly verb: Span | null;
}

function inFront(
	before: string,
	phrases: readonly SpeakerPhrase[],
	verbs: readonly Span[],
	words: SourceWords,
): Chosen | null {
	const subjects = phrases.filter(speaks);
	const verb = verbs.findLast(
		({ start, end }) =>
			end <= before.length &&
			subjects.some((subject) => subject.end <= start || isInverted(before, { start, end }, subject)),
	);
	if (verb !== undefined) {
		const phrase =
			subjects.findLast(({ end }) => end <= verb.start) ??
			subjects.find((subject) => isInverted(before, verb, subject));
		return phrase === undefined || STRANGER().test(before.slice(phrase.end, verb.start)) ? null : { phrase, verb };
	}
	const last = subjects.at(-1);
	// Where somebody unknown speaks, the name in front of the words is what they speak of.
	const told = last === undefined ? undefined : verbs.findLast(({ end }) => end <= last.start);
	const isReported =
		told !== undefined &&
		!/[,，]/u.test(before.slice(told.end, last?.start)) &&
		!words.document.test(before.slice(0, told.end));
	return last !== undefined && !isReported && words.directly.test(before.slice(last.end).replace(words.voice, ""))
		? { phrase: last, verb: null }
		: null;
}

/** «Как заявил Бреннер, …»: a verb that opens the clause has its subject behind it. */
const isInverted = (text: string, verb: Span, { start }: Span): boolean =>
	start >= verb.end && AS().test(text.slice(0, verb.start)) && ARTICLE().test(text.slice(verb.end, start));

/** "…, Ana Dole said": a name that no list holds is between the phrase and the verb. */
const STRANGER = fromPacks(
	() =>
		new RegExp(
			String.raw`(?<!(?:^|\s)(?:${sourceOfAny(({ quoting }) => quoting?.beforeStranger)})\s)(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}'’-]+\s(?:${sourceOfAny(({ quoting }) => quoting?.beforeVerb)})?$`,
			"u",
		),
);

// "…," Norland's foreign ministry said: further behind the quotation another thought begins.
const REACH_BEHIND = 48;

function behind(from: number, text: string, phrases: readonly SpeakerPhrase[], verbs: readonly Span[]): Chosen | null {
	const phrase = phrases.find(speaks);
	if (
		phrase === undefined ||
		phrase.start - from > REACH_BEHIND ||
		/\s{2}|[;:]/u.test(text.slice(from + 2, phrase.start))
	)
		return null;
	const verb = verbs.find(
		({ start, end }) =>
			start >= from &&
			((end <= phrase.start && phrase.start - end <= 8) || (start >= phrase.end && start - phrase.end <= REACH_BEHIND)),
	);
	return verb === undefined ? null : { phrase, verb };
}

/** Whose text holds words that somebody else is said to say: "Kestria said that Norland pledged …". */
function publisherOf(
	text: string,
	phrases: readonly SpeakerPhrase[],
	chosen: SpeakerPhrase | null,
	words: SourceWords,
	from: number,
): ActorId | null {
	const records = [
		...new Set(
			phrases
				.filter(({ role, who }) => role === "record" || (role === "source" && who !== chosen?.who))
				.map(({ who }) => who),
		),
	];
	if (records.length > 0) return records.length === 1 && records[0] !== "BOTH" ? (records[0] ?? null) : null;
	if (chosen === null || chosen.role !== "subject") return null;
	const outer = phrases.findLast(({ role, end }) => role === "subject" && end <= chosen.start);
	// "Norland “will try”, the minister said": the quotation is between.
	const tells =
		outer !== undefined &&
		!(outer.end <= from && chosen.start >= from) &&
		words.tells.test(text.slice(outer.end, chosen.start)) &&
		!hasAnd(text.slice(outer.end, chosen.start), words);
	return tells && outer.who !== "BOTH" && outer.who !== chosen.who ? outer.who : null;
}

const hasAnd = (text: string, { and }: SourceWords): boolean =>
	/\s{2}/u.test(text) || text.split(/(?<=\S)(?=\s)/u).some((_, at, parts) => and.test(`${parts[at]} `));
