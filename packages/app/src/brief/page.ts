import type { Document, Quote, ResolvedTarget } from "@fissure/core";

/** Words of a page with how they are set; a note stands where its number is raised. */
export type Inline =
	| {
			readonly kind: "text";
			readonly text: string;
			readonly strong: boolean;
			readonly em: boolean;
			readonly code: boolean;
			/** Of the web; null where the words lead nowhere. */
			readonly href: string | null;
	  }
	| { readonly kind: "break" }
	/** Number of the footnote, from 1. */
	| { readonly kind: "note"; readonly number: number };

export type Align = "left" | "center" | "right" | null;

/** A table that stands for a chart: drawn with characters, so that every format shows the same. */
export interface Chart {
	readonly caption: string;
	readonly head: readonly string[];
	/** Lines of each cell. */
	readonly rows: readonly (readonly (readonly string[])[])[];
	/** Columns whose cells are set in the middle. */
	readonly centred: readonly number[];
}

export type Block =
	| {
			readonly kind: "heading";
			readonly level: 1 | 2 | 3 | 4 | 5 | 6;
			/** What stands under it is the author's judgment. */
			readonly isJudgment: boolean;
			readonly inlines: readonly Inline[];
	  }
	| { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
	| { readonly kind: "quote"; readonly blocks: readonly Block[] }
	| {
			readonly kind: "list";
			/** Number of its first item; null where it is not numbered. */
			readonly start: number | null;
			readonly items: readonly (readonly Block[])[];
	  }
	| {
			readonly kind: "table";
			readonly align: readonly Align[];
			readonly head: readonly (readonly Inline[])[];
			readonly rows: readonly (readonly (readonly Inline[])[])[];
	  }
	| { readonly kind: "code"; readonly text: string }
	| { readonly kind: "chart"; readonly chart: Chart }
	| { readonly kind: "rule" };

/** A piece of a footnote. */
export type CitationPart =
	| { readonly kind: "words"; readonly text: string }
	/** Words of a source, in its language; `cited` are those that the brief uses, the rest is their sentence. */
	| {
			readonly kind: "quote";
			readonly before: string;
			readonly cited: string;
			readonly after: string;
			readonly language: string;
			/** Where the words of the brief stand: a page leads there, paper cannot. */
			readonly place: Omit<Quote, "exact">;
	  }
	| { readonly kind: "link"; readonly text: string; readonly href: string | null };

/** Where one reference leads. */
export interface Citation {
	/** Null where the reference breaks: only an unfinished page has such. */
	readonly target: ResolvedTarget | null;
	readonly parts: readonly CitationPart[];
}

/** One document that the brief rests on, and for what. */
export interface CitedSource {
	/** `S1`, in order of first use. */
	readonly label: string;
	readonly document: Document;
	/** `VAL` by its name. */
	readonly publisher: string;
	/** In words: "words quoted in notes 1 and 4; finding in note 5". */
	readonly use: string;
}

/** A brief, ready to be written in any format. */
export interface BriefPage {
	readonly title: string;
	/** BCP 47, of the draft. */
	readonly language: string;
	readonly blocks: readonly Block[];
	/** The footnotes, in order. */
	readonly notes: readonly (readonly Citation[])[];
	readonly sources: readonly CitedSource[];
	/** Name and version. */
	readonly program: string;
	/** ISO day on which it was built. */
	readonly builtOn: string;
	/** It may cite what does not stand, and says so. */
	readonly isUnfinished: boolean;
}
