import type { Normalisation } from "./anchor.ts";
import type { Document, Quote, Span } from "./document.ts";
import type { Quotation } from "./draft.ts";
import type { Finding } from "./finding.ts";
import type { Judgment, LinkState } from "./judgment.ts";

/** What a reference of a brief points to. */
export type ReferenceTarget =
	/** Words of a document. `words`: what stands there, written beside the span where the sentence does not quote it. */
	| { readonly kind: "span"; readonly document: string; readonly span: Span; readonly words: string | null }
	| { readonly kind: "finding"; readonly finding: string }
	/** A whole document, or a judgment: whichever the case has of that name. */
	| { readonly kind: "named"; readonly name: string };

/** `@document#120-180` within `[@document#120-180; @other]`. */
export interface BriefReference extends Span {
	/** As it stands in the draft. */
	readonly written: string;
	readonly target: ReferenceTarget;
	/** From 1; columns count UTF-16 units. */
	readonly line: number;
	readonly column: number;
	/** Index of the bracket in which it stands: one bracket is one footnote. */
	readonly note: number;
	/** Index of the sentence on which it hangs; null where it stands alone. */
	readonly sentence: number | null;
	/** Index of the quotation that stands before it; null where it has none of its own. */
	readonly quotation: number | null;
	/** The words before it in its block quotation, where it stands in one: they may be quoted as a whole. */
	readonly block: string | null;
}

/** One pair of brackets with its references. */
export interface BriefNote extends Span {
	/** Indices of references, in order. */
	readonly references: readonly number[];
}

export interface BriefSentence extends Span {
	readonly line: number;
	/** `judgment`: under a heading marked so, or in words of likelihood; `other`: a heading, a table, a question, a lead-in. */
	readonly kind: "fact" | "judgment" | "quoted" | "other";
}

/** A draft with references, read. Nothing has been looked up yet. */
export interface Brief {
	/** Of the file, for its problems. */
	readonly name: string;
	readonly text: string;
	/** Of the first heading; null where it has none. */
	readonly title: string | null;
	readonly notes: readonly BriefNote[];
	readonly references: readonly BriefReference[];
	readonly sentences: readonly BriefSentence[];
	readonly quotations: readonly Quotation[];
	/** What looks like a reference and is none. */
	readonly unreadable: readonly BriefProblem[];
}

/** Something a brief cannot be built with, or should not; `place` is `name:line:column`. */
export interface BriefProblem {
	readonly severity: "error" | "warning";
	readonly code: string;
	readonly message: string;
	readonly place: string;
	readonly line: number;
	readonly column: number;
	/** Index; null where it is about a sentence. */
	readonly reference: number | null;
}

/** What the case holds of what a brief cites; nothing else needs to be read. */
export interface BriefSources {
	/** By id. */
	readonly documents: ReadonlyMap<string, Document>;
	/** By id of a document: its address as last captured, where that is another document. */
	readonly newer: ReadonlyMap<string, Document>;
	readonly findings: ReadonlyMap<string, Finding>;
	readonly judgments: ReadonlyMap<string, JudgedSource>;
}

export interface JudgedSource {
	readonly judgment: Judgment;
	/** How it stands with what it rests on. */
	readonly links: readonly LinkState[];
}

/** What a reference turned out to mean. */
export type ResolvedTarget =
	| {
			readonly kind: "span";
			readonly document: Document;
			readonly quote: Quote;
			/** The sentence, or sentences, around it. */
			readonly sentence: Quote;
			/** What differs in print between draft and text; empty where nothing does, or nothing is quoted. */
			readonly normalisations: readonly Normalisation[];
			/** The draft leaves words out, and says so. */
			readonly elided: boolean;
	  }
	| { readonly kind: "document"; readonly document: Document }
	| {
			readonly kind: "finding";
			readonly id: string;
			readonly finding: Finding;
			/** Of all its quotes, by id. */
			readonly documents: ReadonlyMap<string, Document>;
	  }
	| ({ readonly kind: "judgment" } & JudgedSource);

export interface ResolvedBrief {
	readonly brief: Brief;
	/** One for each reference, in order; null where it breaks. */
	readonly targets: readonly (ResolvedTarget | null)[];
	/** In order of place; a brief with an error is not built. */
	readonly problems: readonly BriefProblem[];
}
