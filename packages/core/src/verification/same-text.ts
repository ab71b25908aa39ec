import { foldText } from "../languages/fold.ts";
import { wordSpans } from "../languages/words.ts";
import type { Document } from "../model/document.ts";

/** Share of words in common above which two texts of one event are one: a mirror adds a heading, never a paragraph. */
const SAME = 0.9;

/**
 * Are two held documents one text?
 *
 * The same bytes or words, or, of one event, words that hardly differ. Translations are two texts.
 */
export function isSameText(a: Document, b: Document): boolean {
	if (a.id === b.id || (a.sha256 !== undefined && a.sha256 === b.sha256)) return true;
	const [shorter, longer] = [a.text.length, b.text.length].toSorted((x, y) => x - y) as [number, number];
	if (shorter < longer * SAME * SAME) return false;
	if (a.text === b.text) return true;
	const words = wordsOf(a.text);
	const others = wordsOf(b.text);
	if (words.join(" ") === others.join(" ")) return true;
	return a.event !== undefined && a.event === b.event && a.language === b.language && inCommon(words, others) >= SAME;
}

const wordsOf = (text: string): readonly string[] => {
	const folded = foldText(text);
	return wordSpans(folded).map(({ start, end }) => folded.slice(start, end));
};

/** Dice's coefficient of the words with their counts, 0–1. */
function inCommon(words: readonly string[], others: readonly string[]): number {
	const left = new Map<string, number>();
	for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
	let common = 0;
	for (const word of others) {
		const count = left.get(word) ?? 0;
		if (count === 0) continue;
		common++;
		left.set(word, count - 1);
	}
	return words.length + others.length === 0 ? 1 : (2 * common) / (words.length + others.length);
}
