import { expressionOfAny, hasUnspaced, languageOf, matchesIn } from "@fissure/languages";
import type { Mark, Span } from "@fissure/model";
import type { ReadSentence } from "./sentences.ts";
import { verbsIn } from "./verbs.ts";

/** Places in a sentence; the object runs to the end of the clause. */
export interface ClauseParts {
	readonly subject: Span | null;
	readonly verb: Span;
	readonly object: Span | null;
	/** True where the words at hand hold the verb themselves. */
	readonly within: boolean;
}

/** Words before its verb that a predicate may begin with: "Norland and its partners support". */
const WORDS_BEFORE_VERB = 4;
const HAN_BEFORE_VERB = 8;

export function clauseParts(read: ReadSentence, at: Span): ClauseParts | null {
	const bounds = clauseAround(read, at);
	const verbs = verbsIn(read).filter(({ start, end }) => end > bounds.start && start < bounds.end);
	const own = ownVerb(read, at, verbs);
	const verb = own ?? verbs.findLast(({ end }) => end <= at.start) ?? verbs.find(({ start }) => start >= at.end);
	if (verb === undefined) return null;
	const objectAt = { start: verb.end, end: bounds.end };
	const behind = own === null && verb.start >= at.end;
	return {
		subject: behind ? at : subjectBefore(read, verb, bounds),
		verb,
		object: !behind && LETTER.test(read.text.slice(objectAt.start, objectAt.end)) ? objectAt : null,
		within: own !== null,
	};
}

const LETTER = /[\p{L}\p{N}]/u;

/** The verb that the words hold near their beginning, joined to those that follow it with nothing but "and" between. */
function ownVerb(read: ReadSentence, at: Span, verbs: readonly Span[]): Span | null {
	const { text } = read;
	const first = verbs.findIndex(({ start, end }) => end > at.start && start < at.end);
	const verb = verbs[first];
	if (verb === undefined || !isNear(text.slice(at.start, Math.max(at.start, verb.start)))) return null;
	// "rejected [support for the plan]": a verb right before the words governs them, whatever noun of attitude they hold.
	const before = verbs[first - 1];
	if (before !== undefined && verb.start >= at.start && OBJECT_OPENS().test(text.slice(before.end, at.start)))
		return null;
	let { end } = verb;
	for (const next of verbs.slice(first + 1)) {
		if (next.end > at.end || !isJoined(read, end, next.start)) break;
		end = next.end;
	}
	return { start: verb.start, end };
}

const OBJECT_OPENS = expressionOfAny(
	({ scope }) => scope?.clauses.determiners,
	"iu",
	(words) => `^\\s*(?:${words}\\s+)?["“«„「『]*$`,
);

const isNear = (lead: string): boolean =>
	hasUnspaced(lead)
		? lead.length <= HAN_BEFORE_VERB
		: (lead.match(/[\p{L}\p{N}]+/gu) ?? []).length <= WORDS_BEFORE_VERB;

function isJoined({ text, words }: ReadSentence, from: number, to: number): boolean {
	const between = text.slice(from, to);
	if (/^[\s"“”«»]*$/u.test(between)) return true;
	const joiner = words.find(({ kind, start, end }) => kind === "joiner" && start >= from && end <= to);
	return joiner !== undefined && !LETTER.test(text.slice(from, joiner.start) + text.slice(joiner.end, to));
}

const HARD = /[;；。!?！？]|\s[–—]\s|[:：]/u;

/** From the last clear border of clauses before the words to the first behind them. */
export function clauseAround(read: ReadSentence, at: Span): Span {
	const borders = bordersOf(read);
	const before = borders.findLast(({ end }) => end <= at.start);
	const behind = borders.find(({ start }) => start >= at.end);
	return { start: before?.end ?? 0, end: behind?.start ?? read.text.length };
}

/** Stops between thoughts, and commas behind which a new clause opens; without spaces between words, each comma. */
function bordersOf({ text, words, language }: ReadSentence): readonly Span[] {
	const opened = new Set(
		words
			.filter(({ kind }) => kind === "divider" || kind === "relative" || kind === "caveat")
			.map(({ start }) => start),
	);
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	const borders: Span[] = [];
	for (const { 0: mark, index } of matchesIn(text, BORDER)) {
		const end = index + mark.length;
		const hard = HARD.test(mark) && !isInNumber(text, index);
		const comma = unspaced || opened.has(end) || OPENERS().test(text.slice(end, end + 6));
		if (hard || (/[,，]/.test(mark) && comma)) borders.push({ start: index, end });
	}
	return borders;
}
const BORDER = /[;；。!?！？:：,，]\s*|\s[–—]\s/gu;
const OPENERS = expressionOfAny(
	({ scope }) => scope?.clauses.openers,
	"iu",
	(words) => `^${words}(?!\\p{L})`,
);
const isInNumber = (text: string, at: number): boolean =>
	/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));

const NAMES: ReadonlySet<Mark["kind"]> = new Set(["actor", "person", "joint", "pronoun", "first-person", "office"]);
/** Behind these a name is not who acts. */
const OBLIQUE = expressionOfAny(
	({ scope }) => scope?.clauses.oblique,
	"iu",
	(words) => `${words}$`,
);

export const isOblique = ({ text }: ReadSentence, at: number): boolean =>
	OBLIQUE().test(text.slice(Math.max(0, at - 12), at));

/** The nearest name before the verb that no preposition governs; a clause without one has that of the clause before it. */
export function subjectBefore(read: ReadSentence, verb: Span, bounds: Span): Span | null {
	const names = read.marks.filter(({ kind, end }) => NAMES.has(kind) && end <= verb.start);
	const acting = names.filter(({ start }) => !isOblique(read, start));
	const near = acting.filter(({ start }) => start >= bounds.start);
	const last = (near.length > 0 ? near : acting).at(-1);
	if (last === undefined) return null;
	const name = wholeName(read, last, acting);
	return last.kind === "actor" && last.form === "adjective" ? withSide(read, name, verb.start) : name;
}

const AND = expressionOfAny(
	({ scope }) => scope?.clauses.and,
	"u",
	(words) => `^\\s*${words}?\\s*$`,
);
const ARTICLE = expressionOfAny(
	({ scope }) => scope?.clauses.article,
	"iu",
	(words) => `(?<!\\p{L})${words}\\s$`,
);

/** "President | Halvorsen", "Norland | and | Kestria". */
function wholeName({ text }: ReadSentence, { start, end }: Span, names: readonly Span[]): Span {
	let from = start;
	for (const name of names.toReversed())
		if (name.start < from && AND().test(text.slice(name.end, from)) && name.end <= from + 1) from = name.start;
	return { start: from, end };
}

/** "the Chinese | side": an adjective acts with its noun only. */
function withSide({ text }: ReadSentence, { start, end }: Span, to: number): Span {
	const noun = /^\s\p{L}+/u.exec(text.slice(end, to))?.[0] ?? "";
	const article = ARTICLE().exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? "";
	return { start: start - article.length, end: end + noun.length };
}

/** "never said | that …": the words themselves open with it. */
export const OPENS_THAT = expressionOfAny(
	({ scope }) => scope?.clauses.complement,
	"iu",
	(words) => `^${words}(?!\\p{L})`,
);
