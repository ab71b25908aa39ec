import { createHash } from "node:crypto";
import type { Finding } from "@fissure/core";

/** What makes two findings of two comparisons the same: who is said to hold what in which words, and where it is missing. */
export function identityOf({ kind, issue, holder, carriedBy, against, evidence }: Finding): string {
	const words = evidence.map(({ document, start, end }) => [document, start, end]);
	const identity = JSON.stringify([kind, issue, holder, carriedBy, against.toSorted(), words]);
	return createHash("sha256").update(identity).digest("hex");
}
