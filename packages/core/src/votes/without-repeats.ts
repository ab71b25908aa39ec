import type { RollCall } from "@fissure/model";
import { daysApart } from "../documents/days.ts";
import { type VoteMatrix, withRollCalls } from "./vote-matrix.ts";

/**
 * The votes of several tables, each roll call once.
 *
 * Tables overlap: one has what another has, and years more. Of the tables that have roll calls of a body on one day, the one with
 * most of them counts for that day, of as many the first by id; and what another table has under the same symbol with the same
 * result within a week is the same roll call with another day.
 *
 * - out: places of the roll calls that are left out, rising, beside the matrix without them
 */
export function withoutRepeats(matrix: VoteMatrix): {
	readonly matrix: VoteMatrix;
	readonly repeated: readonly number[];
} {
	const { rollCalls } = matrix;
	if (rollCalls.every(({ table }) => table === rollCalls[0]?.table)) return { matrix, repeated: [] };
	const fullest = fullestTables(rollCalls);
	const kept = new Map<string, RollCall>();
	const repeated: number[] = [];
	for (const [at, rollCall] of rollCalls.entries()) {
		if (fullest.get(dayOf(rollCall)) !== rollCall.table) {
			repeated.push(at);
			continue;
		}
		const same = sameOf(rollCall);
		const known = same === null ? undefined : kept.get(same);
		if (known !== undefined && known.table !== rollCall.table && (daysApart(known.date, rollCall.date) ?? 0) <= WEEK)
			repeated.push(at);
		else if (same !== null) kept.set(same, rollCall);
	}
	const out = new Set(repeated);
	return { matrix: withRollCalls(matrix, (_, at) => !out.has(at)), repeated };
}

const WEEK = 7;

/** Of each body and day the table that has most. */
function fullestTables(rollCalls: readonly RollCall[]): ReadonlyMap<string, string> {
	const counts = new Map<string, Map<string, number>>();
	for (const rollCall of rollCalls) {
		const tables = counts.get(dayOf(rollCall)) ?? new Map<string, number>();
		counts.set(dayOf(rollCall), tables.set(rollCall.table, (tables.get(rollCall.table) ?? 0) + 1));
	}
	return new Map(
		[...counts].map(([day, tables]) => {
			const [first] = [...tables].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
			return [day, (first as readonly [string, number])[0]];
		}),
	);
}

const dayOf = ({ body, date }: RollCall): string => `${body} ${date}`;

/** `A/RES/68/262` and `R/68/262` with as many votes on each side; null without a symbol. */
const sameOf = ({ body, symbol, totals }: RollCall): string | null =>
	symbol === null
		? null
		: `${body} ${symbol.replace(/^A\/RES\/|^R\//u, "")} ${totals.yes} ${totals.abstain} ${totals.no}`;
