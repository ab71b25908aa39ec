import { foldText, stem } from "@fissure/languages";
import type { ScopeWord, Span } from "@fissure/model";
import { stemsOf } from "../clause/carried.ts";
import { meantWordsIn, TURNS, withoutSmall } from "../clause/operators.ts";
import type { ReadSentence } from "../clause/sentences.ts";
import { expression } from "../clause/word-finder.ts";
import { type BesideCase, type Contrast, contrastsOf } from "./beside-case.ts";
import { isLinking } from "./linking.ts";
import { isUnspaced } from "./slots.ts";

/**
 * "belongs to the state and not to “the widow”", "was never warned before “we fined it”", where the source says so and denies
 * nothing; and the other way about.
 *
 * - silent: where either denies a second thing; on words of saying; where words are not spaced, whose negations hold their verbs
 */
export function deniedBeside(one: BesideCase): Contrast | null {
	const { own, at } = one.around;
	if (own.language !== one.first.read.language || contrastsOf(own.language) === null) return null;
	return notThis(one) ?? (isUnspaced(own) ? null : (notDone(own, at, one) ?? doneAnyway(one)));
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
	const found = formIn(own, at, denied.form);
	return found === null
		? null
		: {
				drafted: own.text.slice(found.start, found.end),
				found: first.read.text.slice(Math.max(0, denied.start - BEFORE), denied.end),
				elsewhere: null,
			};
}
