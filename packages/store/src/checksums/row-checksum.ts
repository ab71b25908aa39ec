import { hash } from "node:crypto";
import { type CheckedTable, ROW_COLUMNS } from "./row-columns.ts";

/** One more than the largest checksum: sums of two stay whole numbers of JavaScript. */
export const CHECKSUM_LIMIT = 2 ** 52;
const DIGITS = 13;

/**
 * The checksum of a row: the first 52 bits of the SHA-256 of its values, each with its place, type and length; null counts as
 * nothing. It is against damage, not against forgery: who can write to the file can write a checksum too.
 */
export function rowChecksum(values: readonly unknown[]): number {
	let encoded = "";
	for (const [place, value] of values.entries()) {
		if (value === null) continue;
		const isText = typeof value === "string";
		const text = isText ? value : String(value);
		encoded += `${place}${isText ? "t" : "n"}${text.length}:${text}`;
	}
	return Number.parseInt(hash("sha256", encoded, "hex").slice(0, DIGITS), 16);
}

/** The checksum of a row by the names of its columns; what it does not name is null. */
export const checksumOfRow = (table: CheckedTable, row: Readonly<Record<string, unknown>>): number =>
	rowChecksum(ROW_COLUMNS[table].map((column) => row[column] ?? null));
