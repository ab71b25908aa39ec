import { type LedgerFilters, MANNERS } from "@fissure/model";
import { z } from "zod";
import { listOf } from "./route.ts";

const words = z.string();
const day = words.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "Expected a day, month or year such as 2025-10-16");
const list = listOf(words.max(300)).optional();

/** Filters of documents, as an address writes them. */
export const documentFields = {
	publisher: list,
	language: list,
	kind: list,
	venue: list,
	from: day.optional(),
	to: day.optional(),
	earlier: z.literal("1").optional().describe("Also texts that their source has since replaced"),
};

/** Filters of positions; each may be repeated, and means any of its values. */
export const ledgerFields = {
	...documentFields,
	holder: list,
	asserter: list,
	issue: list,
	manner: listOf(z.enum(MANNERS)).optional(),
	stance: listOf(z.enum(["-3", "-2", "-1", "0", "1", "2", "3", "unread"])).optional(),
	document: list.describe("Ids of documents"),
	words: words
		.max(2000)
		.optional()
		.describe('The sentence says this: corridor AND (open OR 走廊), "in this order", =form, begin*'),
};

type Asked = z.output<z.ZodObject<typeof ledgerFields>>;

/** What an address asks, as the desk takes it. */
export function filtersOf(asked: Partial<Asked>): LedgerFilters {
	const { stance, from, to, earlier, words: said, ...lists } = asked;
	const { publisher, language, kind, venue, holder, asserter, issue, manner, document } = lists;
	return {
		...(publisher && { publishers: publisher }),
		...(language && { languages: language }),
		...(kind && { kinds: kind as NonNullable<LedgerFilters["kinds"]> }),
		...(venue && { venues: venue }),
		...(holder && { holders: holder }),
		...(asserter && { asserters: asserter }),
		...(issue && { issues: issue }),
		...(manner && { manners: manner }),
		...(document && { documents: document }),
		...(stance && { stances: stance.map((one) => (one === "unread" ? null : Number(one))) }),
		...(from && { from }),
		...(to && { to }),
		...(earlier && { earlierVersions: true }),
		...(said && said.trim() !== "" && { words: said }),
	};
}
