import type { Outcome } from "@fissure/core";
import type { StoredPosition } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { intact } from "../checksums/intact.ts";
import { STORED_POSITION } from "./position-codecs.ts";

/** Every position that is in a document, of whatever coder, in the order of the text. */
export const positionsIn = (file: CaseFile, document: string): Promise<Outcome<readonly StoredPosition[]>> =>
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
			.orderBy("positions.start_at")
			.orderBy("positions.end_at")
			.orderBy("positions.key")
			.execute();
		return { ok: true, value: rows.map((row) => STORED_POSITION.read(row)) };
	});
