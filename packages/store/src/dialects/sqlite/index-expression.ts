import type { TextQuery, WordsQuery } from "../../query/text-query.ts";

/**
 * A query in the language of FTS5. Never narrower than the query, so that what fits is among what the index proposes; wider
 * where a part asks for more than stems can tell. PostgreSQL's side will write a `tsquery`.
 */
export function indexExpression(query: TextQuery): string {
	if (query.kind === "words") return wordsExpression(query);
	if (query.kind === "any") return `(${query.of.map(indexExpression).join(" OR ")})`;
	const all = `(${query.of.map(indexExpression).join(" AND ")})`;
	// A part that the index answers too widely would take away too much.
	return query.not.filter(isPrecise).reduce((rest, part) => `(${rest} NOT ${indexExpression(part)})`, all);
}

/** Whether the index proposes exactly what fits. */
export function isPrecise(query: TextQuery): boolean {
	if (query.kind === "words") return query.exact === null && query.prefix === null;
	return query.of.every(isPrecise) && (query.kind === "any" || query.not.every(isPrecise));
}

/** Tokens hold no quotation marks. */
const quoted = (words: string): string => `"${words}"`;

function wordsExpression({ tokens, prefix }: WordsQuery): string {
	if (prefix === null) return quoted(tokens.join(" "));
	// The index has stems: of "policies" it has "polici", which "policie*" would not find, but which is one of its beginnings.
	const bare = prefix.replaceAll("'", "");
	const beginnings = Array.from({ length: Math.max(0, bare.length - SHORTEST_STEM) }, (_, i) =>
		quoted(bare.slice(0, i + SHORTEST_STEM)),
	);
	return `(${[`${quoted(bare)} *`, ...tokens.map(quoted), ...beginnings].join(" OR ")})`;
}

const SHORTEST_STEM = 2;
