import type { Severity } from "../base/vocabulary.ts";
import type { CheckedClaim } from "../deeds/claims.ts";
import type { DatedEvent } from "../drafts/verification.ts";
import type { Finding } from "../findings/finding.ts";
import type { Document } from "../texts/document.ts";
import type { Criticism, HeldPosition } from "./critique.ts";
import type { Judgment, LinkState } from "./judgment.ts";

/** A claim in a judgment, with the place that has it: `mechanism`. */
export interface JudgmentClaim {
	readonly place: string;
	readonly claim: CheckedClaim;
}

/** What a critic may know beside the judgments. What is not given is not missed: a check without its matter is silent. */
export interface CritiqueContext {
	/** Those that judgments quote, and those that the findings they cite are of. */
	readonly documents: readonly Document[];
	/** Of the issues that judgments are about, no matter who holds them. */
	readonly positions: readonly HeldPosition[];
	/** Those that judgments cite, and those on their topics. */
	readonly findings: readonly { readonly id: string; readonly finding: Finding }[];
	/** By id of the judgment. */
	readonly links: ReadonlyMap<string, readonly LinkState[]>;
	readonly events: readonly DatedEvent[];
	/** By id of the judgment: what it takes for granted of votes and figures, beside the record of the case. */
	readonly claims: ReadonlyMap<string, readonly JudgmentClaim[]>;
	/** What actors and issues are called, by id. */
	readonly names: {
		readonly actors: Readonly<Record<string, string>>;
		readonly issues: Readonly<Record<string, string>>;
	};
}

/** A criticism before it is known which check makes it. */
export type Remark = Omit<Criticism, "by" | "severity">;

/** One way in which a judgment can claim more than it has. */
export interface CritiqueCheck {
	readonly id: string;
	readonly version: number;
	readonly question: string;
	/** Every code it can raise, and how grave that is. */
	readonly codes: Readonly<Record<string, Severity>>;
	readonly check: (judgments: readonly Judgment[], context: CritiqueContext) => readonly Remark[];
}
