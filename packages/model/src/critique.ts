import type { Document, Quote } from "./document.ts";
import type { Finding } from "./finding.ts";
import type { EvidenceLink, Judgment, LinkState } from "./judgment.ts";
import type { Position } from "./position.ts";
import type { DatedEvent, Severity } from "./verification.ts";

/** What a critic would say of a judgment: where, why, and what to do about it. */
export interface Criticism {
	/** Id. */
	readonly judgment: string;
	/** Within it: `revisions[1].because`; empty where it is all of it. */
	readonly place: string;
	readonly code: string;
	readonly severity: Severity;
	/** What stands there and what that means, without a full stop. */
	readonly message: string;
	/** What to do, without a full stop. */
	readonly remedy: string;
	/** What shows it; may be empty where the judgment itself does. */
	readonly links: readonly EvidenceLink[];
	/** Check and version: `broken-evidence@1`. */
	readonly by: string;
}

/** As a ledger has it. */
export type HeldPosition = Pick<Position, "issue" | "holder" | "manner" | "stance" | "quote">;

/** What a critic may know beside the judgments. What is not given is not missed: a check without its matter is silent. */
export interface CritiqueContext {
	/** Those that judgments quote, and those that the findings they cite are of. */
	readonly documents: readonly Document[];
	/** Of the issues that judgments are about, whoever holds them. */
	readonly positions: readonly HeldPosition[];
	/** Those that judgments cite, and those on their topics. */
	readonly findings: readonly { readonly id: string; readonly finding: Finding }[];
	/** By id of the judgment. */
	readonly links: ReadonlyMap<string, readonly LinkState[]>;
	readonly events: readonly DatedEvent[];
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

export const quoteLink = (quote: Quote): EvidenceLink => ({ kind: "quote", quote });
