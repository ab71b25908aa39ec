import type { Span } from "@fissure/model";

/**
 * All matches of an expression with "g" in a text.
 *
 * As `matchAll`, but with the expression itself: `matchAll` makes a copy each time, and the copy of a long expression is often put
 * together again, which takes longer than to look for it.
 */
export function matchesIn(text: string, expression: RegExp): readonly RegExpExecArray[] {
	const matches: RegExpExecArray[] = [];
	expression.lastIndex = 0;
	for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
		matches.push(match);
		if (match[0] === "") expression.lastIndex += expression.unicode && isPair(text, match.index) ? 2 : 1;
	}
	expression.lastIndex = 0;
	return matches;
}

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

/** Places of an expression in a text; an empty match is none. */
export const placesOf = (expression: RegExp, text: string): readonly Span[] =>
	matchesIn(text, expression).flatMap(({ 0: words, index }) =>
		words === "" ? [] : { start: index, end: index + words.length },
	);

/** Does a sticky expression match at this place? */
export function matchesAt(sticky: RegExp, text: string, at: number): boolean {
	sticky.lastIndex = at;
	return sticky.test(text);
}
