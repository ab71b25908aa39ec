import { captureTime } from "../facts/capture-time.ts";
import { present } from "../reading/reading.ts";
import type { Memento } from "./memento.ts";
import { isWebAddress } from "./parse-timemap.ts";

/** Asked for in this order; the first row of the answer repeats it. */
export const CDX_FIELDS = ["timestamp", "original", "mimetype", "statuscode", "digest"] as const;

/**
 * The captures in the answer of a CDX server, as JSON rows; null where it is none.
 *
 * - silent: about rows without a time or a web address
 */
export function parseCdx(text: string, archive: string): readonly Memento[] | null {
	const rows = rowsOf(text);
	if (rows === null) return null;
	const [head = [], ...rest] = rows;
	const columns = CDX_FIELDS.map((name) => head.indexOf(name));
	if (rows.length > 0 && columns[0] === -1) return null;
	return rest.flatMap((row) => {
		const [timestamp = "", original = "", mediaType, status, digest] = columns.map((column) => row[column]);
		const capturedAt = /^\d{14}$/.test(timestamp) ? captureTime(timestamp) : undefined;
		if (capturedAt === undefined || !isWebAddress(original)) return [];
		return {
			address: original,
			url: `${archive}/web/${timestamp}/${original}`,
			capturedAt,
			...present({
				mediaType: mediaType === "warc/revisit" ? undefined : mediaType,
				status: /^[1-5]\d\d$/.test(status ?? "") ? Number(status) : undefined,
				digest,
			}),
		};
	});
}

function rowsOf(text: string): readonly (readonly string[])[] | null {
	try {
		const value: unknown = text.trim() === "" ? [] : JSON.parse(text);
		const isRow = (row: unknown): row is readonly string[] =>
			Array.isArray(row) && row.every((cell) => typeof cell === "string");
		return Array.isArray(value) && value.every(isRow) ? value : null;
	} catch {
		return null;
	}
}
