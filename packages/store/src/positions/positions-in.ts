import type { Outcome, PositionStatus } from "@fissure/core";
import type { StoredPosition } from "@fissure/model";
import { attempt, type CaseFile } from "../case-file.ts";
import { readWords } from "../read-column.ts";
import { READING_COLUMNS, readingOf } from "./coded-reading.ts";

/** Every position that stands in a document, of whatever coder, in the order of the text. */
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
			.select([...READING_COLUMNS, "positions.key", "codings.codebook", "positions.status", "positions.because"])
			.select(["positions.note", "statements.verb", "statements.negated", "statements.conditional", "actions.at"])
			.where("documents.id", "=", document)
			.where("documents.until", "is", null)
			.where("codings.until", "is", null)
			.where("positions.until", "is", null)
			.orderBy("positions.start_at")
			.orderBy("positions.end_at")
			.orderBy("positions.key")
			.execute();
		return {
			ok: true,
			value: rows.map(({ key, codebook, status, because, note, verb, negated, conditional, at, ...reading }) => ({
				...readingOf(reading),
				...{ key, codebook, note, verb, at },
				status: status as PositionStatus,
				because: readWords(because, "positions.because"),
				negated: negated === 1,
				conditional: conditional === 1,
			})),
		};
	});
