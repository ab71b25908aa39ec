import type { Outcome } from "@fissure/core";
import type { ContestedPosition, StoredPosition } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { intact } from "../checksums/intact.ts";
import { isByCoder } from "../codings/is-by-coder.ts";
import { STORED_POSITION } from "./position-codecs.ts";

/** The positions in a document, in the order of the text: those that count in the case, or those of these coders. */
export const positionsIn = (
	file: CaseFile,
	document: string,
	coders?: readonly string[],
): Promise<Outcome<readonly StoredPosition[]>> =>
	attempt(file.path, async () => {
		const rows = await file.db
			.selectFrom("positions")
			.innerJoin("codings", "codings.key", "positions.coding")
			.innerJoin("documents", "documents.key", "codings.document")
			.innerJoin("actions", "actions.key", "codings.added")
			.innerJoin("statements", (join) =>
				join.onRef("statements.coding", "=", "positions.coding").onRef("statements.number", "=", "positions.statement"),
			)
			.select(STORED_POSITION.columns)
			.where("documents.id", "=", document)
			.where(intact("positions"))
			.where(intact("codings"))
			.where(intact("statements"))
			.where(intact("actions"))
			.where("documents.until", "is", null)
			.where("codings.until", "is", null)
			.where("positions.until", "is", null)
			.where((builder) =>
				coders === undefined ? builder("positions.aside", "is", null) : isByCoder(builder as never, coders),
			)
			.orderBy("positions.start_at")
			.orderBy("positions.end_at")
			.orderBy("positions.key")
			.execute();
		return { ok: true, value: rows.map((row) => STORED_POSITION.read(row)) };
	});

/** By id of a document, of those that are named: its positions that a person marked as disputed or withdrawn. */
export const contestedIn = (
	file: CaseFile,
	ids: readonly string[],
): Promise<Outcome<ReadonlyMap<string, readonly ContestedPosition[]>>> =>
	attempt(file.path, async () => {
		const found = new Map<string, ContestedPosition[]>();
		for (let from = 0; from < ids.length; from += MOST_NAMED)
			for (const { id, status, ...place } of await contestedRows(file, ids.slice(from, from + MOST_NAMED))) {
				const list = found.get(id) ?? [];
				list.push({ ...place, status: status === "disputed" ? status : "withdrawn" });
				found.set(id, list);
			}
		return { ok: true, value: found };
	});

/** Documents that one query may name. */
const MOST_NAMED = 500;

const contestedRows = ({ db }: CaseFile, ids: readonly string[]) =>
	db
		.selectFrom("positions")
		.innerJoin("codings", "codings.key", "positions.coding")
		.innerJoin("documents", "documents.key", "codings.document")
		.select(["documents.id", "positions.start_at as start", "positions.end_at as end"])
		.select(["positions.note", "positions.status"])
		.where("documents.id", "in", ids)
		.where("positions.status", "in", ["disputed", "withdrawn"])
		.where(intact("positions"))
		.where("documents.until", "is", null)
		.where("codings.until", "is", null)
		.where("positions.until", "is", null)
		.where("positions.aside", "is", null)
		.orderBy("positions.start_at")
		.execute();
