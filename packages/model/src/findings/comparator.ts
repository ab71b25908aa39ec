import type { ActorId } from "../base/vocabulary.ts";
import type { Account } from "../positions/account.ts";
import type { Concept, Issue } from "../positions/codebook.ts";
import type { Span } from "../texts/document.ts";
import type { BaseRate, Finding, Slot } from "./finding.ts";

/** What a comparator may know beside the accounts. */
export interface EventContext {
	readonly issues: ReadonlyMap<string, Issue>;
	readonly concepts: ReadonlyMap<string, Concept>;
	/** How often that side mentions the issue anyway; null where there is no background. */
	readonly habit: (publisher: ActorId, issue: string) => BaseRate | null;
	/** Greetings, protocol and closing formulas of a text, which are no findings. */
	readonly setPhrases: (account: Account) => readonly Span[];
}

/**
 * The sentence of a finding, with slots. Every headline may name `{carrier}` and `{others}` (the texts), `{holder}`, `{issue}`,
 * `{quoted}` (how the evidence begins), `{evidence}` and `{instead}`.
 */
export interface Headline {
	readonly words: string;
	/** Those of this kind alone. */
	readonly slots?: Readonly<Record<string, readonly Slot[]>>;
}

/** One way in which accounts of one event can differ. */
export interface EventComparator {
	readonly id: Finding["kind"];
	readonly version: number;
	readonly question: string;
	/** What the kind alone adds to the weight of a finding: how readily a newspaper takes it. */
	readonly weight: number;
	/** Of one difference that is found in several ways, the way with the lowest number is kept: the sharpest. */
	readonly precedence: number;
	readonly headline: (finding: Finding, accounts: ReadonlyMap<string, Account>) => Headline;
	/** Absence is a property of texts; what happened in the room is for the reader to weigh. */
	readonly explanations: readonly string[];
	readonly compare: (accounts: readonly Account[], context: EventContext) => readonly Finding[];
}
