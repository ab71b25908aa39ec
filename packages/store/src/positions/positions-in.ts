import type { CodedReading, Outcome, PositionStatus } from "@fissure/core";
import { attempt, type CaseFile } from "../case-file.ts";
import { readWords } from "../read-column.ts";
import { READING_COLUMNS, readingOf } from "./coded-reading.ts";

/** A position of one document with what is done to it by its key. */
export interface HeldPosition extends CodedReading {
	readonly key: number;
	readonly codebook: string;
	readonly status: PositionStatus;
	readonly because: readonly string[];
	/** Of the person who read it so. */
	readonly note: string | null;
	/** The wording of the attitude, as it stands. */
	readonly verb: string | null;
	readonly negated: boolean;
	readonly conditional: boolean;
	/** When the coder read the document. */
	readonly at: string;
}

/** Every position that stands in a document, of whatever coder, in the order of the text. */
export const positionsIn = (file: CaseFile, document: string): Promise<Outcome<readonly HeldPosition[]>> =>
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
