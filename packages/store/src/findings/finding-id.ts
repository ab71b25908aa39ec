import { createHash } from "node:crypto";
import type { Finding } from "@fissure/core";

/** Enough to tell the findings of a case apart; where two begin alike, more of them may be given. */
const DIGITS = 8;
const FINDING_ID = /^finding-(?<digits>[0-9a-f]{8,64})$/;

/** By what people and judgments name a finding; the same for the same words of the same texts, whenever they are compared. */
export const findingIdOf = (identity: string): string => `finding-${shortIdentity(identity)}`;

/** As much of an identity as an id has. */
export const shortIdentity = (identity: string): string => identity.slice(0, DIGITS);

/** The beginning of the identity that is meant; null where it is no id of a finding. */
export const identityIn = (id: string): string | null => FINDING_ID.exec(id)?.groups?.digits ?? null;

/** What makes two findings of two comparisons the same: who is said to hold what in which words, and where it is missing. */
export function identityOf({ kind, issue, holder, carriedBy, against, evidence }: Finding): string {
	const words = evidence.map(({ document, start, end }) => [document, start, end]);
	const identity = JSON.stringify([kind, issue, holder, carriedBy, against.toSorted(), words]);
	return createHash("sha256").update(identity).digest("hex");
}
