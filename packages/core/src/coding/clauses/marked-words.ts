import { isIn, languageOf, placesOf, sourceOf, withPacks } from "@fissure/languages";
import type { Expression, LanguageCode, Span } from "@fissure/model";
import type { NumeralPlaces } from "../../documents/numbers/spaced-counts.ts";
import { isSpace } from "../../documents/paragraphs.ts";
import { IS_CASED_WORD, WORD } from "../terms/word-edges.ts";
import { type Marking, WORD_KINDS, WordMarks } from "../terms/word-marks.ts";
import { firstWords, type NeededWord, neededWords } from "./needed-words.ts";

/** Those of the text that is being read. */
export const marks = new WordMarks();

/** Kinds of signs, as bits. */
export const SIGN = { clause: 1 << 27, stretch: 1 << 28, dash: 1 << 29, question: 1 << 30 } as const;
const SIGNS = new Int32Array(0x80);
for (const [sign, kinds] of [
	[";", SIGN.clause | SIGN.stretch],
	[":", SIGN.clause | SIGN.stretch],
	["!", SIGN.clause | SIGN.stretch],
	["?", SIGN.clause | SIGN.stretch | SIGN.question],
	[",", SIGN.stretch],
	[".", SIGN.stretch],
	["-", SIGN.dash],
] as const)
	SIGNS[sign.charCodeAt(0)] = kinds;

/** The words of a kind in a language; null where they cannot be told. */
type WordsIn = (language: LanguageCode) => readonly NeededWord[] | null;
const KINDS: WordsIn[] = [];
function kindOf(wordsIn: WordsIn): number {
	const bit = 1 << (KINDS.push(wordsIn) - 1);
	if ((bit & WORD_KINDS) === 0) throw new RangeError(`Expected fewer kinds of words, got ${KINDS.length}`);
	return bit;
}

/**
 * A kind of words of which an expression needs one, for `mayHold`.
 *
 * @param sourceOf its source, or the alternatives that it needs between two words
 */
export const kindNeededBy = (sourceOf: (language: LanguageCode) => string | undefined): number =>
	kindOf((language) => {
		const source = sourceOf(language);
		return source === undefined ? null : neededWords(source);
	});

/** The same of a rule of each language. */
export const kindOfRule = (rule: "dateBefore" | "givenBy" | "hangs" | "leftOpen" | "topicBefore"): number =>
	kindNeededBy((language) => {
		const expression = languageOf(language)?.coding?.[rule] ?? undefined;
		return expression && sourceOf(expression);
	});

/** A kind of words with which what an expression matches begins, where white space is on both sides. */
export const kindBeginning = (sourceOf: () => string): number => kindOf(() => firstWords(sourceOf()));

/** A numeral in words, and digits, which may be anywhere in a word. */
const NUMERAL = kindOf((language) => {
	const { words = new Map<string, string>(), one = new Set<string>() } = languageOf(language)?.numbers ?? {};
	return [...words.keys(), ...one].map((letters) => ({ letters, isWhole: true, mayOpen: true, mayClose: true }));
});
const DIGIT = kindOf(() => []);

/** Which words of a language's texts are marked. */
export function markingOf(language: LanguageCode): Marking {
	const whole = new Map<string, number>();
	const beginnings = new Map<string, number>();
	let [untold, opening, closing] = [0, 0, 0];
	withPacks([language], () => {
		for (const [at, wordsIn] of KINDS.entries()) {
			const words = wordsIn(language);
			if (words === null) untold |= 1 << at;
			for (const { letters, isWhole, mayOpen, mayClose } of words ?? []) {
				if (mayOpen) opening |= 1 << at;
				if (mayClose) closing |= 1 << at;
				const table = isWhole ? whole : beginnings;
				table.set(letters, (table.get(letters) ?? 0) | (1 << at));
			}
		}
	});
	const kindsOfLetters = (word: string): number => {
		let kinds = whole.get(word) ?? 0;
		for (let length = 1; length <= word.length; length++) kinds |= beginnings.get(word.slice(0, length)) ?? 0;
		return kinds;
	};
	const kindsOf = (word: string): number => {
		if (ODD_LETTER.test(word)) return WORD_KINDS;
		const digit = DIGITS.test(word) ? DIGIT : 0;
		if (digit === 0 && !IS_MIXED.test(word)) return kindsOfLetters(word);
		return PARTS.flatMap((part) => word.match(part) ?? []).reduce(
			(kinds, part) => kinds | kindsOfLetters(part),
			digit | kindsOfLetters(word),
		);
	};
	return { kindsOf, signs: SIGNS, untold, opening, closing };
}
/** An expression that takes no heed of case may take the first for an "s"; what is no letter ends a word for some expressions only. */
const ODD_LETTER = new RegExp(`\u017F|(?![\\p{L}\\p{N}])[${WORD}]`, "u");
const DIGITS = /[0-9]/;
/** For some expressions a word ends at a digit, or at a letter that is not of ASCII. */
const IS_MIXED = /[a-z][^a-z]|[^a-z][a-z]/;
const PARTS = [/[a-z]+/g, /[^a-z0-9]+/g, /[a-z0-9]+/g, /\p{L}+/gu];

