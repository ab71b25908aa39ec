import { expressionOfAny, matchesAt } from "@fissure/languages";
import type { SentenceRules } from "@fissure/model";
import { isSpace } from "./paragraphs.ts";

/** A run of stops with what is around it; all places are offsets into the paragraph. */
export interface Stop {
	/** Where the sentence began. */
	readonly from: number;
	readonly index: number;
	readonly marks: string;
	readonly marksEnd: number;
	/** Behind the closing quotation marks and brackets. */
	readonly at: number;
}

/** Where words are spaced: does the sentence end at this stop, or does the stop belong to a word, a number, a quotation? */
export function endsAtSpacedStop(text: string, stop: Stop, rules: SentenceRules): boolean {
	if (!isSpace(text.charCodeAt(stop.at))) return isGlued(text, stop, rules);
	if (isPlainEnd(text, stop)) return true;
	const next = nextWord(text, stop.at);
	if (next === null || next.lower) return false;
	if (isLeftOut(text, stop) && /^\p{Lo}/u.test(next.word)) return false;
	if (stop.marks !== ".") return true;
	if (stop.at > stop.marksEnd && !text.startsWith(")", stop.marksEnd)) return true;
	return !isAbbreviation(text, stop, next, rules);
}

/** "[…]": what is left out ends nothing, where letters have no capitals that would show a beginning. */
const isLeftOut = (text: string, { index, marks, marksEnd }: Stop): boolean =>
	/^(?:…|\.{3})$/u.test(marks) && /^[[(]$/u.test(text.charAt(index - 1)) && /^[\])]$/u.test(text.charAt(marksEnd));

// No abbreviation ends in so many small letters.
const PLAIN_WORD = 7;

/** Most stops: a long word, a stop, a space, a capital; decided without regular expressions, for speed alone. */
function isPlainEnd(text: string, { index, at }: Stop): boolean {
	if (index < PLAIN_WORD || at + 1 >= text.length) return false;
	const next = text.charCodeAt(at + 1);
	if (!((next >= 0x41 && next <= 0x5a) || (next >= 0x410 && next <= 0x42f))) return false;
	for (let i = 1; i <= PLAIN_WORD; i++) {
		const unit = text.charCodeAt(index - i);
		if (!((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x430 && unit <= 0x451))) return false;
	}
	return true;
}

