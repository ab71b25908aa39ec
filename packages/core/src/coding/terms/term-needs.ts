import { foldText, languageOf } from "@fissure/languages";
import { longestJoinedMatch, longestMatch } from "./term-expression.ts";
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
	/** No match is longer, in characters. */
	readonly reach: number;
}

export const NUMBERS = 1 << 14;
/** So many first letters of a word are distinguished, and fewer than the shortest say nothing. */
const SHORTEST = 3;
const LONGEST = 6;

const mixed = (number: number, unit: number): number => (Math.imul(number, 31) + unit) | 0;
const numberOf = (letters: number): number => (letters ^ (letters >>> 14)) & (NUMBERS - 1);

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
	const behind = behindFirst(pieces);
	const groups = behind
		.filter((_, at) => unspaced || beginsWord(behind, at))
		.map((piece) => alternativesOf(piece).map((texts) => firstOf(texts, unspaced ? pairOf : beginningOf)))
		.filter((group): group is number[] => group.length > 0 && !group.includes(null));
	const isJoined = languageOf(language)?.coding?.prefixes !== undefined;
	return {
		groups: groups.map((group) => [...new Set(group)]),
		reach: (isJoined ? longestJoinedMatch : longestMatch)(pieces),
	};
}

/** Any of the texts of one wording will do: the first that has a number. */
function firstOf(texts: readonly string[], number: (text: string) => number | null): number | null {
	for (const text of texts) {
		const own = number(text);
		if (own !== null) return own;
	}
	return null;
}

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

/** One of them is in every match: of each option the texts that it is made of. */
function alternativesOf(piece: Piece): readonly (readonly string[])[] {
	if (piece.kind === "text") return [[foldText(piece.text)]];
	if (piece.kind !== "choice" || piece.optional) return [];
	return piece.options.map((option) =>
		option.flatMap((part, at) =>
			part.kind === "text" && (at === 0 || beginsWord(option, at)) ? [foldText(part.text)] : [],
		),
	);
}

/** Of a word its first letters, as one number; null where they are too few. */
function beginningOf(word: string): number | null {
	let letters = 0;
	let length = 0;
	for (; length < Math.min(word.length, LONGEST); length++) {
		const unit = word.charCodeAt(length);
		if (IS_WORD[unit] !== 1) break;
		letters = mixed(letters, unit);
	}
	return length < SHORTEST ? null : numberOf(letters);
}

/** Of a word in a language without spaces its last two characters, which say more than its first; null where it has but one. */
const pairOf = (word: string): number | null =>
	word.length < 2 ? null : numberOfPair(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1));
