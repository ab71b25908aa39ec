import type { NearMatch, Quotation } from "@fissure/model";
import { quoteOf, type Span } from "@fissure/model";
import { findWords, type SearchedText, type SoughtWords, seekWords } from "./find-words.ts";
import {
	type GlancedWord,
	glancedWords,
	type NumberedWords,
	numberedWords,
	type PreparedText,
	prepareText,
} from "./prepared-text.ts";
import { commonWords, wordDiff } from "./word-diff.ts";

/** Below this share of common words two passages are about different things, or about one in different words. */
const LEAST_ALIKE = 0.5;
/** One common word is no likeness. */
const FEWEST_COMMON = 2;
/** Words read before and behind the densest window, since the change may be at its edge. */
const MARGIN = 4;

/** Quoted words with what the search for near ones needs in every text. */
export interface SoughtNear {
	readonly words: string;
	/** Null where the quotation has several parts. */
	readonly whole: SoughtWords | null;
	readonly glanced: readonly GlancedWord[];
}

export function seekNear({ words, pieces }: Pick<Quotation, "words" | "pieces">): SoughtNear {
	const [only] = pieces;
	const isWhole = pieces.length === 1 && only?.kind === "words";
	return { words, whole: isWhole ? seekWords(only) : null, glanced: glancedWords(words) };
}

/**
 * Which words of the text come nearest to quoted ones that are not there?
 *
 * The window with most quoted words in it, trimmed to where the two run alike.
 *
 * - out:    what a reader must see beside the quotation: words of the text, likeness, word by word difference
 * - within: where to look, if that is known; else everywhere. Where it is known as well that the letters of the quotation are nowhere in
 *           the text (`whole` is false), they are not looked for
 * - unit:   Dice's share of common words in order, 0–1
 * - silent: null below half, or where fewer than two words are common
 */
export function nearestIn(
	{ words, whole: uncut, glanced: quoted }: SoughtNear,
	searched: SearchedText,
	prepared: Pick<PreparedText, "key" | "words"> = prepareText(searched),
	within: (Span & { readonly whole?: boolean }) | null = null,
): NearMatch | null {
	if (uncut !== null && within?.whole !== false) {
		const cut = findWords(uncut, searched, prepared.key()).find((place) => place.cut !== null);
		if (cut !== undefined)
			return {
				quote: quoteOf(searched, cut),
				similarity: 1,
				diff: wordDiff(whole(searched.text, cut), words),
				cut: cut.cut,
			};
	}
	const found = densestWindow(
		quoted,
		within === null ? prepared.words() : numberedWords(wordsAround(searched.text, within)),
	);
	if (found === null) return null;
	const similarity = (2 * found.common) / (quoted.length + found.words);
	if (found.common < Math.min(FEWEST_COMMON, quoted.length) || similarity < LEAST_ALIKE) return null;
	return {
		quote: quoteOf(searched, found),
		similarity,
		diff: wordDiff(searched.text.slice(found.start, found.end), words),
		cut: null,
	};
}

/** Read before and behind a stretch that is known to be near, since the likeness may go on; characters. */
const AROUND = 400;

function wordsAround(text: string, { start, end }: Span): readonly GlancedWord[] {
	const from = Math.max(0, start - AROUND);
	return glancedWords(text.slice(from, end + AROUND)).map((word) => ({
		...word,
		start: word.start + from,
		end: word.end + from,
	}));
}

/** The word or number out of which a quotation was cut, as a reader must see it. */
function whole(text: string, { start, end }: Span): string {
	const before = /[\p{L}\p{M}\p{N}.,'\u2019-]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
	const after = /^[\p{L}\p{M}\p{N}.,'\u2019%-]*/u.exec(text.slice(end, end + 40))?.[0] ?? "";
	return before.slice(-20) + text.slice(start, end) + after.slice(0, 20).replace(/[.,]$/u, "");
}

function densestWindow(
	quoted: readonly GlancedWord[],
	searched: NumberedWords,
): (Span & { readonly words: number; readonly common: number }) | null {
	const start = densest(quoted, searched);
	if (start === null) return null;
	const from = Math.max(0, start - MARGIN);
	const window = searched.words.slice(from, start + quoted.length + MARGIN);
	const edges = edgesOf(window, quoted);
	if (edges === null) return null;
	const alike = window.slice(edges.first, edges.last + 1);
	return {
		start: (alike[0] as GlancedWord).start,
		end: (alike.at(-1) as GlancedWord).end,
		words: alike.length,
		common: commonWords(textsOf(alike), textsOf(quoted)),
	};
}

const textsOf = (words: readonly GlancedWord[]): readonly string[] => words.map(({ word }) => word);

/** Where the window of the quotation's length begins that shares most words with it, each counted once. */
function densest(quoted: readonly GlancedWord[], { numbers, numberOf }: NumberedWords): number | null {
	// Of each word of the text, how many more of it the quotation has than the window; of words it has not, never above 0.
	const left = new Int32Array(numberOf.size);
	for (const { word } of quoted) {
		const number = numberOf.get(word);
		if (number !== undefined) left[number] = (left[number] as number) + 1;
	}
	let best = 0;
	let bestStart: number | null = null;
	let common = 0;
	for (let at = 0; at < numbers.length; at++) {
		if (at >= quoted.length) {
			const gone = numbers[at - quoted.length] as number;
			const open = (left[gone] as number) + 1;
			left[gone] = open;
			if (open > 0) common--;
		}
		const come = numbers[at] as number;
		const open = left[come] as number;
		left[come] = open - 1;
		if (open > 0) common++;
		if (common > best) {
			best = common;
			bestStart = Math.max(0, at - quoted.length + 1);
		}
	}
	return bestStart;
}

/** First and last word of the window that belong to the common sequence, with as many beside them as the quotation has. */
function edgesOf(
	window: readonly GlancedWord[],
	quoted: readonly GlancedWord[],
): { first: number; last: number } | null {
	const pairs = commonPairs(textsOf(window), textsOf(quoted));
	const last = pairs.at(-1);
	if (last === undefined) return null;
	const back = commonPairsBack(textsOf(window), textsOf(quoted), last);
	// "the" may be before the words too: of two runs as long the one that begins later is theirs.
	const first = (back.length >= pairs.length ? back.at(-1) : pairs[0]) as CommonPair;
	return {
		first: Math.max(0, first.searched - Math.min(first.quoted, MARGIN)),
		last: Math.min(window.length - 1, last.searched + Math.min(quoted.length - 1 - last.quoted, MARGIN)),
	};
}

interface CommonPair {
	readonly searched: number;
	readonly quoted: number;
}

/** Greedy from the left: enough to find where the run ends. */
function commonPairs(searched: readonly string[], quoted: readonly string[]): readonly CommonPair[] {
	const pairs: CommonPair[] = [];
	let from = 0;
	for (const [q, word] of quoted.entries()) {
		const at = searched.indexOf(word, from);
		if (at === -1) continue;
		pairs.push({ searched: at, quoted: q });
		from = at + 1;
	}
	return pairs;
}

/** From its end back to the left: where the same run begins at the latest. */
function commonPairsBack(
	searched: readonly string[],
	quoted: readonly string[],
	last: CommonPair,
): readonly CommonPair[] {
	const pairs: CommonPair[] = [last];
	let to = last.searched - 1;
	for (let q = last.quoted - 1; q >= 0 && to >= 0; q--) {
		const at = searched.lastIndexOf(quoted[q] as string, to);
		if (at === -1) continue;
		pairs.push({ searched: at, quoted: q });
		to = at - 1;
	}
	return pairs;
}
