import type { Account } from "./account.ts";
import type { Anchor, NearMatch } from "./anchor.ts";
import type { Concept, Issue } from "./codebook.ts";
import type { ActorId, Document, DocumentKind, LanguageCode, Quote, Span } from "./document.ts";
import type { Draft, Quotation } from "./draft.ts";
import type { Mark } from "./mark.ts";
import type { Problem } from "./problem.ts";

export const QUOTATION_STATES = [
	/** The same characters, in one piece. */
	"exact",
	/** The same words; what differs is listed and is none of the words' own. */
	"normalised",
	/** Each part found in order; the gaps are shown. */
	"elided",
	/** Other words than held ones; the difference is shown. */
	"changed",
	/** Verbatim, but in another held document than the draft attributes it to. */
	"moved",
	/** The original is held in another language. */
	"translated",
	/** Only an earlier capture has it. */
	"gone",
	/** Nothing held has it; that says nothing of what is not held. */
	"not-held",
] as const;
export type QuotationState = (typeof QUOTATION_STATES)[number];

/** What the draft says of the words: who said them, where, when, in what. Null where it does not say. */
export interface Attribution {
	/** The draft's own words for all this, as they stand; for display. */
	readonly words: string;
	readonly holder: ActorId | "BOTH" | null;
	/** As written: "Wang Yi". */
	readonly person: string | null;
	/** Id of the office in the lexicon. */
	readonly office: string | null;
	/** Whose text it is said to be, where that is said apart from who speaks. */
	readonly publisher: ActorId | null;
	readonly venue: string | null;
	/** ISO day, month or year. */
	readonly date: string | null;
	readonly kind: DocumentKind | null;
	/** A held document that the draft names outright: by id, address or title. */
	readonly document: string | null;
}

/** Who says what about what, around the quoted words. */
export interface GoverningClause {
	readonly subject: string | null;
	readonly verb: string | null;
	readonly object: string | null;
	readonly negated: boolean;
	readonly conditional: boolean;
}

/** `error`: the draft says what its sources do not. `warning`: an editor should look. */
export type Severity = "error" | "warning";

/** Something in a draft that an editor must see, with the words it concerns and the words that show it. */
export interface DraftProblem extends Span {
	readonly code: string;
	readonly severity: Severity;
	/** What stands there, what was expected, what to do; without a full stop. */
	readonly message: string;
	/** In the draft, from 1. */
	readonly line: number;
	/** Index of the quotation it concerns; null where it concerns the draft's own words. */
	readonly quotation: number | null;
	/** Held words that show it; may be empty where the draft's own words do. */
	readonly evidence: readonly Quote[];
	/** Check and version: `object@1`. */
	readonly by: string;
}

/** A quotation with what was found for it, before the checks look at it. */
export interface LocatedQuotation {
	readonly quotation: Quotation;
	readonly state: QuotationState;
	/** Where it stands, what stands nearest, or its original; null where nothing is held. */
	readonly found: Quote | null;
	readonly anchor: Anchor | null;
	/** Further places where the same words stand, in other held documents. */
	readonly elsewhere: readonly Quote[];
	readonly near: NearMatch | null;
	readonly attribution: Attribution | null;
}

export interface CheckedQuotation extends LocatedQuotation {
	/** In the source, and in the draft; null where no clause could be read. */
	readonly clause: GoverningClause | null;
	readonly draftClause: GoverningClause | null;
	readonly problems: readonly DraftProblem[];
}

/** Something that happened on a day, by the names it goes by: nothing said before that day can be about it. */
export interface DatedEvent {
	readonly id: string;
	/** ISO day. */
	readonly date: string;
	/** Notation of the codebook. */
	readonly names: Readonly<Record<LanguageCode, readonly string[]>>;
}

/** What a check may know beside the draft. */
export interface VerificationContext {
	readonly quotations: readonly LocatedQuotation[];
	/** Held texts that were read: all of a folder, those that matter of an archive. */
	readonly held: readonly Document[];
	/** Coded; null where the text cannot be coded. Coding happens when it is first asked for. */
	readonly accountOf: (document: string) => Account | null;
	/** What the lexicon knows in a text, in order of place. */
	readonly marksIn: (text: string, language: LanguageCode) => readonly Mark[];
	readonly events: readonly DatedEvent[];
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

/** A draft beside the texts that it quotes. */
export interface Verification {
	readonly draft: Draft;
	readonly quotations: readonly CheckedQuotation[];
	/** Of the draft's own words. */
	readonly problems: readonly DraftProblem[];
	/** Held documents that the result names, the quoted first. */
	readonly sources: readonly Document[];
	/** How many held texts were looked through, those in which nothing was found included. */
	readonly held: number;
	/** Inputs that could not be read, or only in part. */
	readonly unread: readonly Problem[];
	readonly actorNames: Readonly<Record<ActorId, string>>;
	/** Name and version: `fissure 0.1.0`. */
	readonly program: string;
}
