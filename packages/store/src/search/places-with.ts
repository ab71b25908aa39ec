import type { Outcome, Span } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";
import { matching } from "../dialects/text-index.ts";
import { tokensOf } from "../query/index-tokens.ts";
import { fits, hitsIn, mayBeIn } from "../query/match-query.ts";
import { parseQuery } from "../query/parse-query.ts";

/** Where a query finds its words. */
export interface PlacesWith {
	/** Ids of texts that may have them, as the index says; no other text has them. */
	readonly texts: ReadonlySet<string>;
	/** Places of a text in its order, each once; none where it does not fit the query as a whole. */
	readonly placesIn: (text: string) => readonly Span[];
}

/**
 * In which texts is what a query looks for, and where in each? `parse-query.ts` has the language of queries.
 *
 * - problems: those of the query, and problems of the file
 */
export async function placesWith(file: Case, query: string): Promise<Outcome<PlacesWith>> {
	const parsed = parseQuery(query);
	if (!parsed.ok) return parsed;
	return attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom(matching(parsed.value).as("proposed"))
			.innerJoin("documents", "documents.key", "proposed.document")
			.select("documents.id")
			.where("documents.until", "is", null)
			.execute();
		const isAsked = mayBeIn(parsed.value);
		return {
			ok: true,
			value: {
				texts: new Set(rows.map(({ id }) => id)),
				placesIn: (text) => {
					const tokens = tokensOf(text, isAsked);
					return fits(parsed.value, tokens) ? apart(hitsIn(parsed.value, tokens)) : [];
				},
			},
		};
	});
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
