import { foldText, languageOf } from "@fissure/languages";
import { longestMatch } from "./term-expression.ts";
import { type Piece, parseTerm } from "./term-notation.ts";
import { IS_WORD } from "./word-edges.ts";

/**
 * Of "in ~1 trade" every "in" may be the beginning, and most come to nothing. So before the expression of such a term is tried, which
 * takes long, or made, which takes longer, it is asked whether "trade" begins near enough behind it. A text is searched from its end
 * to its beginning, and for each word that has been passed it is noted where it stands, under a number made of its first letters
 * (where words are not spaced: of each two characters). Different words may share a number, so that one may seem to be there and is
 * not; never the other way about.
 */
export type Passed = Int32Array;

/**
 * What a match must have behind its beginning: of each group one word; the group with the fewest words first. A group is one list of
 * numbers, with an end behind those of each word, since it is read for every word of a text that may begin a term.
 */
export interface Needs {
	readonly groups: readonly Int16Array[];
	/** No match is longer, in characters. */
	readonly reach: number;
}

const NUMBERS = 1 << 14;
/** So many first letters of a word are told apart, and fewer than the shortest say nothing. */
const SHORTEST = 3;
const LONGEST = 6;

/** Nothing has been passed yet. */
export const passedNothing = (): Passed => new Int32Array(NUMBERS);

const mixed = (number: number, unit: number): number => (Math.imul(number, 31) + unit) | 0;
const slotOf = (number: number): number => (number ^ (number >>> 14)) & (NUMBERS - 1);

/** Notes the word that begins at a place: with its first three letters, its first four, and so on. */
export function noteWord(passed: Passed, folded: string, start: number): void {
	let number = 0;
	for (let length = 1; length <= LONGEST; length++) {
		const unit = folded.charCodeAt(start + length - 1);
		if (IS_WORD[unit] !== 1) break;
		number = mixed(number, unit);
		if (length >= SHORTEST) passed[slotOf(number)] = start + 1;
	}
}

/** Notes the two characters that begin at a place. */
export function notePair(passed: Passed, folded: string, start: number): void {
	passed[slotOf(mixed(folded.charCodeAt(start), folded.charCodeAt(start + 1)))] = start + 1;
}

/** May what is needed stand behind a place, near enough? */
export function mayStand({ groups, reach }: Needs, passed: Passed, start: number): boolean {
	for (const group of groups) if (!isAnyPassed(group, passed, start + reach)) return false;
	return true;
}

function isAnyPassed(group: Int16Array, passed: Passed, last: number): boolean {
	let isPassed = true;
	for (const slot of group) {
		if (slot !== END) {
			const at = passed[slot] as number;
			isPassed = isPassed && at !== 0 && at - 1 <= last;
		} else if (isPassed) return true;
		else isPassed = true;
	}
	return false;
}
const END = -1;

/** What every match of a term has; no groups where its words may all be absent. */
export function needsOf(notation: string, language: string): Needs {
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	const pieces = behindFirst(notation.trim(), language);
	const groups = pieces
		.filter((_, at) => unspaced || beginsWord(pieces, at))
		.map((piece) => alternativesOf(piece).map((texts) => longestOf(texts.map(unspaced ? pairsOf : beginningOf))))
		.filter((group) => group.length > 0 && group.every((numbers) => numbers.length > 0))
		.sort((a, b) => a.length - b.length)
		.map((group) => Int16Array.from(group.flatMap((numbers) => [...numbers, END])));
	return { groups, reach: longestMatch(notation) };
}

const longestOf = (lists: readonly (readonly number[])[]): readonly number[] =>
	lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);

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

/** What follows the first word, from its space on. A first word of many forms takes longer to understand than all else, and is not needed. */
function behindFirst(notation: string, language: string): readonly Piece[] {
	let depth = 0;
	for (let at = 0; at < notation.length; at++) {
		const sign = notation.charAt(at);
		if (sign === "(") depth++;
		else if (sign === ")") depth--;
		else if (depth === 0 && (sign === " " || sign === "~")) {
			const rest = notation.slice(at).replace(GAPS, "");
			const isSpaced = /\s$/.test(notation.slice(0, notation.length - rest.length));
			if (rest === "") return [];
			return isSpaced ? [{ kind: "space" }, ...parseTerm(rest, language)] : parseTerm(rest, language);
		}
	}
	return parseTerm(notation, language).slice(1);
}
const GAPS = /^(?:\s|~\d*|[*])+/;

/** One of them stands in every match: of each option the texts that it is made of. */
function alternativesOf(piece: Piece): readonly (readonly string[])[] {
	if (piece.kind === "text") return [[foldText(piece.text)]];
	if (piece.kind !== "choice" || piece.optional) return [];
	return piece.options.map((option) =>
		option.flatMap((part, at) =>
			part.kind === "text" && (at === 0 || beginsWord(option, at)) ? [foldText(part.text)] : [],
		),
	);
}

/** Of a word its first letters, as one number; none where they are too few. */
function beginningOf(word: string): readonly number[] {
	let number = 0;
	let length = 0;
	for (; length < Math.min(word.length, LONGEST); length++) {
		const unit = word.charCodeAt(length);
		if (IS_WORD[unit] !== 1) break;
		number = mixed(number, unit);
	}
	return length < SHORTEST ? [] : [slotOf(number)];
}

function pairsOf(word: string): readonly number[] {
	const numbers: number[] = [];
	for (let at = 1; at < word.length; at++) numbers.push(slotOf(mixed(word.charCodeAt(at - 1), word.charCodeAt(at))));
	return numbers;
}
