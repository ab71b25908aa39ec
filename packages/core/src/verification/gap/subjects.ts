import { expressionOfAny, foldText, fromPacks, hasUnspaced, matchesIn, packsAtHand } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { isOblique } from "../clause/parts.ts";
import { textBetween, wordsIn, wordsOf } from "../clause/reach.ts";
import { type MarksIn, type ReadSentence, readSentence, type SourceSentence } from "../clause/sentences.ts";
import { AUXILIARIES, verbsIn } from "../clause/verbs.ts";
import { gapTermsOf, isMadeOf, unitsOf } from "./compared.ts";
import type { Parties, Turn } from "./insertion.ts";
import { actorsIn } from "./parties.ts";

const BORDER = /[,;:，；：。.!?！？]\s*|\s[–—]\s/gu;
const LONGEST_SUBJECT = 6;
const LONGEST_UNSPACED = 8;

/** The words between the last border of clauses and a verb at a place, so far as they can be its subject. */
export function subjectAt(read: ReadSentence, from: number, verb: number): Span | null {
	const left = textBetween(read, from, verb);
	const stops = matchesIn(left, BORDER).map(({ 0: mark, index }) => from + index + mark.length);
	const joiners = wordsOf(read, from, verb, "joiner", "divider", "caveat").map(({ end }) => end);
	const start = Math.max(from, ...stops, ...joiners);
	if (from > 0 && start === from) return null;
	const lead = LEAD().exec(read.text.slice(start, verb))?.[0].length ?? 0;
	const subject = { start: start + lead, end: verb };
	const text = textBetween(read, subject.start, verb).trim();
	const unspaced = hasUnspaced(text);
	if (text === "" || (unspaced ? text.length > LONGEST_UNSPACED : wordsIn(text) > LONGEST_SUBJECT)) return null;
	const verbs = verbsIn(read).filter(({ start: at, end }) => at >= subject.start && end <= verb);
	// "the opposition": a noun of attitude.
	if (verbs.some(({ start: at }) => !BEFORE_ATTITUDE().test(read.text.slice(subject.start, at)))) return null;
	return isOblique(read, subject.start) || OPENS_PHRASE().test(text) || !isSubject(read, subject, text, unspaced)
		? null
		: subject;
}

/** Phrases of place, time and manner. */
export const OPENS_PHRASE = expressionOfAny(
	({ insertions }) => insertions?.subjects.phrase,
	"iu",
	(words) => `^${words}`,
);

const LEAD = expressionOfAny(
	({ insertions }) => insertions?.subjects.that,
	"iu",
	(words) => `^\\s*(?:${words}\\s+)?`,
);
const BEFORE_ATTITUDE = expressionOfAny(
	({ insertions }) => insertions?.subjects.beforeAttitude,
	"iu",
	(words) => `${words}\\s$`,
);
const POSSESSIVE = expressionOfAny(
	({ insertions }) => insertions?.subjects.possessive,
	"u",
	(words) => `^${words}$`,
);
const LEAD_OF_VERB = expressionOfAny(
	({ insertions }) => insertions?.subjects.lead,
	"iu",
	(words) => `^${words}*`,
);
const NOUNS = fromPacks(() => packsAtHand().flatMap(({ insertions }) => insertions?.subjects.isNoun ?? []));
const UNSPACED_SUBJECTS = fromPacks(() =>
	packsAtHand().flatMap(({ insertions }) => insertions?.subjects.unspaced ?? []),
);
const OPENS_NAME = expressionOfAny(
	({ scope }) => scope?.clauses.article,
	"u",
	(words) => `^(?:${words}\\s)?\\p{Lu}`,
);

