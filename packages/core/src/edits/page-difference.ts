import type { Language, Span } from "@fissure/model";
import { segment } from "../documents/segment.ts";
import { type Alignment, alignSequences } from "./align-sequences.ts";
import { commonEnds } from "./common-ends.ts";
import { tokensBetween } from "./edit-tokens.ts";
import { type KeyNumbers, keyNumbers } from "./key-numbers.ts";
import { type EditTokens, SIGN, WORD } from "./token-lists.ts";

/** One capture of a page, as far as it differs from the other. */
export interface PageSide {
	readonly text: string;
	readonly tokens: EditTokens;
	/** Of each sentence, the index of its first token, and behind its last. */
	readonly sentences: readonly Span[];
	/** 1 where a sentence begins with this token, or ends before it. */
	readonly begins: Uint8Array;
	readonly ends: Uint8Array;
}

/** Two captures beside each other. */
export interface PageDifference {
	readonly before: PageSide;
	readonly after: PageSide;
	/** Of each token of `before`, the one of `after` that it corresponds to, or −1. */
	readonly paired: Alignment;
	/** Of each token of `after`, 1 where one of `before` corresponds to it. */
	readonly answered: Uint8Array;
	/** Of each token, whether it is in a sentence that moved. */
	readonly moved: { readonly before: Uint8Array; readonly after: Uint8Array };
	/** Sentences that stand elsewhere, neighbours together: indexes of tokens. */
	readonly moves: readonly { readonly before: Span; readonly after: Span }[];
}

/**
 * Which words of two captures correspond?
 *
 * Sentence by sentence first; a sentence that is found again elsewhere has moved; what is left between equal sentences is
 * compared word by word, across the ends of sentences, so that a sentence that was split or joined keeps its words.
 *
 * - silent: null where the captures are the same characters
 */
export function pageDifference(before: string, after: string, language: Language): PageDifference | null {
	const differing = commonEnds(before, after);
	if (differing === null) return null;
	const numbers = keyNumbers(lengthOf(differing.before) + lengthOf(differing.after));
	const mine = sideOf(before, differing.before, language, numbers);
	const theirs = sideOf(after, differing.after, language, numbers);
	const sentences = alignedSentences(mine, theirs);
	const { moved, moves } = movedSentences(mine, theirs, sentences);
	const paired = alignedWords(mine, theirs, sentences, moved);
	const answered = new Uint8Array(theirs.tokens.length);
	for (let at = 0; at < paired.length; at++) if (paired[at] !== -1) answered[paired[at] as number] = 1;
	return { before: mine, after: theirs, paired, answered, moved, moves };
}

const lengthOf = ({ start, end }: Span): number => end - start;

function sideOf(text: string, differing: Span, language: Language, numbers: KeyNumbers): PageSide {
	const tokens = tokensBetween(text, differing, numbers);
	const sentences: { start: number; end: number }[] = [];
	let at = 0;
	for (const sentence of segment(text.slice(differing.start, differing.end), language).sentences) {
		const first = at;
		const end = differing.start + sentence.end;
		while (at < tokens.length && (tokens.starts[at] as number) < end) at++;
		if (at > first) sentences.push({ start: first, end: at });
	}
	const begins = new Uint8Array(tokens.length + 1);
	const ends = new Uint8Array(tokens.length + 1);
	for (const sentence of sentences) {
		begins[sentence.start] = 1;
		ends[sentence.end] = 1;
	}
	return { text, tokens, sentences, begins, ends };
}

interface Sentences {
	readonly before: Int32Array;
	readonly after: Int32Array;
	readonly paired: Alignment;
}

function alignedSentences(mine: PageSide, theirs: PageSide): Sentences {
	const numberOf = sentenceNumbers();
	const numbered = ({ tokens, sentences }: PageSide): Int32Array => {
		const numbers = new Int32Array(sentences.length);
		for (let at = 0; at < numbers.length; at++) {
			const { start, end } = sentences[at] as Span;
			numbers[at] = numberOf(tokens.ids.subarray(start, end));
		}
		return numbers;
	};
	const before = numbered(mine);
	const after = numbered(theirs);
	const weights = new Uint8Array(before.length);
	for (let at = 0; at < weights.length; at++) weights[at] = Math.min(100, lengthOf(mine.sentences[at] as Span));
	return { before, after, paired: alignSequences(before, after, weights) };
}

/** Numbers for sentences, those of the same words having one. */
function sentenceNumbers(): (words: Int32Array) => number {
	const firstOf = new Map<number, { readonly words: Int32Array; readonly number: number }>();
	/** Those whose hash another has. */
	const others = new Map<string, number>();
	let count = 0;
	return (words) => {
		let hash = 0;
		for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ (words[at] as number), 0x01000193);
		const known = firstOf.get(hash);
		if (known === undefined) {
			firstOf.set(hash, { words, number: count });
			return count++;
		}
		if (isSame(known.words, words)) return known.number;
		const key = words.join(" ");
		const other = others.get(key) ?? count++;
		others.set(key, other);
		return other;
	};
}

