import type { Outcome, Span } from "@fissure/core";
import { sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { either } from "../dialects/either.ts";
import { matching } from "../dialects/text-index.ts";
import { parseQuery } from "../query/parse-query.ts";
import { placesIn } from "../query/places-in.ts";

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
		const { ids } = await file.db
			.selectFrom(matching(parsed.value).as("proposed"))
			.innerJoin("documents", "documents.key", "proposed.document")
			.select(LISTED.as("ids"))
			.where("documents.until", "is", null)
			.executeTakeFirstOrThrow();
		return { ok: true, value: { texts: new Set(JSON.parse(ids) as string[]), placesIn: placesIn(parsed.value) } };
	});
}

/** All ids as one value: a row for each takes as long as to find them. */
const LISTED = either<string>({
	sqlite: sql`json_group_array(documents.id)`,
	postgres: sql`coalesce(json_agg(documents.id), '[]')::text`,
});
