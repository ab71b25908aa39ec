import type { Span } from "@fissure/core";
import { askedTokens } from "./asked-tokens.ts";
import { fits, hitsIn } from "./match-query.ts";
import type { TextQuery } from "./text-query.ts";

/** Where in a text is what a query looks for? In its order, each place once; none where the text does not fit the query as a whole. */
export function placesIn(query: TextQuery): (text: string) => readonly Span[] {
	const tokensIn = askedTokens(query);
	return (text) => {
		const tokens = tokensIn(text);
		return fits(query, tokens) ? apart(hitsIn(query, tokens)) : [];
	};
}

/** Two parts of a query may name the same words. */
function apart(hits: readonly Span[]): readonly Span[] {
	const places: Span[] = [];
	for (const { start, end } of hits) {
		const last = places.at(-1);
		if (last === undefined || start >= last.end) places.push({ start, end });
	}
	return places;
}
