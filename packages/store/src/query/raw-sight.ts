import { type ByteAutomaton, byteAutomaton } from "./byte-automaton.ts";
import { cutFrom } from "./cut-at-spaces.ts";
import { type PlacedHead, sureHeads } from "./match-query.ts";
import { placesIn } from "./places-in.ts";
import type { TextQuery, WordsQuery } from "./text-query.ts";

/** Bytes of UTF-8 between two places: those of a text, or of a line of JSON that holds one. */
export interface RawBytes {
	readonly bytes: Buffer;
	readonly from: number;
	readonly to: number;
	readonly isJson: boolean;
}

/**
 * Looks through bytes as they lie on disk for what a query asks: false only where no text of them can fit.
 *
 * Of each sequence of words it looks for the longest beginning that all its forms share, and where it finds it reads the words around; of
 * a query of which no beginning is sure, and of letters that JSON escapes by their numbers, only reading the text can tell.
 */
export function rawSight(query: TextQuery): (raw: RawBytes) => boolean {
	if (query.kind === "words") return sightOf(query);
	const parts = query.of.map(rawSight);
	return query.kind === "any" ? (raw) => parts.some((sees) => sees(raw)) : (raw) => parts.every((sees) => sees(raw));
}

/** Where words have been looked at so often and found to be others, they are common, and to read the text takes no longer. */
const MOST_LOOKS = 64;

function sightOf(words: WordsQuery): (raw: RawBytes) => boolean {
	const heads = sureHeads(words).filter(({ head }) => head !== "" && !SURROGATE.test(head));
	const [longest] = heads;
	if (longest === undefined) return () => true;
	if (!PLAIN.test(longest.head)) {
		const finders = heads.map(({ head }) => finderOf(head));
		return (raw) => finders.every((find) => find(raw, raw.from) >= 0);
	}
	const find = finderOf(longest.head);
	const places = placesIn(words);
	return (raw) => {
		let at = find(raw, raw.from);
		for (let looks = 0; at >= 0; looks++) {
			const around = wordsAround(raw, at, longest);
			if (looks === MOST_LOOKS || around === null || places(around).length > 0) return true;
			at = find(raw, at + 1);
		}
		return false;
	};
}

const SURROGATE = /[\ud800-\udfff]/;
/** ASCII alone: of other letters each is several bytes, and words of many of them have no spaces between them. */
const PLAIN = /^[a-z0-9]{2,}$/;

/** The text of a place with so many words before and after it, cut at spaces; null where only the whole text can tell. */
function wordsAround(
	{ bytes, from, to, isJson }: RawBytes,
	place: number,
	{ before, after }: Pick<PlacedHead, "before" | "after">,
): string | null {
	// What JSON escapes with one letter is a sign or white space, and no letter.
	const at = isJson
		? (one: number): number => (bytes[one - 1] === BACKSLASH ? BACKSLASH : (bytes[one] as number))
		: (one: number): number => bytes[one] as number;
	const start = cutFrom({ from, to, at }, place, before, -1);
	const end = cutFrom({ from, to, at }, place, after, 1);
	if (start === null || end === null) return null;
	const text = bytes.toString("utf8", start, end);
	if (!isJson) return text;
	return text.includes("\\u") ? null : text.replaceAll(/\\./gu, "  ");
}

const BACKSLASH = 0x5c;

/** A byte of the next place at which a head may stand, from a place on; below 0 where there is none. */
type Finder = (raw: RawBytes, from: number) => number;

function finderOf(head: string): Finder {
	const automaton = byteAutomaton(head);
	const goThrough: Finder = ({ bytes, to }, from) => automaton.find(bytes, from, to);
	if (!PLAIN.test(head)) return goThrough;
	const skip = skippingFinder(head, automaton);
	// Digits of an escaped letter are no letters of a word, over which it would skip.
	return (raw, from) =>
		raw.isJson && raw.bytes.subarray(from, raw.to).includes(ESCAPED) ? goThrough(raw, from) : skip(raw, from);
}

const ESCAPED = Buffer.from("\\u");

/**
 * Looks at one byte in as many as the head has letters, and closer where that may be one of it; what is no ASCII, or an apostrophe, may be
 * one and is given to the automaton with what is around it. No more can be skipped than the letters that are still to come, of which each
 * is a byte at least, so that no way of writing the head is passed over.
 *
 * - source: Horspool (1980), doi:10.1002/spe.4380100608
 */
function skippingFinder(head: string, automaton: ByteAutomaton): Finder {
	const letters = Buffer.from(head);
	const last = letters.length - 1;
	const skips = new Uint8Array(256).fill(letters.length);
	/** Bytes of which the head may be made. */
	const isPart = new Uint8Array(256).fill(1, FIRST_BEYOND_ASCII);
	for (const [at, letter] of letters.entries())
		for (const either of [letter, upper(letter)]) {
			skips[either] = last - at;
			isPart[either] = 1;
		}
	skips.fill(0, FIRST_BEYOND_ASCII);
	skips[APOSTROPHE] = 0;
	isPart[APOSTROPHE] = 1;
	/** Where its last letter stands, but those before it do not. */
	const skipAgain = last - letters.lastIndexOf(letters[last] as number, last - 1);
	return ({ bytes, to }, from) => {
		let done = from;
		let at = from + last;
		while (at < to) {
			const skip = skips[bytes[at] as number] as number;
			if (skip > 0) {
				at += skip;
				continue;
			}
			let back = 0;
			while (back <= last && isSame(bytes[at - back] as number, letters[last - back] as number)) back++;
			if (back > last) return at;
			const other = bytes[at - back] as number;
			if (other < FIRST_BEYOND_ASCII && other !== APOSTROPHE) {
				at += skipAgain;
				continue;
			}
			let begin = at - back;
			while (begin > done && isPart[bytes[begin - 1] as number] === 1) begin--;
			const found = automaton.findAround(bytes, begin, to, at);
			if (found >= 0) return found;
			done = ~found;
			at = done + last;
		}
		return -1;
	};
}

const FIRST_BEYOND_ASCII = 0x80;
const APOSTROPHE = 0x27;
const CASE = 0x20;
const upper = (byte: number): number => (byte >= 0x61 && byte <= 0x7a ? byte - CASE : byte);
const isSame = (byte: number, letter: number): boolean => byte === letter || byte === upper(letter);
