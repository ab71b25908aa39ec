import type { TextQuery } from "../../query/text-query.ts";
import { type Phrase, phrasesOf, takenAway } from "../index-phrases.ts";

/**
 * A query in the language of FTS5. Never narrower than the query, so that what fits is among what the index proposes; wider
 * where a part asks for more than stems can tell.
 */
export function indexExpression(query: TextQuery): string {
	if (query.kind === "words") {
		const [first, ...more] = phrasesOf(query).map(quoted);
		return more.length === 0 ? (first as string) : `(${[first, ...more].join(" OR ")})`;
	}
	if (query.kind === "any") return `(${query.of.map(indexExpression).join(" OR ")})`;
	const all = `(${query.of.map(indexExpression).join(" AND ")})`;
	return takenAway(query).reduce((rest, part) => `(${rest} NOT ${indexExpression(part)})`, all);
}

/** Tokens hold no quotation marks. */
const quoted = ({ tokens, isBeginning }: Phrase): string => `"${tokens.join(" ")}"${isBeginning ? " *" : ""}`;
