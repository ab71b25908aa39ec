import type { LedgerFilters } from "@fissure/model";
import { type Expression, type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Case } from "../../case/case.ts";
import { either } from "../../dialects/either.ts";
import type { CaseTables } from "../../schema/schema.ts";
import type { Cursor } from "../cursor.ts";
import { passingPositions } from "../ledger-filters.ts";
import type { LedgerOrder } from "../select-keys.ts";
import { isWithin, type LedgerPart } from "./ledger-parts.ts";

export type AskPositions = (builder: ExpressionBuilder<CaseTables, "positions" | "documents">) => Expression<SqlBool>;

/** Positions of one part that are asked for, and how many they are. */
export interface Piece {
	readonly part: LedgerPart;
	readonly isAsked: AskPositions;
	readonly count: number;
}

/** Positions that pass, joined to their documents. */
export const passingIn = (db: Kysely<CaseTables>, filters: LedgerFilters, isAsked: AskPositions) =>
	db
		.selectFrom("positions")
		.innerJoin("documents", "documents.key", "positions.document")
		.where((builder) => passingPositions(filters, builder as never, true))
		.where((builder) => isAsked(builder as never));

/** The positions at a place in a row of pieces; only pieces that they are in are asked. */
export async function placesIn(
	{ db }: Case,
	filters: LedgerFilters,
	pieces: readonly Piece[],
	{ offset, limit, order }: { readonly offset: number; readonly limit: number; readonly order: LedgerOrder },
): Promise<readonly Cursor[]> {
	const found: Cursor[] = [];
	let before = 0;
	for (const { part, isAsked, count } of pieces) {
		const skipped = Math.max(0, offset - before);
		before += count;
		if (skipped >= count) continue;
		if (found.length >= limit) break;
		const rows = await passingIn(db, filters, isAsked)
			.where((builder) => isWithin(part, builder as never))
			.select(["positions.date", "positions.document", "positions.number", "positions.key"])
			.orderBy("positions.date", order === "newest" ? "desc" : "asc")
			.orderBy("positions.document")
			.orderBy("positions.number")
			.orderBy("positions.key")
			.offset(skipped)
			.limit(limit - found.length)
			.execute();
		found.push(...rows);
	}
	return found;
}

/**
 * Where a position is in the ledger, as a text that sorts so: that of the first or last of a group says which it is. A space sorts before
 * all that a date may go on with.
 */
export const PLACE: RawBuilder<string> = either({
	sqlite: sql`printf('%s %012d %08d %012d', positions.date, positions.document, positions.number, positions.key)`,
	postgres: sql`(positions.date || ' ' || lpad(positions.document::text, 12, '0') || ' ' || lpad(positions.number::text, 8, '0')
		|| ' ' || lpad(positions.key::text, 12, '0')) collate "C"`,
});

export const keyOfPlace = (place: string): number => Number(place.split(" ").at(-1));
export const documentOfPlace = (place: string): number => Number(place.split(" ").at(-3));
