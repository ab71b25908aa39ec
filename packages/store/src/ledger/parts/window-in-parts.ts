import { setImmediate } from "node:timers/promises";
import type { LedgerFilters } from "@fissure/model";
import type { Case } from "../../case/case.ts";
import type { Cursor } from "../cursor.ts";
import { onceFor } from "../ledger-columns.ts";
import { isNothingAsked, leavingOut } from "../ledger-filters.ts";
import type { LedgerOrder } from "../select-keys.ts";
import { eachPart, inOrder, isInPart, type LedgerPart, type LedgerParts } from "./ledger-parts.ts";
import { type Piece, passingIn, placesIn } from "./pieces.ts";

/** The positions of a window of a large ledger, and how many pass. */
export async function windowInParts(
	file: Case,
	home: LedgerParts,
	asked: LedgerFilters,
	{ offset, limit, order }: { readonly offset: number; readonly limit: number; readonly order: LedgerOrder },
): Promise<{ readonly places: readonly Cursor[]; readonly total: number }> {
	const filters = leavingOut(home.muted, asked);
	const counts = isNothingAsked(filters)
		? new Map(home.parts.map((part) => [part, part.usual]))
		: await onceFor(home, `counts ${JSON.stringify(filters)}`, () => countParts(file, home, filters));
	const pieces = inOrder(home.parts, order).map(
		(part): Piece => ({ part, isAsked: ({ and }) => and([]), count: counts.get(part) ?? 0 }),
	);
	const places = await placesIn(file, filters, pieces, { offset, limit, order });
	return { places, total: pieces.reduce((sum, { count }) => sum + count, 0) };
}

async function countParts(file: Case, home: LedgerParts, filters: LedgerFilters) {
	const counts = new Map<LedgerPart, number>();
	await eachPart(
		file,
		home,
		async (isHere, together) => {
			const asked = passingIn(file.db, filters, isHere as never).select(({ fn }) => fn.countAll<number>().as("count"));
			const [only] = together;
			if (together.length === 1 && only !== undefined)
				return [{ part: only, count: (await asked.executeTakeFirstOrThrow()).count }];
			// Text by text, since the order of the ledger gives that without sorting.
			const texts = await asked
				.select(["positions.date", "positions.document"])
				.groupBy(["positions.date", "positions.document"])
				.execute();
			return texts.flatMap(({ count, ...place }) => {
				const part = together.find((one) => isInPart(one, place));
				return part === undefined ? [] : [{ part, count }];
			});
		},
		({ part, count }) => counts.set(part, (counts.get(part) ?? 0) + count),
		// Not for a window, which this is a part of.
		() => setImmediate(),
	);
	return counts;
}
