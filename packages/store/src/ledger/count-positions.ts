import type { Outcome } from "@fissure/core";
import type { LedgerFilters } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { passingPositions } from "./ledger-filters.ts";

/** How many positions pass, words left aside: which sentences say them only reading would tell. */
export const countPositions = (file: CaseFile, filters: Omit<LedgerFilters, "words"> = {}): Promise<Outcome<number>> =>
	attempt(file.path, async () => {
		const { count } = await file.db
			.selectFrom("positions")
			.innerJoin("documents", "documents.key", "positions.document")
			.select(({ fn }) => fn.countAll<number>().as("count"))
			.where((builder) => passingPositions(filters, builder as never))
			.executeTakeFirstOrThrow();
		return { ok: true, value: count };
	});
