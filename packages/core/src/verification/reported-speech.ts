import type { ForecastWords, Span } from "@fissure/model";
import { placesOf } from "./own-words.ts";

const CLAUSE_END = /[;；]/u;
const COMMA = /[,，]/u;

/**
 * Does a sentence give some of its words as somebody else's?
 *
 * A verb of saying before them in the same clause ("he said it could"), or behind them after a comma ("…, he said").
 * The draft's own voice ("we argue that") is not in the table. Expects folded text.
 */
export function reportedIn(own: string, { reported }: ForecastWords): (span: Span) => boolean {
	const verbs = placesOf(reported, own);
	return (span) =>
		verbs.some(({ start, end }) => {
			if (end <= span.start) return !CLAUSE_END.test(own.slice(end, span.start));
			if (start < span.end) return false;
			const between = own.slice(span.end, start);
			return COMMA.test(between) && !CLAUSE_END.test(between);
		});
}
