import type { ActorId, Quote } from "./document.ts";

export const FINDING_KINDS = [
	"omission",
	"unconfirmed-attribution",
	"claimed-agreement",
	"contradiction",
	"intensity",
	"terminology",
	"emphasis",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** The family of absences: one text carries what another does not. Only of these can one ask how usual a silence is. */
const ABSENCES: ReadonlySet<FindingKind> = new Set(["omission", "unconfirmed-attribution", "claimed-agreement"]);
export const isAbsence = ({ kind }: Pick<Finding, "kind">): boolean => ABSENCES.has(kind);

/** A number with the name of its definition and its range; never a bare score. */
export interface Measure {
	readonly name: string;
	readonly value: number;
	readonly range: readonly [number, number];
	/** 95 % unless named otherwise. */
	readonly interval?: readonly [number, number];
}

/** How often such a thing happens for this side anyway; null fields where no background is held. */
export interface BaseRate {
	/** Texts of that side held as background. */
	readonly held: number;
	/** Of these, how many touch the issue. */
	readonly touching: number;
	/** Probability that this side would mention the issue, 0–1, with its 95 % interval. */
	readonly probability: number;
	readonly interval: readonly [number, number];
}

/** A difference between accounts of one event, with the words that prove it. */
export interface Finding {
	readonly kind: FindingKind;
	/** Codebook issue; null where none fits and the words alone must carry it. */
	readonly issue: string | null;
	/** Document that carries it, and the one (or ones) that do not, or that differ. */
	readonly carriedBy: string;
	readonly against: readonly string[];
	readonly holder: ActorId | "BOTH" | null;
	/** One sentence a person can read aloud. */
	readonly headline: string;
	/** 3 a newspaper would lead with it; 2 an analyst's table has it; 1 minor. */
	readonly salience: 1 | 2 | 3;
	/** Rank score behind the order, higher first; see docs/methods. */
	readonly weight: number;
	readonly measure: Measure | null;
	/** Never empty: the words in the account that carries it. */
	readonly evidence: readonly Quote[];
	/** The nearest words on the other side: what stands there instead. May be empty. */
	readonly instead: readonly Quote[];
	/** Searched for in both texts; words that speak against the finding. May be empty. */
	readonly counterEvidence: readonly Quote[];
	/** Null: no base rate, since no background is held. */
	readonly baseRate: BaseRate | null;
	/** Explanations to weigh where something is absent: "not discussed", "refused", "left out". */
	readonly explanations: readonly string[];
	/** Length, kind of text, language: what to allow for before concluding. */
	readonly caveats: readonly string[];
	/** Comparator id and version: `omission@1`. */
	readonly by: string;
}

/** Words that no issue covers and nothing on the other side answers. */
export interface Residue {
	readonly document: string;
	readonly quote: Quote;
	readonly holder: ActorId | "BOTH";
}
