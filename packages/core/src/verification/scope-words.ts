import { foldText } from "../languages/fold.ts";
import { languageOf } from "../languages/index.ts";
import type { LanguageCode, Span } from "../model/document.ts";
import type { Mark } from "../model/mark.ts";
import { preconditionsIn } from "./scope-preconditions.ts";
import { SCOPE_KINDS, SCOPE_TERMS, type ScopeKind, type ScopeTerms } from "./scope-terms.ts";

/** A word or phrase that bends what stands beside it. One that bends in several ways is found once for each. */
export interface ScopeWord extends Span {
	readonly kind: ScopeKind;
}

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
	const patterns = code === undefined ? undefined : patternsOf(code);
	if (patterns === undefined) return [];
	const folded = foldText(text);
	const found: ScopeWord[] = [];
	for (const [kind, pattern] of patterns)
		for (const { 0: word, index } of folded.matchAll(pattern))
			if (word !== "" && !isMonth(text, index, word)) found.push({ kind, start: index, end: index + word.length });
	return withoutInner([...found, ...bareNegations(text, marks, found), ...preconditionsIn(text, code ?? "")]);
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

const isMonth = (text: string, at: number, word: string): boolean =>
	word === "may" && at > 0 && text.charAt(at) === "M";

const compiled = new Map<LanguageCode, readonly (readonly [ScopeKind, RegExp])[]>();

function patternsOf(code: LanguageCode): readonly (readonly [ScopeKind, RegExp])[] | undefined {
	const terms = SCOPE_TERMS.get(code);
	if (terms === undefined) return undefined;
	const known = compiled.get(code);
	if (known !== undefined) return known;
	const unspaced = languageOf(code)?.sentences.unspaced === true;
	const patterns = SCOPE_KINDS.flatMap((kind) => patternOf(terms, kind, unspaced));
	compiled.set(code, patterns);
	return patterns;
}

function patternOf(terms: ScopeTerms, kind: ScopeKind, unspaced: boolean): readonly (readonly [ScopeKind, RegExp])[] {
	const sources = terms[kind]
		.split(",")
		.map((term) => term.trim().replace(/\s+/g, " "))
		.filter((term) => term !== "")
		// Of two that begin alike the longer must be tried first.
		.sort((a, b) => b.length - a.length)
		.map((term) => foldText(term).replaceAll("*", "\\p{L}*").replaceAll(" ", "[\\s-]{1,3}"));
	if (sources.length === 0) return [];
	const either = `(?:${sources.join("|")})`;
	const source = unspaced ? either : `(?<![\\p{L}\\p{M}\\p{N}])${either}(?![\\p{L}\\p{M}\\p{N}])`;
	return [[kind, new RegExp(source, "gu")]];
}
