import { type CodedReading, failed, type Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import type { Change } from "../history/change.ts";
import { CODED_READING } from "./position-codecs.ts";

/** A position that stands, and whose it is. */
export interface PositionRow {
	readonly key: number;
	readonly coding: number;
	readonly note: string | null;
	readonly reading: CodedReading;
	/** The correction that put it there; null where a coder did. */
	readonly correction: CorrectionRow | null;
}

export interface CorrectionRow {
	readonly key: number;
	readonly person: string;
	readonly replaces: string | null;
}

/**
 * A position of this document, as it stands at this moment.
 *
 * - problems: `position-missing`, `position-changed`
 */
export async function standingPosition(
	{ db }: Change,
	document: { readonly key: number; readonly id: string },
	key: number,
): Promise<Outcome<PositionRow>> {
	const row = await db
		.selectFrom("positions")
		.innerJoin("codings", "codings.key", "positions.coding")
		.select([...CODED_READING.columns, "positions.until", "note", "codings.key as coding"])
		.where("positions.key", "=", key)
		.where("positions.document", "=", document.key)
		.executeTakeFirst();
	if (row === undefined)
		return failed(
			"position-missing",
			`Expected a position of ${document.id}, got ${key}; open the document again`,
			String(key),
		);
	if (row.until !== null)
		return failed(
			"position-changed",
			`Expected a position that stands, got one that has since been corrected or read again; open ${document.id} again`,
			String(key),
		);
	const { note, coding } = row;
	return {
		ok: true,
		value: { key, coding, note, reading: CODED_READING.read(row), correction: await correctionOfPosition(db, key) },
	};
}

export async function correctionOfPosition(db: CaseFile["db"], position: number): Promise<CorrectionRow | null> {
	const row = await db
		.selectFrom("corrections")
		.select(["key", "person", "replaces"])
		.where("position", "=", position)
		.where("until", "is", null)
		.executeTakeFirst();
	return row ?? null;
}
