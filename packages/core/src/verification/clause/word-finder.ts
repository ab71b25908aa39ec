import { foldText, matchesIn } from "@fissure/languages";
import type { Span } from "@fissure/model";

const expressions = new Map<string, RegExp>();

/** An expression of a table, put together once. One with "g" is for `matchesIn` alone, since others leave a place in it. */
export function expression(source: string, flags: string): RegExp {
	const key = `${flags} ${source}`;
	const known = expressions.get(key) ?? new RegExp(source, flags);
	expressions.set(key, known);
	return known;
}

/** A term of a table at a place. */
export interface FoundTerm<Kind extends string> extends Span {
	readonly kind: Kind;
}

/** Finds the terms of a table in folded text; of one kind the longer at a place, and none that overlap. */
export type TermFinder<Kind extends string> = (folded: string) => readonly FoundTerm<Kind>[];

/** Of each table, made when it is first asked for. */
const finders = new WeakMap<object, TermFinder<never>>();

export function termFinder<Kind extends string>(
	kinds: readonly Kind[],
	terms: Readonly<Record<Kind, string>>,
	unspaced: boolean,
): TermFinder<Kind> {
	const known = finders.get(terms);
	if (known !== undefined) return known;
	const finder = unspaced ? unspacedFinder(kinds, terms) : spacedFinder(kinds, terms);
	finders.set(terms, finder as TermFinder<never>);
	return finder;
}

function unspacedFinder<Kind extends string>(
	kinds: readonly Kind[],
	terms: Readonly<Record<Kind, string>>,
): TermFinder<Kind> {
	const patterns = kinds.flatMap((kind) => {
		const sources = longestFirst(termsIn(terms[kind]));
		return sources.length === 0 ? [] : [{ kind, pattern: new RegExp(sources.join("|"), "gu") }];
	});
	return (folded) =>
		patterns.flatMap(({ kind, pattern }) =>
			matchesIn(folded, pattern).map(({ 0: word, index }) => ({ kind, start: index, end: index + word.length })),
		);
}

interface Term {
	/** Index among the kinds. */
	readonly kind: number;
	readonly words: string;
}

/**
 * Every sentence is asked for a thousand terms: each of its words only for those that begin as it does. By hand, since as
 * expressions they would take longer to compile than a whole draft to read.
 */
function spacedFinder<Kind extends string>(
	kinds: readonly Kind[],
	terms: Readonly<Record<Kind, string>>,
): TermFinder<Kind> {
	const byBeginning = new Map<string, Term[]>();
	for (const [kind, name] of kinds.entries())
		for (const words of longestFirst(new Set(termsIn(terms[name]).flatMap(choicesOf)))) {
			const beginning = words.startsWith(ANY_LETTERS) ? ANY_LETTERS : words.slice(0, isLetter(words, 1) ? 2 : 1);
			const known = byBeginning.get(beginning) ?? [];
			byBeginning.set(beginning, [...known, { kind, words }]);
		}
	const anywhere = byBeginning.get(ANY_LETTERS) ?? [];
	return (folded) => {
		const found: FoundTerm<Kind>[] = [];
		const next = new Uint32Array(kinds.length);
		const look = (at: number, asked: readonly Term[]): void => {
			for (const { kind, words } of asked) {
				if (at < (next[kind] as number)) continue;
				const end = endOf(words, 0, folded, at);
				if (end === 0) continue;
				next[kind] = end;
				found.push({ kind: kinds[kind] as Kind, start: at, end });
			}
		};
		for (let at = 0; at < folded.length; at++) {
			if (!isLetter(folded, at) || (at > 0 && belongsToWord(folded, at - 1))) continue;
			look(at, byBeginning.get(folded.slice(at, at + (isLetter(folded, at + 1) ? 2 : 1))) ?? []);
			look(at, anywhere);
		}
		return found;
	};
}

const ANY_LETTERS = "*";
const MOST_BLANKS = 3;

/** Where the words of a term end that are at a place, as whole words; 0 where they are not there. "d'" is a word before any other. */
function endOf(words: string, from: number, folded: string, place: number): number {
	let at = place;
	for (let i = from; i < words.length; i++) {
		const sign = words.charCodeAt(i);
		if (sign === STAR) return endBehindLetters(words, i + 1, folded, at);
		if (sign !== BLANK) {
			if (folded.charCodeAt(at) !== sign) return 0;
			at++;
			continue;
		}
		const blank = at;
		while (at - blank < MOST_BLANKS && isBlank(folded, at)) at++;
		if (at === blank && words.charCodeAt(i - 1) !== APOSTROPHE) return 0;
	}
	return belongsToWord(folded, at) && words.charCodeAt(words.length - 1) !== APOSTROPHE ? 0 : at;
}

const STAR = 0x2a;
const BLANK = 0x20;
const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;

function endBehindLetters(words: string, from: number, folded: string, start: number): number {
	let letters = start;
	while (isLetter(folded, letters)) letters++;
	for (let at = letters; at >= start; at--) {
		const end = endOf(words, from, folded, at);
		if (end > 0) return end;
	}
	return 0;
}

const isPlainLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x430 && unit <= 0x44f);
const LETTER = /\p{L}/u;
const OF_WORD = /[\p{L}\p{M}\p{N}]/u;
const ASCII = 0x80;

const isLetter = (text: string, at: number): boolean => {
	const unit = text.charCodeAt(at);
	return isPlainLetter(unit) || (unit >= ASCII && LETTER.test(text.charAt(at)));
};

const belongsToWord = (text: string, at: number): boolean => {
	const unit = text.charCodeAt(at);
	return isPlainLetter(unit) || (unit !== BLANK && OF_WORD.test(text.charAt(at)));
};

const isBlank = (text: string, at: number): boolean => {
	const unit = text.charCodeAt(at);
	return unit === BLANK || unit === HYPHEN || (!isPlainLetter(unit) && /\s/u.test(text.charAt(at)));
};

const longestFirst = (terms: Iterable<string>): readonly string[] => [...terms].sort((a, b) => b.length - a.length);

/** The terms of a list, folded. */
const termsIn = (list: string): readonly string[] =>
	list
		.split(",")
		.map((term) => foldText(term.trim().replace(/\s+/g, " ")))
		.filter((term) => term !== "");

/** "(end|ends) of" is two terms; "(all )?of" too. */
function choicesOf(term: string): readonly string[] {
	const [whole, before = "", choices = "", isOptional, behind = ""] = /^(.*?)\(([^()]*)\)(\?)?(.*)$/u.exec(term) ?? [];
	if (whole === undefined) return [term];
	return [...choices.split("|"), ...(isOptional === undefined ? [] : [""])].flatMap((choice) =>
		choicesOf(before + choice + behind),
	);
}
