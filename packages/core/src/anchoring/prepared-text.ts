import { foldText, wordSpans } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { pageBreaks } from "../documents/pages/page-breaks.ts";
import type { SearchedText } from "./find-words.ts";
import { type LetterKey, letterKeyOf } from "./letter-key.ts";

/** A word as a reader compares it at a glance: folded, with its place. */
export interface GlancedWord extends Span {
	readonly word: string;
}

/** The words of a text, and of each its number among the different ones. */
export interface NumberedWords {
	readonly words: readonly GlancedWord[];
	readonly numbers: Uint32Array;
	readonly numberOf: ReadonlyMap<string, number>;
}

/** A searched text with what every search in it needs; each is worked out once, and when it is first wanted. */
export interface PreparedText {
	readonly searched: SearchedText;
	readonly key: () => LetterKey;
	readonly words: () => NumberedWords;
	/** The text on one endless page; null where no page ends in it. */
	readonly joined: () => (PagesJoined & { readonly key: LetterKey }) | null;
}

/** By the text itself, so that the one who asks about it again, as an editor does with every word, has it at once. */
const prepared = new WeakMap<SearchedText, PreparedText>();

export function prepareText(searched: SearchedText): PreparedText {
	const known = prepared.get(searched);
	if (known !== undefined) return known;
	const made = preparedOf(searched);
	prepared.set(searched, made);
	return made;
}

function preparedOf(searched: SearchedText): PreparedText {
	const key = once(() => letterKeyOf(searched.text));
	return {
		searched,
		key,
		words: once(() => numberedWords(glancedWords(searched.text))),
		joined: once(() => {
			const pages = pagesJoined(searched);
			return pages === null ? null : { ...pages, key: letterKeyOf(pages.searched.text) };
		}),
	};
}

export const glancedWords = (text: string): readonly GlancedWord[] =>
	wordSpans(text).map(({ start, end }) => ({ start, end, word: foldText(text.slice(start, end)) }));

export function numberedWords(words: readonly GlancedWord[]): NumberedWords {
	const numberOf = new Map<string, number>();
	const numbers = Uint32Array.from(words, ({ word }) => {
		const known = numberOf.get(word) ?? numberOf.size;
		numberOf.set(word, known);
		return known;
	});
	return { words, numbers, numberOf };
}

function once<Value>(work: () => Value): () => Value {
	let done: { readonly value: Value } | null = null;
	return () => {
		done ??= { value: work() };
		return done.value;
	};
}

/** A text as it would read on one endless page, and the way back. */
export interface PagesJoined {
	readonly searched: SearchedText;
	/** A span of the joined text as stretches of the original: several where a page ends in it. */
	readonly originalOf: (span: Span) => readonly Span[];
	/** From the first to the last place of a span that the joined text has too. */
	readonly joinedOf: (span: Span) => Span;
}

/** Null where no page ends inside the text. */
export function pagesJoined(searched: SearchedText): PagesJoined | null {
	const breaks = pageBreaks(searched.text);
	if (breaks.length === 0) return null;
	const stretches: { readonly from: number; readonly start: number; readonly end: number }[] = [];
	let text = "";
	let start = 0;
	for (const { start: end, end: next } of [...breaks, { start: searched.text.length, end: searched.text.length }]) {
		stretches.push({ from: text.length, start, end });
		// A line's end, so that a word parted by a hyphen at the foot of the page is joined like any other.
		text += `${searched.text.slice(start, end)}\n`;
		start = next;
	}
	const placeIn = (place: number): number => {
		const stretch = stretches.findLast(({ start: first }) => first <= place) ?? stretches[0];
		if (stretch === undefined) return place;
		return stretch.from + Math.min(Math.max(place, stretch.start), stretch.end) - stretch.start;
	};
	return {
		joinedOf: (span) => ({ start: placeIn(span.start), end: placeIn(span.end) }),
		searched: { ...searched, text: text.slice(0, -1) },
		originalOf: (span) =>
			stretches.flatMap(({ from, start: first, end }) => {
				const inside = { start: Math.max(span.start, from), end: Math.min(span.end, from + end - first) };
				return inside.start < inside.end
					? [{ start: inside.start - from + first, end: inside.end - from + first }]
					: [];
			}),
	};
}