function isSame(a: Int32Array, b: Int32Array): boolean {
	if (a.length !== b.length) return false;
	for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
	return true;
}

/** A shorter sentence may well are in two places by chance: "Thank you." */
const SHORTEST_MOVE = 4;

function movedSentences(
	mine: PageSide,
	theirs: PageSide,
	{ before, after, paired }: Sentences,
): Pick<PageDifference, "moved" | "moves"> {
	const taken = new Uint8Array(after.length);
	for (let at = 0; at < paired.length; at++) if (paired[at] !== -1) taken[paired[at] as number] = 1;
	const free = new Map<number, number[]>();
	for (let at = 0; at < after.length; at++) {
		const sentence = after[at] as number;
		if (taken[at] === 1 || lengthOf(theirs.sentences[at] as Span) < SHORTEST_MOVE) continue;
		const places = free.get(sentence);
		if (places === undefined) free.set(sentence, [at]);
		else places.push(at);
	}
	const moved = { before: new Uint8Array(mine.tokens.length), after: new Uint8Array(theirs.tokens.length) };
	const moves: { before: Span; after: Span }[] = [];
	for (let at = 0; at < before.length && free.size > 0; at++) {
		const place = paired[at] === -1 ? free.get(before[at] as number)?.shift() : undefined;
		if (place === undefined) continue;
		const [from, to] = [mine.sentences[at] as Span, theirs.sentences[place] as Span];
		moved.before.fill(1, from.start, from.end);
		moved.after.fill(1, to.start, to.end);
		const last = moves.at(-1);
		if (last !== undefined && last.before.end === from.start && last.after.end === to.start)
			moves[moves.length - 1] = {
				before: { start: last.before.start, end: from.end },
				after: { start: last.after.start, end: to.end },
			};
		else moves.push({ before: from, after: to });
	}
	return { moved, moves };
}

/** Words count more than signs when it is open which of them correspond. */
const WEIGHT_OF_WORD = 4;
const WEIGHT_OF_SHORT_WORD = 2;
const SHORT_WORD = 3;

function alignedWords(
	mine: PageSide,
	theirs: PageSide,
	sentences: Sentences,
	moved: PageDifference["moved"],
): Alignment {
	const paired = new Int32Array(mine.tokens.length).fill(-1);
	const open: [number[], number[]] = [[], []];
	const close = (): void => {
		pairWithin(mine, theirs, open[0], open[1], paired);
		open[0] = [];
		open[1] = [];
	};
	let next = 0;
	const gather = (which: 0 | 1, { start, end }: Span): void => {
		const skip = which === 0 ? moved.before : moved.after;
		for (let at = start; at < end; at++) if (skip[at] === 0) open[which].push(at);
	};
	for (let at = 0; at < mine.sentences.length; at++) {
		const sentence = mine.sentences[at] as Span;
		const place = sentences.paired[at] as number;
		if (place === -1) {
			gather(0, sentence);
			continue;
		}
		while (next < place) gather(1, theirs.sentences[next++] as Span);
		close();
		const { start } = theirs.sentences[next++] as Span;
		for (let token = sentence.start; token < sentence.end; token++) paired[token] = start + token - sentence.start;
	}
	while (next < theirs.sentences.length) gather(1, theirs.sentences[next++] as Span);
	close();
	return paired;
}

function pairWithin(
	mine: PageSide,
	theirs: PageSide,
	before: readonly number[],
	after: readonly number[],
	paired: Int32Array,
): void {
	if (before.length === 0 || after.length === 0) return;
	const weights = new Uint8Array(before.length);
	for (let at = 0; at < before.length; at++) weights[at] = weightOf(mine.tokens, before[at] as number);
	const within = alignSequences(idsAt(mine.tokens, before), idsAt(theirs.tokens, after), weights);
	for (let at = 0; at < before.length; at++) {
		const other = within[at] as number;
		if (other !== -1) paired[before[at] as number] = after[other] as number;
	}
}

function idsAt({ ids }: EditTokens, places: readonly number[]): Int32Array {
	const list = new Int32Array(places.length);
	for (let at = 0; at < list.length; at++) list[at] = ids[places[at] as number] as number;
	return list;
}

function weightOf({ kinds, ids, numbers }: EditTokens, at: number): number {
	if (kinds[at] === SIGN) return 1;
	const isShort = kinds[at] === WORD && numbers.keyOf(ids[at] as number).length <= SHORT_WORD;
	return isShort ? WEIGHT_OF_SHORT_WORD : WEIGHT_OF_WORD;
}
