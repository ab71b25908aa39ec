import { foldText, languageOf } from "@fissure/languages";
import { longestMatch } from "./term-expression.ts";
import { type Piece, parseTerm } from "./term-notation.ts";

/**
 * Of "in ~1 trade" every "in" may be the beginning, and most come to nothing. So the short sequences of letters of a text are noted,
 * part by part, before the expression of such a term is tried, which takes long, or made, which takes longer: where those of
 * "trade" are not among them, no match can be. What is noted are bits that sequences share, so that a word may seem to be there
 * and is not; never the other way about.
 */
export type Grams = Uint32Array;

/**
 * What a match must have behind its beginning: of each group one word, each as the bits of its sequences. The group with the fewest
 * words first.
 */
export type Needs = readonly (readonly (readonly number[])[])[];

/** So many letters are one sequence: two of a script that writes a word with two. */
const LENGTH = { spaced: 3, unspaced: 2 } as const;
const lengthOf = (language: string): number =>
	languageOf(language)?.sentences.unspaced === true ? LENGTH.unspaced : LENGTH.spaced;

/** Characters in a part, and bits for it. A match must end in the part behind its own at the latest. */
const PART_POWER = 10;
const PART = 2 ** PART_POWER;
const BITS = 8192;
const UNITS = BITS / 32;

const partOf = (start: number): number => (start >> PART_POWER) * UNITS;
const bitOf = (first: number, second: number, third: number): number =>
	(first * 961 + second * 31 + third) & (BITS - 1);

/** The sequences of a text, folded. */
export function gramsIn(folded: string, language: string): Grams {
	const grams = new Uint32Array(partOf(folded.length) + 2 * UNITS);
	const isPair = lengthOf(language) === LENGTH.unspaced;
	let first = 0;
	let second = 0;
	for (let at = 0; at < folded.length; at++) {
		const third = folded.charCodeAt(at);
		const bit = bitOf(isPair ? 0 : first, second, third);
		const unit = partOf(at) + (bit >>> 5);
		grams[unit] = (grams[unit] as number) | (1 << (bit & 31));
		first = second;
		second = third;
	}
	return grams;
}

/** May what is needed stand at a place, or right behind it? */
export function mayStand(needs: Needs, grams: Grams, start: number): boolean {
	const part = partOf(start);
	for (const group of needs) if (!isAnyNoted(group, grams, part)) return false;
	return true;
}

function isAnyNoted(words: readonly (readonly number[])[], grams: Grams, part: number): boolean {
	for (const word of words) if (isNoted(word, grams, part)) return true;
	return false;
}

/** In the part, or in the one behind it. */
function isNoted(word: readonly number[], grams: Grams, part: number): boolean {
	for (const bit of word) {
		const unit = part + (bit >>> 5);
		if (((((grams[unit] as number) | (grams[unit + UNITS] as number)) >>> (bit & 31)) & 1) === 0) return false;
	}
	return true;
}

/** What every match of a term has; nothing where its words may all be absent, or it may be too long. */
export function needsOf(notation: string, language: string): Needs {
	if (longestMatch(notation) > PART) return [];
	const length = lengthOf(language);
	return behindFirst(notation.trim(), language)
		.map((piece) => wordsOf(piece).map((word) => bitsOf(word, length)))
		.filter((group) => group.length > 0 && group.every((bits) => bits.length > 0))
		.sort((a, b) => a.length - b.length);
}

/** What follows the first word. A first word of many forms takes longer to understand than all else, and is not needed. */
function behindFirst(notation: string, language: string): readonly Piece[] {
	let depth = 0;
	for (let at = 0; at < notation.length; at++) {
		const sign = notation.charAt(at);
		if (sign === "(") depth++;
		else if (sign === ")") depth--;
		else if (depth === 0 && (sign === " " || sign === "~")) {
			const rest = notation.slice(at).replace(GAPS, "");
			return rest === "" ? [] : parseTerm(rest, language);
		}
	}
	return parseTerm(notation, language).slice(1);
}
const GAPS = /^(?:\s|~\d*|[*])+/;

/** One of them stands in every match; of an option that is nothing for sure, no letters. */
function wordsOf(piece: Piece): readonly string[] {
	if (piece.kind === "text") return [foldText(piece.text)];
	if (piece.kind !== "choice" || piece.optional) return [];
	return piece.options.map((option) =>
		option
			.map((part) => (part.kind === "text" ? foldText(part.text) : ""))
			.reduce((longest, text) => (text.length > longest.length ? text : longest), ""),
	);
}

function bitsOf(word: string, length: number): readonly number[] {
	const bits: number[] = [];
	for (let at = length - 1; at < word.length; at++)
		bits.push(
			bitOf(length === LENGTH.unspaced ? 0 : word.charCodeAt(at - 2), word.charCodeAt(at - 1), word.charCodeAt(at)),
		);
	return bits;
}
