import type { Document } from "@fissure/model";

/**
 * Which of these texts are captures that a later one of the same address replaces? Their ids.
 *
 * - silent: on texts without address or without time of capture; two of one time are both in force
 */
export function supersededIn(documents: readonly Document[]): ReadonlySet<string> {
	const latest = new Map<string, string>();
	for (const { url, capturedAt } of documents) {
		if (url === undefined || capturedAt === undefined) continue;
		if (capturedAt > (latest.get(url) ?? "")) latest.set(url, capturedAt);
	}
	return new Set(
		documents
			.filter(
				({ url, capturedAt }) => url !== undefined && capturedAt !== undefined && capturedAt < (latest.get(url) ?? ""),
			)
			.map(({ id }) => id),
	);
}