/** May a word or sign of a kind be in a stretch? Asked before an expression that needs one. */
export const mayHold = (text: string, from: number, to: number, kind: number): boolean =>
	!marks.areOf(text, kind) ||
	(marks.kindsWithin(from, to) & kind) !== 0 ||
	// Of a word that is cut there only the rest is asked, which may be a word of that kind.
	((marks.opening & kind) !== 0 && isWithinWord(text, from)) ||
	((marks.closing & kind) !== 0 && isWithinWord(text, to));

/** Is what a rule of a language looks for in a stretch? */
export const isRuleIn = (
	rule: Expression | null | undefined,
	text: string,
	from: number,
	to: number,
	kind: number,
): boolean => rule != null && mayHold(text, from, to, kind) && isIn(rule, text.slice(from, to));

/** Where a match begins that has this mark, if nothing before `free` may be in it; −1 where none does. */
type PlaceOf = (mark: number, kinds: number, free: number) => number;

/**
 * Where in a stretch does an expression match? Asked only at its marks, where the text is marked.
 *
 * @param here the expression, to be tried at one place of the stretch
 */
export const matchesWithin = (
	text: string,
	span: Span,
	kind: number,
	expression: () => RegExp,
	here: () => RegExp,
	placeOf: PlaceOf,
): readonly Span[] =>
	marks.areOf(text, kind)
		? matchesAtMarks(text, span, kind, here(), placeOf)
		: matchesAnywhere(text, span, expression());

function matchesAtMarks(
	text: string,
	{ start, end }: Span,
	kind: number,
	here: RegExp,
	placeOf: PlaceOf,
): readonly Span[] {
	const found: Span[] = [];
	let stretch: string | null = null;
	let free = start;
	for (let mark = marks.firstFrom(start); mark >= 0; mark--) {
		const place = marks.placeOf(mark);
		if (place >= end) break;
		const kinds = marks.kindsOf(mark);
		if ((kinds & kind) === 0) continue;
		const at = placeOf(place, kinds, free);
		if (at < free) continue;
		stretch ??= text.slice(start, end);
		here.lastIndex = at - start;
		if (!here.test(stretch)) continue;
		free = start + here.lastIndex;
		found.push({ start: at, end: free });
	}
	return found;
}

/** The same without marks: all of the stretch is looked through. */
export const matchesAnywhere = (text: string, { start, end }: Span, expression: RegExp): readonly Span[] =>
	placesOf(expression, text.slice(start, end)).map((place) => ({ start: start + place.start, end: start + place.end }));

/** Does a word go on across a place? */
const isWithinWord = (text: string, place: number): boolean => isLetter(text, place - 1) && isLetter(text, place);
const isLetter = (text: string, at: number): boolean => IS_CASED_WORD[text.charCodeAt(at)] === 1;

/** Where in a text a digit or a numeral in words may be; null where all of it is to be searched. */
export function numeralPlacesIn(text: string): NumeralPlaces | null {
	if (!marks.areOf(text, NUMERAL | DIGIT)) return null;
	let mark = marks.firstFrom(0);
	return (from) => {
		for (; mark >= 0; mark--) {
			const kinds = marks.kindsOf(mark);
			if ((kinds & (NUMERAL | DIGIT)) === 0) continue;
			const start = marks.placeOf(mark);
			if (from <= start) return start;
			if ((kinds & DIGIT) !== 0 && isInOneWord(text, start, from)) return from;
		}
		return -1;
	};
}

function isInOneWord(text: string, start: number, end: number): boolean {
	for (let at = start; at <= end; at++) if (!isLetter(text, at)) return false;
	return true;
}

/** Where the white space before a place begins, from `from` on. */
export function spaceBefore(text: string, from: number, place: number): number {
	let start = place;
	while (start > from && isSpace(text.charCodeAt(start - 1))) start--;
	return start;
}
