import type { Outcome } from "@fissure/core";
import type { AttributionPair, Attributions, LedgerFilters } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { askRows } from "./asked-rows.ts";
import { type LedgerColumns, onceFor } from "./ledger-columns.ts";
import { BOTH } from "./ledger-grid.ts";

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
		const asked = await askRows(file, filters);
		if (!asked.ok) return asked;
		const { columns, rows } = asked.value;
		return {
			ok: true,
			value: onceFor(columns, `attributions ${JSON.stringify(filters)}`, () => counted(columns, rows)),
		};
	});

function counted({ holder, asserter }: LedgerColumns, rows: ArrayLike<number>): Attributions {
	const counts = new Map<string, AttributionPair & { count: number }>();
	const ofActor = new Map<string, number>();
	let total = 0;
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as number;
		const held = holder.words[holder.codes[row] as number] as string;
		const said = asserter.words[asserter.codes[row] as number] as string;
		if (held === said || held === BOTH || said === BOTH) continue;
		total++;
		const place = `${said} ${held}`;
		const pair = counts.get(place) ?? { asserter: said, holder: held, count: 0 };
		pair.count++;
		counts.set(place, pair);
		for (const actor of [said, held]) ofActor.set(actor, (ofActor.get(actor) ?? 0) + 1);
	}
	const all = [...ofActor].toSorted(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([actor]) => actor);
	const actors = all.slice(0, MOST_ACTORS);
	const pairs = [...counts.values()]
		.filter((pair) => actors.includes(pair.asserter) && actors.includes(pair.holder))
		.toSorted((a, b) => b.count - a.count || (`${a.asserter} ${a.holder}` < `${b.asserter} ${b.holder}` ? -1 : 1));
	return { actors, more: all.length - actors.length, pairs, total };
}
