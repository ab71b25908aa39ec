import type { FacetValue, LedgerFacets, LedgerFilters } from "@fissure/model";
import type { LedgerDocument } from "./read-columns.ts";

// The lists of choices of the ledger, wherever it is counted.

export const OF_POSITIONS = { issues: "issue", holders: "holder", asserters: "asserter", manners: "manner" } as const;
/** What a list is of, and which filters choose from it. */
export const OF_DOCUMENTS: Readonly<
	Record<
		"publishers" | "kinds" | "venues" | "languages" | "years" | "months",
		{
			readonly facetOf: (document: LedgerDocument) => string | null;
			readonly filters: readonly (keyof LedgerFilters)[];
		}
	>
> = {
	publishers: { facetOf: ({ publisher }) => publisher, filters: ["publishers"] },
	kinds: { facetOf: ({ kind }) => kind, filters: ["kinds"] },
	venues: { facetOf: ({ venue }) => venue, filters: ["venues"] },
	languages: { facetOf: ({ language }) => language, filters: ["languages"] },
	years: { facetOf: ({ date }) => date.slice(0, 4), filters: ["from", "to"] },
	months: { facetOf: ({ date }) => (date.length < 7 ? null : date.slice(0, 7)), filters: ["from", "to"] },
};

export const STANCES = ["-3", "-2", "-1", "0", "1", "2", "3", "unread"] as const;

export const omit = (filters: LedgerFilters, names: readonly (keyof LedgerFilters)[]): LedgerFilters =>
	Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name as keyof LedgerFilters)));

/** How many each choice would leave; a choice without any is shown where it is asked for. */
export interface CountedFacet {
	readonly name: string;
	readonly counts: ReadonlyMap<string, number>;
}

export function laidOut(lists: readonly CountedFacet[], filters: LedgerFilters): Omit<LedgerFacets, "total"> {
	const facets: Record<string, readonly FacetValue[]> = {};
	for (const { name, counts } of lists) {
		const asked: unknown = filters[name as keyof LedgerFilters];
		const chosen: readonly unknown[] = Array.isArray(asked) ? asked : [];
		const values = [...counts]
			.map(([value, count]) => ({ value, count }))
			.filter(({ value, count }) => count > 0 || chosen.includes(value));
		facets[name] = name === "stances" ? values : values.toSorted(BY_TIME.has(name) ? byValue : byCount);
	}
	return facets as unknown as Omit<LedgerFacets, "total">;
}

const BY_TIME: ReadonlySet<string> = new Set(["years", "months"]);
const byValue = (a: FacetValue, b: FacetValue): number => (a.value < b.value ? -1 : 1);
const byCount = (a: FacetValue, b: FacetValue): number => b.count - a.count || byValue(a, b);
