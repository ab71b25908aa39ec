import type { CodedReading, Manner } from "@fissure/core";
import { isRecord, isWord, readColumn } from "../read-column.ts";

/** Of a position joined to its coding. */
export const READING_COLUMNS = [
	"codings.coder",
	"positions.issue",
	"positions.holder",
	"positions.asserter",
	"positions.manner",
	"positions.stance",
	"positions.start_at",
	"positions.end_at",
] as const;

/** The columns of a position, with whose it is. */
interface ReadingRow {
	readonly coder: string;
	readonly issue: string;
	readonly holder: string;
	readonly asserter: string;
	readonly manner: string;
	readonly stance: number | null;
	readonly start_at: number;
	readonly end_at: number;
}

export const readingOf = ({ start_at, end_at, manner, ...row }: ReadingRow): CodedReading => ({
	...{ coder: row.coder, issue: row.issue, holder: row.holder, asserter: row.asserter, stance: row.stance },
	manner: manner as Manner,
	start: start_at,
	end: end_at,
});

/** What a correction says that it replaces. */
export const readReplaced = (json: string): CodedReading => readColumn(json, "corrections.replaces", isReading);

const isReading = (value: unknown): value is CodedReading =>
	isRecord(value) &&
	[value.coder, value.issue, value.holder, value.asserter, value.manner].every(isWord) &&
	(value.stance === null || typeof value.stance === "number") &&
	[value.start, value.end].every(Number.isSafeInteger);