function isSubject(read: ReadSentence, { start, end }: Span, text: string, unspaced: boolean): boolean {
	const acts = read.marks.some(
		(mark) =>
			mark.start >= start &&
			mark.end <= end &&
			(mark.kind === "person" ||
				mark.kind === "pronoun" ||
				mark.kind === "first-person" ||
				mark.kind === "joint" ||
				(mark.kind === "actor" && mark.form !== "adjective")),
	);
	const terms = gapTermsOf(read.language);
	if (terms === null) return false;
	if (unspaced) {
		if (UNSPACED_SUBJECTS().some(({ noSubject }) => noSubject.some((pattern) => pattern.test(text)))) return false;
		return (
			acts ||
			UNSPACED_SUBJECTS().some(({ agent }) => agent.test(text)) ||
			[...terms.taking].some((word) => text.startsWith(word))
		);
	}
	const units = unitsOf(text);
	const first = units[0] ?? "";
	// "its [failure to comply]": a possessive alone opens an object.
	if (units.length === 1 && POSSESSIVE().test(first)) return false;
	return acts || terms.taking.has(first) || /^\p{Lu}\p{Ll}/u.test(text);
}

/** Do words begin with a verb, or with what leads to one: an auxiliary, a negation, a modal word? */
export function opensInVerb(read: ReadSentence, at: Span): boolean {
	const lead = LEAD_OF_VERB().exec(read.text.slice(at.start, at.start + 40))?.[0].length ?? 0;
	const from = at.start + lead;
	if (verbsIn(read).some(({ start, end }) => start >= at.start && start <= from && end > from))
		return actsAs(read, from);
	return read.words.some(
		({ kind, start }) =>
			(kind === "negation" || kind === "modality" || kind === "demand" || kind === "future") &&
			start >= at.start &&
			start <= from,
	);
}

function actsAs({ text, words }: ReadSentence, from: number): boolean {
	const [first = "", second = ""] = unitsOf(text.slice(from, from + 60));
	if (hasUnspaced(first) || AUXILIARIES().has(first)) return true;
	return (
		!NOUNS().some((isNoun) => isNoun(first, second)) &&
		!words.some(({ kind, start }) => kind === "relative" && start === from)
	);
}

/** "[Korrin] must withdraw" for "all parties must withdraw": an insertion before the quoted verb takes the subject's place. */
export function subjectReplaced(
	inserted: string,
	{ read, at }: SourceSentence,
	parties: Parties,
	marksIn: MarksIn,
): Turn | null {
	const own = inserted.trim();
	if (own === "" || /[,;:，；：]$/.test(own) || !opensInVerb(read, at)) return null;
	const subject = subjectAt(read, 0, at.start);
	if (subject === null) return null;
	const [units, stood] = [own, textBetween(read, subject.start, subject.end)].map((text) =>
		unitsOf(text).filter((unit) => !AUXILIARIES().has(unit)),
	);
	if (units === undefined || stood === undefined) return null;
	const terms = gapTermsOf(read.language);
	const isIn = (unit: string, words: ReadonlySet<string> | undefined): boolean =>
		words !== undefined && (hasUnspaced(unit) ? isMadeOf(unit, words) : words.has(unit));
	const points = (unit: string): boolean => isIn(unit, terms?.pointing);
	const speaks = (unit: string): boolean => isIn(unit, terms?.speaking);
	if (units.some(speaks) && stood.length > 0 && !stood.some(speaks))
		return { grave: true, what: "makes the speaker the one who acts" };
	const both = read.marks.some(
		({ kind, start, end }) => kind === "joint" && start < subject.end && end > subject.start,
	);
	if (both && isOneParty(own, read, marksIn)) return { grave: true, what: "names one party instead of both" };
	if (stood.every(points) || units.every(points) || units.some((unit) => !points(unit) && stood.includes(unit)))
		return null;
	const [named, replaced] = [own, textBetween(read, subject.start, subject.end)].map((text) =>
		actorsIn([readSentence(text, read.language, marksIn)]),
	);
	if (named !== undefined && replaced !== undefined && [...named].some((actor) => replaced.has(actor))) return null;
	if (replaced?.size === 0 && [...(named ?? [])].some((actor) => parties.own.has(actor))) return null;
	const party = (named?.size ?? 0) > 0 || (OPENS_NAME().test(own) && !foldText(parties.known).includes(foldText(own)));
	return { grave: party, what: party ? "names another party" : "replaces another subject" };
}

const isOneParty = (text: string, { language }: ReadSentence, marksIn: MarksIn): boolean =>
	actorsIn([readSentence(text, language, marksIn)]).size === 1 || /^\p{Lu}[\p{L}’'-]+$/u.test(text);
