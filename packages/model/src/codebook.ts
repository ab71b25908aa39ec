import type { LanguageCode } from "./document.ts";

/** A term as written in the codebook; the notation is described in docs/codebook.md. */
export interface Term {
	readonly text: string;
	/** One of these must stand in the same sentence. */
	readonly near?: readonly string[];
	/** None of these may stand in the same sentence. */
	readonly not?: readonly string[];
}

/** One thing that can be spoken about, with its words in each language: the unit that aligns texts across languages. */
export interface Concept {
	readonly id: string;
	/** Null for objects that no issue covers but that still align texts (visits, grain, prisoners). */
	readonly issue: string | null;
	/** Which pole favouring this thing leads to: 1, −1, or 0 where favouring it says nothing. */
	readonly pole: -1 | 0 | 1;
	/** Read as this stance where the clause words no attitude; null leaves it unread. */
	readonly stance: number | null;
	/** The name itself carries this stance, whatever the verb ("special military operation"). */
	readonly fixed: number | null;
	/** Name of an anchor group that must stand near, and how near. */
	readonly needs: { readonly anchor: string; readonly within: "sentence" | "near" | "document" } | null;
	/** Not before this ISO day: what a war is called is no matter before the war. Null where it always counts. */
	readonly since: string | null;
	/** How much a newspaper would care, 0–3; default 1. */
	readonly news: number;
	readonly terms: Readonly<Record<LanguageCode, readonly Term[]>>;
}

export interface Issue {
	readonly id: string;
	readonly name: string;
	readonly definition: string;
	readonly poleMinus3: string;
	readonly polePlus3: string;
	/** Counts only where another state is party to the text or named in the sentence: trade at home is not the issue. */
	readonly foreign: boolean;
}

export interface Codebook {
	readonly issues: readonly Issue[];
	readonly concepts: readonly Concept[];
	/** Groups of words that ground other terms: `ukraine`, `taiwan`. */
	readonly anchors: Readonly<Record<string, Readonly<Record<LanguageCode, readonly Term[]>>>>;
}
