import { foldText, wordSpans } from "@fissure/languages";
import type { Document } from "@fissure/model";
import { prepareText } from "../../anchoring/prepared-text.ts";

/** Share of words in common above which two texts of one event are one: a mirror adds a heading, never a paragraph. */
const SAME = 0.9;

/**
 * Groups documents that are one text. The function gives the group of a document, the same number for the same text.
 *
 * The same letters, or, of one event and language, words that hardly differ. Translations are two texts.
 *
 * - time: linear in the texts, but for texts of one event, which are compared two by two
 */
export function sameTextGroups(): (document: Document) => number {
	const byLetters = new Map<string, number>();
	const byEvent = new Map<string, { readonly group: number; readonly words: readonly string[] }[]>();
	let groups = 0;
	return (document) => {
		const letters = prepareText(document).key().key;
		const known = byLetters.get(letters);
		if (known !== undefined) return known;
		const { event, language } = document;
		const others = event === undefined ? [] : (byEvent.get(`${language} ${event}`) ?? []);
		const words = event === undefined ? [] : wordsOf(document.text);
		const group = others.find((other) => inCommon(words, other.words) >= SAME)?.group ?? groups++;
		byLetters.set(letters, group);
		if (event !== undefined) byEvent.set(`${language} ${event}`, [...others, { group, words }]);
		return group;
	};
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
