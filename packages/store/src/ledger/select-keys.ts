import type { LedgerFilters } from "@fissure/model";
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from "kysely";
import { isMatching } from "../dialects/text-index.ts";
import type { TextQuery } from "../query/text-query.ts";
import type { CaseTables } from "../schema/schema.ts";
import type { Cursor } from "./cursor.ts";
import { passingPositions } from "./ledger-filters.ts";

export type LedgerOrder = "newest" | "oldest";

interface Selection {
	readonly filters: LedgerFilters;
	readonly words: TextQuery | null;
	readonly after: Cursor | null;
	readonly order: LedgerOrder;
	readonly limit: number;
}

/** Which positions come next; without their words, so that sorting them is cheap. */
export function selectKeys(
	db: Kysely<CaseTables>,
	{ filters, words, after, order, limit }: Selection,
): Promise<readonly Cursor[]> {
	const asked = db
		.selectFrom("positions")
		.innerJoin("documents", "documents.key", "positions.document")
		.select(["positions.date", "positions.document", "positions.number", "positions.key"])
		.where((builder) => passingPositions(filters, builder));
	const spoken = words === null ? asked : asked.where(({ ref }) => isMatching(ref("positions.document"), words));
	const following = after === null ? spoken : spoken.where((builder) => follows(builder, after, order));
	return following
		.orderBy("positions.date", order === "newest" ? "desc" : "asc")
		.orderBy("positions.document")
		.orderBy("positions.number")
		.orderBy("positions.key")
		.limit(limit)
		.execute();
}

function follows(
	{ eb, or, and, refTuple, tuple }: ExpressionBuilder<CaseTables, "positions">,
	{ date, document, number, key }: Cursor,
	order: LedgerOrder,
): Expression<SqlBool> {
	// The index goes straight there; days downwards with texts upwards are no order of the index.
	if (order === "oldest")
		return eb(
			refTuple("positions.date", "positions.document", "positions.number", "positions.key"),
			">",
			tuple(date, document, number, key),
		);
	return or([
		eb("positions.date", "<", date),
		and([
			eb("positions.date", "=", date),
			eb(refTuple("positions.document", "positions.number", "positions.key"), ">", tuple(document, number, key)),
		]),
	]);
}
