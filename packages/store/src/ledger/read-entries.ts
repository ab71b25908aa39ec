import type { LedgerEntry } from "@fissure/model";
import type { Kysely } from "kysely";
import { intact, intactRows } from "../checksums/intact.ts";
import { DOCUMENT_SOURCE } from "../documents/document-codecs.ts";
import { ENTRY } from "../positions/position-codecs.ts";
import type { CaseTables } from "../schema/schema.ts";

/** The entries at these places, in their order. */
export async function readEntries<Place extends { readonly key: number; readonly document: number }>(
	db: Kysely<CaseTables>,
	places: readonly Place[],
): Promise<readonly (readonly [LedgerEntry, Place])[]> {
	if (places.length === 0) return [];
	const texts = await readTexts(db, [...new Set(places.map(({ document }) => document))]);
	const rows = await readRows(
		db,
		places.map(({ key }) => key),
	);
	const byKey = new Map(rows.map((row) => [row.key, row]));
	return places.flatMap((place) => {
		const row = byKey.get(place.key);
		const document = texts.get(place.document);
		// Ended between the two questions by another process.
		return row === undefined || document === undefined ? [] : [[entryOf(row, document), place] as const];
	});
}

type Row = Awaited<ReturnType<typeof readRows>>[number];
type Text = Awaited<ReturnType<typeof readTexts>> extends Map<number, infer Value> ? Value : never;

async function readTexts(db: Kysely<CaseTables>, documents: readonly number[]) {
	const rows = await intactRows("documents", db.selectFrom("documents").where("key", "in", documents));
	return new Map(rows.map((row) => [row.key, row]));
}

const readRows = (db: Kysely<CaseTables>, keys: readonly number[]) =>
	db
		.selectFrom("positions")
		.innerJoin("codings", "codings.key", "positions.coding")
		.innerJoin("statements", (join) =>
			join.onRef("statements.coding", "=", "positions.coding").onRef("statements.number", "=", "positions.statement"),
		)
		.innerJoin("sentences", (join) =>
			join.onRef("sentences.coding", "=", "positions.coding").onRef("sentences.number", "=", "statements.sentence"),
		)
		.select(["positions.key", ...ENTRY.columns])
		.where("positions.key", "in", keys)
		.where(intact("positions"))
		.where(intact("codings"))
		.where(intact("statements"))
		.where(intact("sentences"))
		.execute();

const entryOf = (row: Row, text: Text): LedgerEntry => ({
	...ENTRY.read(row, text),
	document: DOCUMENT_SOURCE.read(text),
});
