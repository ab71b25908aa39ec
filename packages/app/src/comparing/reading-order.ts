import type { Comparison, DocumentKind } from "@fissure/core";

/** What each side tells of a meeting comes first, what both signed last. */
const PLACES: Partial<Readonly<Record<DocumentKind, number>>> = { readout: 0, "joint-statement": 2 };

/**
 * The accounts in the order in which people read them, with the columns of the matrix; each kind in the order given. What was
 * found is not touched: which account carries a finding depends on the order in which they were compared.
 */
export function inReadingOrder(comparison: Comparison): Comparison {
	const { accounts, matrix } = comparison;
	const placeOf = (at: number): number => PLACES[accounts[at]?.document.kind ?? "article"] ?? 1;
	const order = accounts.map((_, at) => at).toSorted((a, b) => placeOf(a) - placeOf(b) || a - b);
	const inOrder = <Item>(items: readonly Item[]): readonly Item[] => order.map((at) => items[at] as Item);
	return {
		...comparison,
		accounts: inOrder(accounts),
		matrix: matrix.map((row) => ({ ...row, cells: inOrder(row.cells) })),
	};
}
