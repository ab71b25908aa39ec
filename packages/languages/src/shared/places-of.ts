import type { Span } from "@fissure/model";

/** Places of an expression in a text; an empty match is none. */
export const placesOf = (expression: RegExp, text: string): readonly Span[] =>
	[...text.matchAll(expression)].flatMap(({ 0: words, index }) =>
		words === "" ? [] : { start: index, end: index + words.length },
	);

/** Does a sticky expression match at this place? */
export function matchesAt(sticky: RegExp, text: string, at: number): boolean {
	sticky.lastIndex = at;
	return sticky.test(text);
}