const BETWEEN = /[\s"“„”‘’'«»([\]*_–—-]*/uy;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]{0,39}/uy;

const LOWER = /^\p{Ll}/u;

interface Next {
	/** Empty where a sign follows: "$5 billion". */
	readonly word: string;
	/** An initial is no clear beginning: "J. A. Smith". */
	readonly initial: boolean;
	readonly lower: boolean;
}

/** What the next sentence would begin with; null at the end of the paragraph or where a mark of this one follows. */
function nextWord(text: string, at: number): Next | null {
	BETWEEN.lastIndex = at;
	BETWEEN.test(text);
	const start = BETWEEN.lastIndex;
	if (start >= text.length || ".,;:!?…%)".includes(text.charAt(start))) return null;
	WORD.lastIndex = start;
	const word = WORD.test(text) ? text.slice(start, WORD.lastIndex) : "";
	const initial = word.length === 1 && text.startsWith(".", start + 1);
	// "(b) Visas …" begins in lower case, yet is a point of its own.
	const point = word.length <= 3 && text.startsWith(")", start + word.length);
	return { word, initial, lower: !point && LOWER.test(word) };
}

const GLUED = /\p{Lu}\p{Ll}|[¿¡]+\p{Lu}/uy;
const LOWER_END = /\p{Ll}{2}$/u;

/** "… the two countries.The President …": a space lost on the way. */
function isGlued(text: string, { index, marks, at }: Stop, rules: SentenceRules): boolean {
	if (marks.length > 1 || !LOWER_END.test(text.slice(Math.max(0, index - 2), index))) return false;
	if (!matchesAt(GLUED, text, at) && !isOneLetterWord(text, at, rules)) return false;
	const word = wordBefore(text, index);
	return !rules.never.has(word) && !rules.open.has(word) && !/[.@/]/.test(word) && !/^(?:www|http)/i.test(word);
}

const isOneLetterWord = (text: string, at: number, { shortStarters = "" }: SentenceRules): boolean =>
	shortStarters.includes(text.charAt(at)) && isSpace(text.charCodeAt(at + 1));

const CAPITALS = /^\p{Lu}{2,5}$/u;

/** Transcripts write speakers in capitals: "MR. PRICE". */
const titleCase = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

const LONGEST_WORD = 24;
const NO_WORD = new Set([...' \t\n\r\u00A0\u3000()[]"“”„«»,;:!?…–—<>'].map((mark) => mark.charCodeAt(0)));
const DOTTED_CAPITALS = /^-?\p{Lu}(?:\.-?\p{Lu})*$/u;
const NUMBER_FOLLOWS = /^[IVXLC]+$|\d/u;

/** The word that ends at `index`, with its inner full stops: `Mr`, `U.S`, `т.д`. */
function wordBefore(text: string, index: number): string {
	const earliest = Math.max(0, index - LONGEST_WORD);
	let start = index;
	while (start > earliest && !NO_WORD.has(text.charCodeAt(start - 1))) start--;
	while (start < index && "'’‘.-*_".includes(text.charAt(start))) start++;
	return text.slice(start, index);
}

function isAbbreviation(text: string, { from, index, at }: Stop, next: Next, rules: SentenceRules): boolean {
	if (isMarker(text, from, index)) return true;
	const word = wordBefore(text, index);
	if (rules.never.has(word) || (CAPITALS.test(word) && rules.never.has(titleCase(word)))) return true;
	if (rules.continued.get(word)?.has(next.word)) return true;
	if (rules.beforeNumber.has(word))
		return (
			(NUMBER_FOLLOWS.test(next.word) && rules.answer?.test(`${word} ${next.word}`) !== true) ||
			text.startsWith("№", at + 1)
		);
	if (rules.afterNumber.has(word)) return !followsNumber(text, from, index - word.length);
	if (rules.open.has(word) || DOTTED_CAPITALS.test(word)) return next.initial || !rules.starters.has(next.word);
	return false;
}

const MARKER = /^[\s"“«([]*(?:\d{1,3}|\p{L}|x{0,3}(?:ix|iv|v?i{0,3})|X{0,3}(?:IX|IV|V?I{0,3}))$/u;

const MARKER_IN_LINE = /[:;\u061B]\s+\d{1,2}$/u;

/** Longest marker, with what may open it: "(xxviii". */
const LONGEST_MARKER = 8;

/** The number or letter of a point, "2." or "II." or "(a).", is no sentence; nor is that of one within a line, "as follows: 1.". */
function isMarker(text: string, from: number, index: number): boolean {
	let start = from;
	while (start < index && isSpace(text.charCodeAt(start))) start++;
	if (index - start <= LONGEST_MARKER && MARKER.test(text.slice(start, index))) return true;
	return isDigit(text.charCodeAt(index - 1)) && MARKER_IN_LINE.test(text.slice(Math.max(start, index - 6), index));
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const NUMBER_BEFORE = /(?:\d|[IVX])\s*$/u;
// "24 февраля 2022 г. Президент …": a date that opens the sentence does not end it.
const OPENING_DATE = expressionOfAny(
	({ sentences }) => sentences.beforeDate,
	"u",
	(words) => String.raw`^${words}?(?:\d{1,2}\s+\p{Ll}+\s+)?(?:\d{4}|[IVX]+)\s*$`,
);
const LONGEST_DATE = 30;

const followsNumber = (text: string, from: number, at: number): boolean =>
	NUMBER_BEFORE.test(text.slice(Math.max(from, at - 4), at)) &&
	!(at - from <= LONGEST_DATE && OPENING_DATE().test(text.slice(from, at).trimStart()));
