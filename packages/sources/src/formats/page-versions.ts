import type { FieldNames } from "../reading/field-names.ts";

type Fields = Readonly<Record<string, unknown>>;

/** How the captures below name the time at which the page stood so. */
export const captureNames: FieldNames = { capturedAt: "seen" };

/**
 * The two captures in a record of a page that was changed: `before` and `after`, with `before_seen` and `after_seen`. Both
 * keep the address in `page`, so that they are known as versions of one text. Null for any other record.
 */
export function pageVersions(record: Fields): readonly Fields[] | null {
	const { before, after, text, id, ...rest } = record;
	if (typeof before !== "string" || typeof after !== "string" || text !== undefined) return null;
	const version = (name: "before" | "after", content: string): Fields => ({
		...rest,
		...(typeof id === "string" ? { id: `${id}-${name}` } : {}),
		text: content,
		seen: record[`${name}_seen`],
	});
	return [version("before", before), version("after", after)];
}
