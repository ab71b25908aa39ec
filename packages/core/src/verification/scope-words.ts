import { foldText, languageOf } from "@fissure/languages";
import type { LanguageCode, Mark, Span } from "@fissure/model";
import { type ScopeFinder, type ScopeWord, scopeFinder } from "./scope-finder.ts";
import { preconditionsIn } from "./scope-preconditions.ts";
import { SCOPE_TERMS } from "./scope-terms.ts";

/**
 * Which words of a text bend the words beside them?
 *
 * In order of place. The tables of this folder, and what the lexicon marks as a negation. A word inside a longer term is not
 * found: there is no "not" in "not only".
 *
 * - silent: on a language without a table; on the month of May
 */
export function scopeWordsIn(text: string, language: LanguageCode, marks: readonly Mark[]): readonly ScopeWord[] {
	const code = languageOf(language)?.code;
	const finder = code === undefined ? undefined : finderOf(code);
	if (code === undefined || finder === undefined) return [];
	const found = finder(foldText(text)).filter(({ start, end }) => !isMonth(text, start, end));
	return withoutInner([...found, ...bareNegations(text, marks, found), ...preconditionsIn(text, code)]);
}

/** What only the lexicon knows. A Chinese negation holds its verb (不支持), «недопустимо» judges: neither bends a word beside it. */
function bareNegations(text: string, marks: readonly Mark[], found: readonly Span[]): readonly ScopeWord[] {
	const known = new Set(found.map(({ start, end }) => `${start}-${end}`));
	return marks.flatMap(({ kind, start, end }) => {
		if (kind !== "negation" || known.has(`${start}-${end}`) || HAN.test(text.slice(start, end))) return [];
		const judges = marks.some((other) => other.kind === "attitude" && other.start < end && other.end > start);
		return judges ? [] : [{ kind, start, end }];
	});
}

const HAN = /\p{Script=Han}/u;

/** Two terms may overlap, and mean what both mean; one inside another means nothing. Equal spans stand for several kinds. */
function withoutInner(found: readonly ScopeWord[]): readonly ScopeWord[] {
	const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
	let furthest: Span = { start: -1, end: -1 };
	return sorted.filter((word, at) => {
		const inner = word.end <= furthest.end && (word.start > furthest.start || word.end < furthest.end);
		if (word.end > furthest.end) furthest = word;
		const previous = sorted[at - 1];
		const twice = previous?.start === word.start && previous.end === word.end && previous.kind === word.kind;
		return !inner && !twice && word.kind !== "decoy";
	});
}

const isMonth = (text: string, start: number, end: number): boolean => start > 0 && text.slice(start, end) === "May";

const finders = new Map<LanguageCode, ScopeFinder>();

function finderOf(code: LanguageCode): ScopeFinder | undefined {
	const terms = SCOPE_TERMS.get(code);
	if (terms === undefined) return undefined;
	const finder = finders.get(code) ?? scopeFinder(terms, languageOf(code)?.sentences.unspaced === true);
	finders.set(code, finder);
	return finder;
}
