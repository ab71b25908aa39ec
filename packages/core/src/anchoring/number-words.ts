import { sourceOfAny } from "@fissure/languages";
import type { Span } from "@fissure/model";

const ANY = sourceOfAny(({ numbers }) => numbers?.inWords);
const INSIDE = sourceOfAny(({ numbers }) => numbers?.inside);
const WORD = String.raw`(?<![\p{L}\p{M}])(?:${ANY})(?![\p{L}\p{M}])`;
/** "hundreds of thousands": of how many, only both say. */
const MANY = String.raw`(?<![\p{L}\p{M}])(?:${sourceOfAny(({ numbers }) => numbers?.many)})`;
const PHRASE = new RegExp(String.raw`(?:\p{N}\s+)?(?:${MANY})*${WORD}(?:\.?[\s-]+(?:(?:${INSIDE})\s+)?${WORD})*`, "gu");

/** Numbers written in words in a folded text, of one word or several: "half a million", «двадцать один». */
export const numberWordsIn = (folded: string): readonly Span[] =>
	Array.from(folded.matchAll(PHRASE), ({ 0: words, index }) => ({ start: index, end: index + words.length }));

/** What may be in such a number before its last word. */
const INNER = new RegExp(`^(?:${ANY}|${INSIDE})?$`, "u");

/** Does a number written in words go on over a place of the text, which is folded? */
export function numberWordsCross(folded: string, place: number): boolean {
	const isInsideWord = /\p{L}$/u.test(folded.slice(0, place)) && /^\p{L}/u.test(folded.slice(place));
	const [, before = ""] = /(\p{L}*)[^\p{L}]*$/u.exec(folded.slice(0, place)) ?? [];
	if (!isInsideWord && !INNER.test(before)) return false;
	return numberWordsIn(folded).some(({ start, end }) => start < place && place < end);
}
