import { setImmediate } from "node:timers/promises";
import type { LedgerFilters } from "@fissure/model";
import type { Case } from "../../case/case.ts";
import type { Cursor } from "../cursor.ts";
import { onceFor } from "../ledger-columns.ts";
import type { LedgerOrder } from "../select-keys.ts";
import { inOrder, isWithin, type LedgerParts } from "./ledger-parts.ts";
import { type Piece, passingIn, placesIn } from "./pieces.ts";

/** The positions of a window of a large ledger, and how many pass. */
export async function windowInParts(
	file: Case,
	home: LedgerParts,
	filters: LedgerFilters,
	{ offset, limit, order }: { readonly offset: number; readonly limit: number; readonly order: LedgerOrder },
): Promise<{ readonly places: readonly Cursor[]; readonly total: number }> {
	const counts = await onceFor(home, `counts ${JSON.stringify(filters)}`, () => countParts(file, home, filters));
	const pieces = inOrder(home.parts, order).map(
		(part): Piece => ({ part, isAsked: ({ and }) => and([]), count: counts.get(part) ?? 0 }),
	);
	const places = await placesIn(file, filters, pieces, { offset, limit, order });
	return { places, total: pieces.reduce((sum, { count }) => sum + count, 0) };
}

async function countParts({ db }: Case, { parts }: LedgerParts, filters: LedgerFilters) {
	const counts = new Map<LedgerParts["parts"][number], number>();
	for (const part of parts) {
		const { count } = await passingIn(db, filters, (builder) => isWithin(part, builder as never))
			.select(({ fn }) => fn.countAll<number>().as("count"))
			.executeTakeFirstOrThrow();
		counts.set(part, count);
		await setImmediate();
	}
	return counts;
}
