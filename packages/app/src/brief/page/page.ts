import type { Document, ResolvedTarget } from "@fissure/core";
import type { Block, CitationPart } from "@fissure/model";

export type Align = "left" | "center" | "right" | null;

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
