import type { Language, Span } from "@fissure/model";
import { letterKeyOf } from "../../anchoring/letter-key.ts";
import { segment } from "../../documents/segment.ts";
import type { IndexedWord } from "./asked-passages.ts";
import type { Window } from "./find-windows.ts";
import { type Likeness, likenessOf } from "./likeness.ts";
import type { Vocabulary } from "./weigh-words.ts";

/** A passage of a text beside asked words. */
export interface ComparedPassage extends Span {
	readonly shared: readonly Span[];
	/** 0–1; 1 where it is exact. */
	readonly likeness: number;
	/** Weight of the shared words. */
	readonly weight: number;
	/** The asked words are there one after another, however they are printed. */
	readonly isExact: boolean;
}

/** A text in which a window was found. */
export interface ReadText {
	readonly text: string;
	readonly words: readonly IndexedWord[];
	readonly language: Language;
}

export interface AskedNumbers {
	/** Numbers of its words, in order. */
	readonly words: readonly number[];
	/** Its letters, folded. */
	readonly letters: string;
}

/** How far around the middle of a window its passage may lie, in words beyond the length of what is asked. */
const MARGIN = 6;
/** Share of a sentence that must be in the passage for the whole of it to be shown. */
const PART_OF_SENTENCE = 0.4;
/** Characters around a passage within which its sentences begin and end. */
const AROUND = 1_200;

/** The passage of a text that is most like the asked words, near the window that was found; null where there is none. */
export function comparePassage(
	asked: AskedNumbers,
	{ first, last }: Pick<Window, "first" | "last">,
	{ text, words, language }: ReadText,
	{ numberOf, weights }: Vocabulary,
): ComparedPassage | null {
	const middle = Math.floor((first + last) / 2);
	const from = Math.max(0, Math.min(first, middle - asked.words.length - MARGIN));
	const to = Math.min(words.length, Math.max(last + 1, middle + asked.words.length + MARGIN + 1));
	const around = words.slice(from, to);
	const found = likenessOf(
		asked.words,
		around.map(({ token }) => numberOf.get(token) ?? -1),
		weights,
	);
	if (found === null) return null;
	const shared = joined(found.shared.map((at) => around[at] as IndexedWord));
	const exact = exactIn(text, around, asked.letters);
	if (exact !== null) {
		const weight = asked.words.reduce((sum, word) => sum + (weights[word] as number), 0);
		return { ...exact, shared: [exact], likeness: 1, weight, isExact: true };
	}
	return { ...sentencesOf(text, spanOf(around, found), language), ...{ shared, isExact: false }, ...measured(found) };
}

const measured = ({ likeness, weight }: Likeness) => ({ likeness, weight });

const spanOf = (words: readonly IndexedWord[], { start, end }: Likeness): Span => ({
	start: (words[start] as IndexedWord).start,
	end: words.slice(start, end).reduce((most, word) => Math.max(most, word.end), 0),
});

/** Overlapping and touching spans as one. */
function joined(spans: readonly Span[]): readonly Span[] {
	const all: { start: number; end: number }[] = [];
	for (const { start, end } of spans) {
		const before = all.at(-1);
		if (before !== undefined && start <= before.end) before.end = Math.max(before.end, end);
		else all.push({ start, end });
	}
	return all;
}

function exactIn(text: string, words: readonly IndexedWord[], letters: string): Span | null {
	if (letters === "" || words.length === 0) return null;
	const start = (words[0] as IndexedWord).start;
	const end = words.reduce((most, word) => Math.max(most, word.end), 0);
	const { key, offsets } = letterKeyOf(text.slice(start, end));
	const at = key.indexOf(letters);
	if (at === -1) return null;
	return { start: start + (offsets[at] as number), end: start + (offsets[at + letters.length - 1] as number) + 1 };
}

/** The sentences that the span is in, those aside of which it has only an end. */
function sentencesOf(text: string, span: Span, language: Language): Span {
	const from = Math.max(0, span.start - AROUND);
	const sentences = segment(text.slice(from, span.end + AROUND), language)
		.sentences.map(({ start, end }) => ({ start: start + from, end: end + from }))
		.filter(({ start, end }) => {
			const inside = Math.min(end, span.end) - Math.max(start, span.start);
			return inside >= PART_OF_SENTENCE * Math.min(end - start, span.end - span.start);
		});
	const [first, last] = [sentences[0], sentences.at(-1)];
	return first === undefined || last === undefined ? span : { start: first.start, end: last.end };
}
