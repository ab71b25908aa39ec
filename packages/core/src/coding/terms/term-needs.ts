import { foldText, languageOf } from "@fissure/languages";
import { longestReach } from "./term-expression.ts";
import type { Piece } from "./term-notation.ts";
import { IS_WORD } from "./word-edges.ts";

/**
 * What a match of a term must have behind its beginning. Of "in ~1 trade" every "in" may be the beginning, and most come to nothing: so
 * before the expression of such a term is tried, which takes long, or made, which takes longer, it is asked whether "trade" begins near
 * enough behind it. Words are known by numbers made of their first letters (where words are not spaced: of two characters). Different
 * words may share a number, so that one may seem to be there and is not; never the other way about.
 */
export interface Needs {
	/** Of each group one word is in every match. None where all words of the term may be absent. */
	readonly groups: readonly (readonly number[])[];
	/** No match reaches further, see `longestReach`. */
	readonly reach: number;
}

const NUMBER_BITS = 16;
export const NUMBERS = 1 << NUMBER_BITS;
/** So many first letters of a word are distinguished, and fewer than the shortest say nothing. */
const SHORTEST = 3;
const LONGEST = 6;

const mixed = (number: number, unit: number): number => (Math.imul(number, 31) + unit) | 0;
const numberOf = (letters: number): number => (letters ^ (letters >>> NUMBER_BITS)) & (NUMBERS - 1);

/** The numbers of a word in a text: of its first three letters, its first four, and so on. */
export function numbersOfWord(word: string): readonly number[] {
	const numbers: number[] = [];
	let letters = 0;
	for (let length = 1; length <= Math.min(word.length, LONGEST); length++) {
		letters = mixed(letters, word.charCodeAt(length - 1));
		if (length >= SHORTEST) numbers.push(numberOf(letters));
	}
	return numbers;
}

/** The number of two characters side by side. */
export const numberOfPair = (first: number, second: number): number => numberOf(mixed(first, second));

export function needsOf(pieces: readonly Piece[], language: string): Needs {
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	const wordOf = unspaced ? pairOf : beginningOf;
	const behind = behindFirst(pieces);
	const groups = behind
		.filter((_, at) => unspaced || beginsWord(behind, at))
		.map((piece) => wordsOf(piece, wordOf))
		.filter((words) => words !== null)
		// The first of them is asked before all others.
		.sort((a, b) => b.letters - a.letters || a.numbers.length - b.numbers.length);
	return { groups: groups.map(({ numbers }) => [...new Set(numbers)]), reach: longestReach(pieces, !unspaced) };
}

/** Words of which one is in every match, and how many letters say so at least: more letters are in fewer words. */
interface Words {
	readonly numbers: readonly number[];
	readonly letters: number;
}

/** Those of a piece that must be there; null where it may be absent, or has a wording whose words say nothing. */
function wordsOf(piece: Piece, wordOf: (word: string) => Words | null): Words | null {
	if (piece.kind === "text") return wordOf(foldText(piece.text));
	if (piece.kind !== "choice" || piece.optional) return null;
	const all: number[] = [];
	let letters = LONGEST;
	for (const option of piece.options) {
		const most = mostTelling(
			option.map((part, at) => (at === 0 || beginsWord(option, at) ? wordsOf(part, wordOf) : null)),
		);
		if (most === null) return null;
		all.push(...most.numbers);
		letters = Math.min(letters, most.letters);
	}
	return { numbers: all, letters };
}

/** The words of any part of one wording will do. */
const mostTelling = (parts: readonly (Words | null)[]): Words | null =>
	parts.reduce((most, part) => (part !== null && part.letters > (most?.letters ?? 0) ? part : most), null);

/**
 * Behind a space that is matched as such: one before a gap is the gap's own, and behind a gap alone a word may be cut. Words that may
 * be absent, "(strategic )?", bring their space with them.
 */
function beginsWord(pieces: readonly Piece[], at: number): boolean {
	const before = pieces[at - 1];
	if (before?.kind !== "choice") return before?.kind === "space";
	return (
		before.options.every((option) => option.at(-1)?.kind === "space") &&
		(!before.optional || beginsWord(pieces, at - 1))
	);
}

/** What follows the first word, from its space on; a gap in between may be of any words. */
function behindFirst(pieces: readonly Piece[]): readonly Piece[] {
	const end = pieces.findIndex(({ kind }) => kind === "space" || kind === "gap");
	if (end < 0) return pieces.slice(1);
	let from = end;
	while (from < pieces.length && NOT_LITERAL.has((pieces[from] as Piece).kind)) from++;
	return pieces.slice(pieces[from - 1]?.kind === "space" ? from - 1 : from);
}
const NOT_LITERAL: ReadonlySet<Piece["kind"]> = new Set(["space", "gap", "tail"] as const);

/** Of a word its first letters, as one number; null where they are too few. */
function beginningOf(word: string): Words | null {
	let number = 0;
	let letters = 0;
	for (; letters < Math.min(word.length, LONGEST); letters++) {
		const unit = word.charCodeAt(letters);
		if (IS_WORD[unit] !== 1) break;
		number = mixed(number, unit);
	}
	return letters < SHORTEST ? null : { numbers: [numberOf(number)], letters };
}

/** Of a word in a language without spaces its last two characters, which say more than its first; null where it has but one. */
const pairOf = (word: string): Words | null =>
	word.length < PAIR
		? null
		: { numbers: [numberOfPair(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1))], letters: PAIR };
const PAIR = 2;
