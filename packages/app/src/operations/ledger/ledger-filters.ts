import type { Outcome } from "@fissure/core";
import type { LedgerFilters } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { z } from "zod";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import type { Schemas } from "../definition/operation.ts";

type Asked = z.output<z.ZodObject<Schemas["ledgerFields"]>>;

/** What an address asks, as the store takes it. */
export function ledgerFilters(asked: Partial<Asked>): LedgerFilters {
	const { stance, from, to, earlier, unsure, muted, newSince, words: said, ...lists } = asked;
	const { publisher, language, kind, venue, holder, asserter, issue, manner, document, coder } = lists;
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
		...(coder && { coders: coder }),
		...(stance && { stances: stance.map((one) => (one === "unread" ? null : Number(one))) }),
		...(from && { from }),
		...(to && { to }),
		...(earlier && { earlierVersions: true }),
		...(unsure && { unsure: true }),
		...(muted && { muted: true }),
		...(newSince !== undefined && { newSince }),
		...(said && said.trim() !== "" && { words: said }),
	};
}

/**
 * Asks the ledger of a case with what an address asks, in which actors and issues may be named in other ways than the case does.
 *
 * - problems: those of the filters, of the words looked for, and of opening
 */
export const askLedger = <Value>(
	choice: CaseChoice,
	asked: Partial<Asked>,
	ask: (file: Case, store: Store, filters: LedgerFilters) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> =>
	inCase(choice, "read", async (file, store) => {
		const resolved = await resolveFilters(file, store, ledgerFilters(asked));
		return resolved.ok ? ask(file, store, resolved.value) : resolved;
	});
