import type { Account } from "@fissure/model";

/** This side's texts before the present one, oldest first: with the same partner where any are, or else all given. */
export function earlierOf(
	current: Account,
	previous: readonly Account[],
	others: readonly Account[],
): readonly Account[] {
	const { publisher, date, id } = current.document;
	const own = previous.filter(
		({ document }) =>
			document.publisher === publisher &&
			document.id !== id &&
			(date === undefined || document.date === undefined || document.date <= date),
	);
	const partners = new Set([...current.parties, ...others.flatMap(({ document }) => document.publisher ?? [])]);
	const same = own.filter(({ parties }) => parties.some((party) => party !== publisher && partners.has(party)));
	const pick = same.length > 0 ? same : own;
	return pick.toSorted((a, b) => compareDates(a.document.date ?? "", b.document.date ?? ""));
}

// Dates of unequal precision sort as text: 2025 before 2025-02 before 2025-02-11.
const compareDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
