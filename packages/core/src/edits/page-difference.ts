import type { Language, Span } from "@fissure/model";
import { segment } from "../documents/segment.ts";
import { type Alignment, alignSequences } from "./align-sequences.ts";
import { commonEnds } from "./common-ends.ts";
import { type EditToken, editTokens } from "./edit-tokens.ts";

/** One capture of a page, as far as it differs from the other. */
export interface PageSide {
	readonly text: string;
	readonly tokens: readonly EditToken[];
	/** Of each sentence, the index of its first token, and behind its last. */
	readonly sentences: readonly Span[];
	/** 1 where a sentence begins with this token, or ends before it. */
	readonly begins: Uint8Array;
	readonly ends: Uint8Array;
	/** Of each token, a number that equal tokens share. */
	readonly ids: Int32Array;
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
	const numbers = new Map<string, number>();
	const mine = sideOf(before, differing.before, language, numbers);
	const theirs = sideOf(after, differing.after, language, numbers);
	const sentences = alignedSentences(mine, theirs);
	const { moved, moves } = movedSentences(mine, theirs, sentences);
	const paired = alignedWords(mine, theirs, sentences, moved);
	const answered = new Uint8Array(theirs.tokens.length);
	for (const other of paired) if (other !== -1) answered[other] = 1;
	return { before: mine, after: theirs, paired, answered, moved, moves };
}

function sideOf(text: string, { start, end }: Span, language: Language, numbers: Map<string, number>): PageSide {
	const tokens = editTokens(text, start, end);
	const ids = new Int32Array(tokens.length);
	for (let at = 0; at < ids.length; at++) ids[at] = numberOf((tokens[at] as EditToken).key, numbers);
	const sentences: { start: number; end: number }[] = [];
	let at = 0;
	for (const sentence of segment(text.slice(start, end), language).sentences) {
		const first = at;
		while (at < tokens.length && (tokens[at] as EditToken).start < start + sentence.end) at++;
		if (at > first) sentences.push({ start: first, end: at });
	}
	const begins = new Uint8Array(tokens.length + 1);
	const ends = new Uint8Array(tokens.length + 1);
	for (const sentence of sentences) {
		begins[sentence.start] = 1;
		ends[sentence.end] = 1;
	}
	return { text, tokens, ids, sentences, begins, ends };
}

function numberOf(key: string, numbers: Map<string, number>): number {
	const known = numbers.get(key);
	if (known !== undefined) return known;
	numbers.set(key, numbers.size);
	return numbers.size - 1;
}

interface Sentences {
	readonly before: Int32Array;
	readonly after: Int32Array;
	readonly paired: Alignment;
}

function alignedSentences(mine: PageSide, theirs: PageSide): Sentences {
	const numbers = new Map<string, number>();
	const numbered = ({ ids, sentences }: PageSide): Int32Array =>
		Int32Array.from(sentences, ({ start, end }) => numberOf(ids.subarray(start, end).join(" "), numbers));
	const before = numbered(mine);
	const after = numbered(theirs);
	const weights = Uint8Array.from(mine.sentences, ({ start, end }) => Math.min(100, end - start));
	return { before, after, paired: alignSequences(before, after, weights) };
}

/** A shorter sentence may well are in two places by chance: "Thank you." */
const SHORTEST_MOVE = 4;

function movedSentences(
	mine: PageSide,
	theirs: PageSide,
	{ before, after, paired }: Sentences,
): Pick<PageDifference, "moved" | "moves"> {
	const taken = new Set(paired);
	const free = new Map<number, number[]>();
	for (const [at, sentence] of after.entries()) {
		const { start, end } = theirs.sentences[at] as Span;
		if (taken.has(at) || end - start < SHORTEST_MOVE) continue;
		const places = free.get(sentence);
		if (places === undefined) free.set(sentence, [at]);
		else places.push(at);
	}
	const moved = { before: new Uint8Array(mine.tokens.length), after: new Uint8Array(theirs.tokens.length) };
	const moves: { before: Span; after: Span }[] = [];
	for (const [at, sentence] of before.entries()) {
		const place = paired[at] === -1 ? free.get(sentence)?.shift() : undefined;
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
	for (const [at, sentence] of mine.sentences.entries()) {
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
	const ids = (side: PageSide, places: readonly number[]): Int32Array =>
		Int32Array.from(places, (place) => side.ids[place] as number);
	const weights = Uint8Array.from(before, (place) => weightOf(mine.tokens[place] as EditToken));
	const within = alignSequences(ids(mine, before), ids(theirs, after), weights);
	for (const [at, place] of before.entries()) {
		const other = within[at] as number;
		if (other !== -1) paired[place] = after[other] as number;
	}
}

const weightOf = ({ kind, key }: EditToken): number =>
	kind === "sign" ? 1 : kind === "word" && key.length <= SHORT_WORD ? WEIGHT_OF_SHORT_WORD : WEIGHT_OF_WORD;
