import type { ActorId, LanguageCode, Severity } from "../base/vocabulary.ts";
import type { CheckedClaim } from "../deeds/claims.ts";
import type { Account } from "../positions/account.ts";
import type { Concept, Issue } from "../positions/codebook.ts";
import type { Document } from "../texts/document.ts";
import type { Mark } from "../texts/mark.ts";
import type { Draft } from "./draft.ts";
import type { DatedEvent, DraftProblem, LocatedQuotation } from "./verification.ts";

/** What a check may know beside the draft. */
export interface VerificationContext {
	readonly quotations: readonly LocatedQuotation[];
	/** Texts of the case that were read: all of a folder, those that matter of an archive. */
	readonly sources: readonly Document[];
	/** They are a large collection, or what was chosen from one: what is found there may be there by chance. */
	readonly isLarge: boolean;
	/** Coded; null where the text cannot be coded. Coding happens when it is first asked for. */
	readonly accountOf: (document: string) => Account | null;
	/** What the lexicon knows in a text, in order of place. */
	readonly marksIn: (text: string, language: LanguageCode) => readonly Mark[];
	readonly events: readonly DatedEvent[];
	/** What the draft claims of votes and figures, beside the record of the case. */
	readonly claims: readonly CheckedClaim[];
	readonly issues: ReadonlyMap<string, Issue>;
	readonly concepts: ReadonlyMap<string, Concept>;
	readonly nameOf: (actor: ActorId | "BOTH") => string;
}

/** One way in which a draft can say what its sources do not. */
export interface DraftCheck {
	readonly id: string;
	readonly version: number;
	readonly question: string;
	/** Every code it can raise, and how grave that is. */
	readonly codes: Readonly<Record<string, Severity>>;
	readonly check: (draft: Draft, context: VerificationContext) => readonly DraftProblem[];
}
