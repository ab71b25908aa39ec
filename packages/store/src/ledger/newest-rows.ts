import type { Outcome } from "@fissure/core";
import type { LedgerFilters, LedgerRow, PositionStatus } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { passingPositions } from "./ledger-filters.ts";
import { readEntries } from "./read-entries.ts";

export interface NewestRowsOptions {
	readonly limit: number;
	/** Any, unless said. */
	readonly statuses?: readonly PositionStatus[];
}

/**
 * The newest positions that pass, with their keys; words are not looked for.
 *
 * - problems: those of the file
 */
export const newestRows = (
	file: Case,
	filters: Omit<LedgerFilters, "words">,
	{ limit, statuses }: NewestRowsOptions,
): Promise<Outcome<readonly Omit<LedgerRow, "hits">[]>> =>
	attempt(file.address, async () => {
		let asked = file.db
			.selectFrom("positions")
			.innerJoin("documents", "documents.key", "positions.document")
			.select(["positions.document", "positions.key"])
			.where((builder) => passingPositions(filters, builder));
		if (statuses !== undefined) asked = asked.where("positions.status", "in", statuses);
		const places = await asked
			.orderBy("positions.date", "desc")
			.orderBy("positions.document")
			.orderBy("positions.number")
			.orderBy("positions.key")
			.limit(limit)
			.execute();
		const entries = await readEntries(file.db, places);
		return { ok: true, value: entries.map(([entry, { key }]) => ({ key, ...entry })) };
	});
