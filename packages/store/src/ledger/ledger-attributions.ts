import type { Outcome } from "@fissure/core";
import type { AttributionPair, Attributions, LedgerFilters } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { askRows } from "./asked-rows.ts";
import { BOTH } from "./draw-grid.ts";
import { type LedgerColumns, onceFor } from "./ledger-columns.ts";
import { isInParts, ledgerHome } from "./ledger-home.ts";
import { eachPart, type LedgerParts } from "./parts/ledger-parts.ts";
import { passingIn } from "./parts/pieces.ts";

/** Actors that can be told apart in one figure. */
const MOST_ACTORS = 12;

/**
 * Who puts words in whose mouth? For each two actors, how many positions the one states as the other's.
 *
 * Positions of an actor's own, and those that one side states as common ground, are in no pair.
 *
 * - problems: those of the words looked for, and problems of the file
 */
export const ledgerAttributions = (file: Case, filters: LedgerFilters = {}): Promise<Outcome<Attributions>> =>
	attempt(file.address, async () => {
		const name = `attributions ${JSON.stringify(filters)}`;
		const home = await ledgerHome(file);
		if (isInParts(home) && filters.words === undefined)
			return {
				ok: true,
				value: await onceFor(home, name, async () => laidOut(await pairsInParts(file, home, filters))),
			};
		const asked = await askRows(file, filters);
		if (!asked.ok) return asked;
		const { columns, rows } = asked.value;
		return { ok: true, value: onceFor(columns, name, () => laidOut(pairsIn(columns, rows))) };
	});

type Pairs = ReadonlyMap<string, AttributionPair>;

/** Counts of who states whose position. */
function growingPairs() {
	const counts = new Map<string, AttributionPair & { count: number }>();
	return {
		counts: counts as Pairs,
		add(asserter: string, holder: string, count: number): void {
			if (holder === asserter || holder === BOTH || asserter === BOTH) return;
			const place = `${asserter} ${holder}`;
			const pair = counts.get(place) ?? { asserter, holder, count: 0 };
			pair.count += count;
			counts.set(place, pair);
		},
	};
}

function pairsIn({ holder, asserter }: LedgerColumns, rows: ArrayLike<number>): Pairs {
	const { counts, add } = growingPairs();
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as number;
		add(
			asserter.words[asserter.codes[row] as number] as string,
			holder.words[holder.codes[row] as number] as string,
			1,
		);
	}
	return counts;
}

async function pairsInParts(file: Case, home: LedgerParts, filters: LedgerFilters): Promise<Pairs> {
	const { counts, add } = growingPairs();
	await eachPart(
		file,
		home,
		(isHere) =>
			passingIn(file.db, filters, isHere as never)
				.select(["positions.asserter", "positions.holder"])
				.select(({ fn }) => fn.countAll<number>().as("count"))
				.whereRef("positions.asserter", "!=", "positions.holder")
				.groupBy(["positions.asserter", "positions.holder"])
				.execute(),
		({ asserter, holder, count }) => add(asserter, holder, count),
	);
	return counts;
}

function laidOut(counts: Pairs): Attributions {
	const ofActor = new Map<string, number>();
	let total = 0;
	for (const { asserter, holder, count } of counts.values()) {
		total += count;
		for (const actor of [asserter, holder]) ofActor.set(actor, (ofActor.get(actor) ?? 0) + count);
	}
	const all = [...ofActor].toSorted(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([actor]) => actor);
	const actors = all.slice(0, MOST_ACTORS);
	const pairs = [...counts.values()]
		.filter((pair) => actors.includes(pair.asserter) && actors.includes(pair.holder))
		.toSorted((a, b) => b.count - a.count || (`${a.asserter} ${a.holder}` < `${b.asserter} ${b.holder}` ? -1 : 1));
	return { actors, more: all.length - actors.length, pairs, total };
}
