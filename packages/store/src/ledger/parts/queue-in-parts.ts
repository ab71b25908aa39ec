import { PERSON_RULE } from "@fissure/core";
import type { Grade, LedgerFilters } from "@fissure/model";
import type { Case } from "../../case/case.ts";
import { betweenPieces } from "../at-once.ts";
import { CERTAINTIES } from "../ledger-columns.ts";
import { inOrder, isInPart, isWithin, type LedgerParts } from "./ledger-parts.ts";
import { type AskPositions, type Piece, passingIn, placesIn } from "./pieces.ts";

/** Positions that no person has looked at, in the order in which they are reviewed. */
export interface Queue {
	readonly left: number;
	/** Negative where it is not in the queue. */
	readonly placeOf: (key: number) => Promise<number>;
	readonly keysFrom: (place: number, most: number) => Promise<readonly number[]>;
}

/** The positions of a large ledger that no person has looked at: the least certain first, of these the newest. */
export async function queueInParts(file: Case, home: LedgerParts, filters: LedgerFilters): Promise<Queue> {
	const pieces = await countPieces(file, home, filters);
	const order = "newest";
	return {
		left: pieces.reduce((sum, { count }) => sum + count, 0),
		placeOf: (key) => placeOf(file, filters, pieces, key),
		async keysFrom(offset, limit) {
			const places = await placesIn(file, filters, pieces, { offset, limit, order });
			return places.map(({ key }) => key);
		},
	};
}

const isUnseen: AskPositions = ({ eb, not, selectFrom }) =>
	not(
		eb(
			"positions.coding",
			"in",
			selectFrom("codings").select("codings.key").where("codings.coder", "like", `${PERSON_RULE}%`),
		),
	);

const isOf =
	(certainty: Grade | null): AskPositions =>
	(builder) =>
		builder.and([builder.eb("positions.certainty", certainty === null ? "is" : "=", certainty), isUnseen(builder)]);

/** Each part once for each certainty. */
async function countPieces(file: Case, home: LedgerParts, filters: LedgerFilters): Promise<readonly Piece[]> {
	const byCertainty = CERTAINTIES.map((certainty) => ({ certainty, pieces: [] as Piece[] }));
	for (const part of inOrder(home.parts, "newest")) {
		const rows = await passingIn(file.db, filters, isUnseen)
			.where((builder) => isWithin(part, builder as never))
			.select("positions.certainty")
			.select(({ fn }) => fn.countAll<number>().as("count"))
			.groupBy("positions.certainty")
			.execute();
		for (const { certainty, pieces } of byCertainty)
			pieces.push({
				part,
				isAsked: isOf(certainty),
				count: rows.find((row) => row.certainty === certainty)?.count ?? 0,
			});
		await betweenPieces(file);
	}
	return byCertainty.flatMap(({ pieces }) => pieces);
}

async function placeOf({ db }: Case, filters: LedgerFilters, pieces: readonly Piece[], key: number): Promise<number> {
	const found = await db
		.selectFrom("positions")
		.select(["date", "document", "number"])
		.where("key", "=", key)
		.executeTakeFirst();
	if (found === undefined) return -1;
	const { date, document, number } = found;
	let before = 0;
	for (const { part, isAsked, count } of pieces) {
		const inPiece = passingIn(db, filters, isAsked).where((builder) => isWithin(part, builder as never));
		const isThere =
			isInPart(part, found) &&
			(await inPiece.where("positions.key", "=", key).select("positions.key").executeTakeFirst()) !== undefined;
		if (!isThere) {
			before += count;
			continue;
		}
		const { earlier } = await inPiece
			.where(({ eb, and, or, refTuple, tuple }) =>
				or([
					eb("positions.date", ">", date),
					and([
						eb("positions.date", "=", date),
						eb(refTuple("positions.document", "positions.number", "positions.key"), "<", tuple(document, number, key)),
					]),
				]),
			)
			.select(({ fn }) => fn.countAll<number>().as("earlier"))
			.executeTakeFirstOrThrow();
		return before + earlier;
	}
	return -1;
}
