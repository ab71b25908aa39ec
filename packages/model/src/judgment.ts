import type { ActorId, Quote } from "./document.ts";

/** What a judgment rests on. A link never holds the words alone: what is linked may change, and then the judgment says so. */
export type EvidenceLink =
	/** Words of a document that is held. */
	| { readonly kind: "quote"; readonly quote: Quote }
	/** What a comparison found, by its id. */
	| { readonly kind: "finding"; readonly finding: string }
	/** Another judgment, by its id. */
	| { readonly kind: "judgment"; readonly judgment: string };

interface JudgmentCommon {
	/** A name that the analyst gives, in lower case with hyphens; unique among all judgments of a case. */
	readonly id: string;
	/** Of what; ids of issues of the codebook, or the analyst's own. */
	readonly topics: readonly string[];
	readonly note: string | null;
}

/** What an actor is thought to want, as a hypothesis and never as a fact. */
export interface Interest extends JudgmentCommon {
	readonly kind: "interest";
	readonly actor: ActorId;
	readonly interest: string;
	/** How the interest would lead to what was said or done. */
	readonly mechanism: string | null;
	readonly evidence: readonly EvidenceLink[];
	/** What else would explain the same evidence; null where nobody has thought of any, which the critique tells. */
	readonly alternative: string | null;
}

/** How one piece of evidence fits one explanation; Heuer 1999: two steps either way, and not applicable. */
export const CONSISTENCIES = ["CC", "C", "N", "I", "II", "NA"] as const;
export type Consistency = (typeof CONSISTENCIES)[number];

/** How much a piece of evidence is to be trusted, or bears on the question. */
export const GRADES = ["high", "medium", "low"] as const;
export type Grade = (typeof GRADES)[number];

export interface MatrixEvidence {
	readonly id: string;
	/** In words; what it is linked to shows it. */
	readonly statement: string;
	readonly links: readonly EvidenceLink[];
	readonly credibility: Grade;
	readonly relevance: Grade;
	/** By id of the explanation; one that is left out has not been judged, which is not "N". */
	readonly readings: Readonly<Record<string, Consistency>>;
}

/** Competing explanations over the same evidence (analysis of competing hypotheses). */
export interface ExplanationMatrix extends JudgmentCommon {
	readonly kind: "matrix";
	readonly question: string;
	readonly explanations: readonly { readonly id: string; readonly statement: string }[];
	readonly evidence: readonly MatrixEvidence[];
}

export interface ForecastRevision {
	/** ISO day or instant. */
	readonly at: string;
	readonly who: string;
	/** In [0, 1]. */
	readonly probability: number;
	readonly because: string | null;
}

export interface ForecastResolution {
	readonly at: string;
	/** Null: the question turned out to have no answer, and is scored for nobody. */
	readonly outcome: boolean | null;
	readonly evidence: readonly EvidenceLink[];
	readonly note: string | null;
}

/** A question that will have an answer, with what was thought of it and when. */
export interface Forecast extends JudgmentCommon {
	readonly kind: "forecast";
	readonly question: string;
	/** Last ISO day on which it may come true; null is told by the critique. */
	readonly deadline: string | null;
	/** By what it is decided, and by whom or which series. */
	readonly rule: string | null;
	/** Oldest first; never empty. */
	readonly revisions: readonly ForecastRevision[];
	readonly resolution: ForecastResolution | null;
	readonly evidence: readonly EvidenceLink[];
}

/** What could be done, under which condition, and what would show that it does not work. */
export interface PolicyOption extends JudgmentCommon {
	readonly kind: "option";
	/** Who would do it. */
	readonly actor: ActorId;
	readonly instrument: string;
	readonly condition: string | null;
	/** What sets it off: words, and the indicator of the watch that would show it. */
	readonly trigger: { readonly words: string; readonly indicator: string | null } | null;
	/** How it ends, and what the other side would have to do. */
	readonly offRamp: string | null;
	/** What it aims at: a divergence that was found. */
	readonly target: EvidenceLink | null;
	readonly effect: string | null;
	readonly disconfirmedBy: string | null;
	readonly evidence: readonly EvidenceLink[];
}

export type Judgment = Interest | ExplanationMatrix | Forecast | PolicyOption;
export const JUDGMENT_KINDS = ["interest", "matrix", "forecast", "option"] as const;

/** How it stands with what a judgment rests on. */
export interface LinkState {
	readonly link: EvidenceLink;
	/**
	 * `changed`: the words stand there no longer as quoted, or the finding is another; `gone`: the document or finding no longer
	 * stands; `unknown`: there never was one of that name.
	 */
	readonly state: "sound" | "changed" | "gone" | "unknown";
	/** In words a person reads. */
	readonly because: string;
}
