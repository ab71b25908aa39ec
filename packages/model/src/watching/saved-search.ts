import { z } from "zod";
import { noun, type Of } from "../base/noun.ts";
import { LedgerFiltersSchema } from "../positions/ledger.ts";

export const GivenSearchSchema = noun(
	"GivenSearch",
	"A question to the ledger or to the texts that is kept under a name",
	{
		searched: z.enum(["ledger", "text"]).describe("Positions, or the words of texts"),
		filters: LedgerFiltersSchema.omit({ newSince: true }),
	},
);
export type GivenSearch = Of<typeof GivenSearchSchema>;

export const SavedSearchSchema = noun("SavedSearch", "A saved search with what is new of it", {
	name: z.string(),
	...GivenSearchSchema.shape,
	seen: z.number().describe("The last action when it was saved or marked as read; `newSince` of what is new"),
	seenAt: z.string().describe("ISO instant of that action"),
	found: z.number().describe("Positions, or texts, of texts that are new since then"),
});
export type SavedSearch = Of<typeof SavedSearchSchema>;
