import { expressionOfAny, foldText, matchesIn, stem } from "@fissure/languages";
import type { ScopeWord, Span } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { stemsOf } from "../clause/carried.ts";
import { meantWordsIn, TURNS, withoutSmall } from "../clause/operators.ts";
import { clauseAround } from "../clause/parts.ts";
import type { ReadSentence } from "../clause/sentences.ts";
import { expression } from "../clause/word-finder.ts";
import { type BesideCase, type Contrast, contrastsOf } from "./beside-case.ts";
import { isLinking } from "./linking.ts";
import { isUnspaced } from "./slots.ts";

/**
 * "belongs to the state and not to “the widow”", "was never warned before “we fined it”", where the source says so and denies
 * nothing; and the other way about. Quoted words that the source says are not so, but something else is: "not for “want of
 * votes”, but to …". "None of them abstained", where the source says how many did.
 *
 * - silent: where either denies a second thing; on words of saying; where words are not spaced, whose negations hold their verbs
 */
export function deniedBeside(one: BesideCase): Contrast | null {
	const { own, at } = one.around;
	if (own.language !== one.first.read.language || contrastsOf(own.language) === null) return null;
	return (
		notThis(one) ??
		(isUnspaced(own) ? null : (notDone(own, at, one) ?? doneAnyway(one) ?? ratherThat(one) ?? noneDid(one)))
	);
}

const DENIES: ReadonlySet<string> = new Set(["negation", "lack", "exception"]);

/** Nothing in the sentence denies, doubts or leaves out. */
const affirms = (read: ReadSentence): boolean =>
	!read.words.some(({ kind }) => DENIES.has(kind)) && !meantWordsIn(read).some(({ kind }) => TURNS.has(kind));

/** ", and not to “the widow”": right before the quoted words, behind what is said instead. */
function notThis({ around: { own, at }, first, last }: BesideCase): Contrast | null {
	const denial = own.words.findLast(({ kind, end }) => DENIES.has(kind) && end <= at.start);
	if (denial === undefined || ![first, last].every(({ read }) => affirms(read))) return null;
	const between = own.text.slice(denial.end, at.start);
	const rules = contrastsOf(own.language);
	const lead = own.text.slice(0, denial.end);
	if (rules === null || !expression(`(?:${rules.instead})$`, "iu").test(lead)) return null;
	if (/[\p{L}\p{N}]/u.test(withoutSmall(between, own.language))) return null;
	const theirs = stemsOf(
		`${first.read.text.slice(0, first.at.start)} ${last.read.text.slice(last.at.end)}`,
		own.language,
	);
	const isOfThis = [...stemsOf(lead, own.language)].some((form) => form.length > 3 && theirs.has(form));
	return isOfThis || isUnspaced(own)
		? { drafted: own.text.slice(denial.start, at.start), found: first.read.text.trim(), elsewhere: null }
		: null;
}

/** The word that a negation denies, and its form. */
interface Denied extends Span {
	readonly form: string;
}

/** Letters of the shortest word that says something. */
const SHORTEST = 4;

function deniedBy({ text, language, words }: ReadSentence, at: Span): Denied | null {
	const [negation, ...others] = words.filter(
		({ kind, start, end }) => kind === "negation" && (end <= at.start || start >= at.end),
	);
	if (negation === undefined || others.some(({ start }) => start > negation.end + 1)) return null;
	return wordBehind(text, others.at(-1) ?? negation, language);
}

function wordBehind(text: string, { end }: ScopeWord, language: string): Denied | null {
	const [found] = /^\s(?:\p{L}{1,3}\s)?\p{L}+/u.exec(text.slice(end)) ?? [];
	const word = found === undefined ? "" : (/\p{L}+$/u.exec(found)?.[0] ?? "");
	if (word.length < SHORTEST || isLinking(word, language)) return null;
	const start = end + (found as string).length - word.length;
	return { start, end: start + word.length, form: stem(foldText(word), language) };
}

/** Where a sentence has a word of this form outside the quoted words. */
function formIn({ text, language }: ReadSentence, at: Span, form: string): Span | null {
	for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
		if (index < at.end && index + word.length > at.start) continue;
		if (stem(foldText(word), language) === form) return { start: index, end: index + word.length };
	}
	return null;
}

