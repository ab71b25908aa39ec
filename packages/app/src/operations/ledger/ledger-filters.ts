import type { LedgerFilters } from "@fissure/model";
import type { z } from "zod";
import type { Schemas } from "../operation.ts";

type Asked = z.output<z.ZodObject<Schemas["ledgerFields"]>>;

/** What an address asks, as the store takes it. */
export function ledgerFilters(asked: Partial<Asked>): LedgerFilters {
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
