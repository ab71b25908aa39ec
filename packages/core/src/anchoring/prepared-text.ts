import { foldText, wordSpans } from "@fissure/languages";
import type { Span } from "@fissure/model";
import type { HeldText } from "./find-words.ts";
import { type LetterKey, letterKeyOf } from "./letter-key.ts";
import { type PagesJoined, pagesJoined } from "./pages-joined.ts";

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

/** A held text with what every search in it needs; each is worked out once, and when it is first wanted. */
export interface PreparedText {
	readonly held: HeldText;
	readonly key: () => LetterKey;
	readonly words: () => NumberedWords;
	/** The text on one endless page; null where no page ends in it. */
	readonly joined: () => (PagesJoined & { readonly key: LetterKey }) | null;
}

/** By the text itself, so that the one who asks about it again, as an editor does with every word, has it at once. */
const prepared = new WeakMap<HeldText, PreparedText>();

export function prepareText(held: HeldText): PreparedText {
	const known = prepared.get(held);
	if (known !== undefined) return known;
	const made = preparedOf(held);
	prepared.set(held, made);
	return made;
}

function preparedOf(held: HeldText): PreparedText {
	const key = once(() => letterKeyOf(held.text));
	return {
		held,
		key,
		words: once(() => numberedWords(glancedWords(held.text))),
		joined: once(() => {
			const pages = pagesJoined(held);
			return pages === null ? null : { ...pages, key: letterKeyOf(pages.held.text) };
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