function notDone(own: ReadSentence, at: Span, { first, quoted }: BesideCase): Contrast | null {
	const denied = deniedBy(own, at);
	if (denied === null || !affirms(first.read) || stemsOf(quoted, own.language).has(denied.form)) return null;
	const found = formIn(first.read, first.at, denied.form);
	if (
		found === null ||
		meantWordsIn(own).some(({ kind, start }) => kind !== "saying" && start !== denied.start && TURNS.has(kind))
	)
		return null;
	return {
		drafted: own.text.slice(Math.max(0, denied.start - BEFORE), denied.end),
		found: first.read.text.slice(found.start, found.end),
		elsewhere: null,
	};
}
/** Characters of the negation that are shown with what it denies. */
const BEFORE = 10;

function doneAnyway({ around: { own, at }, first, quoted }: BesideCase): Contrast | null {
	const denied = deniedBy(first.read, first.at);
	if (denied === null || !affirms(own) || stemsOf(quoted, own.language).has(denied.form)) return null;
	if (halvesOf(first.read).some(({ but }) => first.at.start >= but.start && first.at.end <= but.end)) return null;
	const found = formIn(own, at, denied.form);
	return found === null
		? null
		: {
				drafted: own.text.slice(found.start, found.end),
				found: first.read.text.slice(Math.max(0, denied.start - BEFORE), denied.end),
				elsewhere: null,
			};
}

/** "not for want of votes, but to ease the way": what is denied, and what is said instead. */
interface Halves {
	readonly not: Span;
	readonly but: Span;
}

function halvesOf({ text, language }: ReadSentence): readonly Halves[] {
	const { rather } = contrastsOf(language) ?? {};
	if (rather === undefined) return [];
	return matchesIn(text, expression(rather, "giu")).flatMap(({ groups, index, 0: whole }) => {
		const { not = "", but = "" } = groups ?? {};
		const start = index + whole.length - but.length;
		const denied = index + whole.indexOf(not);
		return [{ not: { start: denied, end: denied + not.length }, but: { start, end: start + but.length } }];
	});
}

/** The draft gives as so what the source denies to say another thing instead. */
function ratherThat({ around: { own, at }, first }: BesideCase): Contrast | null {
	const halves = halvesOf(first.read).find(({ not }) => first.at.start >= not.start && first.at.end <= not.end);
	if (halves === undefined) return null;
	if (own.words.some(({ kind }) => DENIES.has(kind) || kind === "distance" || kind === "divider")) return null;
	// "withdraws its bid “for want of votes”": what is denied is the bid.
	const denies = meantWordsIn(own).some(
		({ kind, end }) => TURNS.has(kind) && !(kind === "denial" && HAS_OBJECT().test(own.text.slice(end, at.start))),
	);
	return denies
		? null
		: {
				drafted: own.text.slice(0, at.end),
				found: first.read.text.slice(halves.not.start, halves.but.end),
				elsewhere: null,
			};
}
const HAS_OBJECT = expressionOfAny(
	({ scope }) => scope?.clauses.determiners,
	"iu",
	(words) => `^\\s(?:${words})\\s\\p{L}`,
);

/** "and none abstained", where the source says that two did. */
function noneDid({ around: { own, at }, first, last }: BesideCase): Contrast | null {
	for (const { 0: whole, groups, index } of matchesIn(own.text, NONE_DID())) {
		const end = index + whole.length;
		if (index < at.end && end > at.start) continue;
		const word = groups?.verb ?? "";
		if (word.length < SHORTEST || isLinking(word, own.language)) continue;
		for (const { read, at: place } of [first, last]) {
			const found = formIn(read, place, stem(foldText(word), own.language));
			if (found === null) continue;
			const clause = clauseAround(read, found);
			const lead = read.text.slice(clause.start, found.start);
			const denied = read.words.some(
				({ kind, start }) => DENIES.has(kind) && start >= clause.start && start < found.start,
			);
			if (denied || numbersIn(lead, read.language).length === 0) continue;
			return { drafted: whole.trim(), found: read.text.slice(clause.start, found.end).trim(), elsewhere: null };
		}
	}
	return null;
}
const NONE_DID = expressionOfAny(
	({ scope }) => scope?.clauses.none,
	"giu",
	(words) => `(?<!\\p{L})(?:${words})\\s(?:\\p{L}{1,3}\\s)?(?<verb>\\p{L}+)`,
);
