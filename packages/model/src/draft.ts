import type { Document, Span } from "./document.ts";

/**
 * One stretch of a quotation. Only `words` claim to stand in a source; an elision says that something was left out
 * there, an insertion ("[the ministry]") that the draft's author speaks.
 */
export type QuotedPiece =
	| {
			readonly kind: "words";
			readonly words: string;
			/** Offsets into `words` of letters that stood in brackets, whose case may differ: the first of "[w]e". */
			readonly bracketedLetters: readonly number[];
	  }
	| { readonly kind: "elision" | "insertion"; readonly text: string };

/** Words that a draft puts forward as somebody else's. The span, in the draft, lies between the marks. */
export interface Quotation extends Span {
	/** As a reader sees them: without marks, markup, note numbers and the signs of a block quotation. */
	readonly words: string;
	/** Of the first word, from 1. */
	readonly line: number;
	readonly form: "inline" | "block";
	/** Index of the quotation in which this one stands; null for the outermost. */
	readonly inside: number | null;
	/** In order; neighbours of one kind are joined. */
	readonly pieces: readonly QuotedPiece[];
}

export interface DraftSentence extends Span {
	readonly line: number;
	/** The draft's own words: as long as the sentence, with every quoted character, markup and note blanked by a space. */
	readonly own: string;
	/** Labels of the notes that hang on it, in order. */
	readonly notes: readonly string[];
}

/** A footnote or endnote: where a draft names its sources. */
export interface DraftNote extends Span {
	readonly label: string;
	readonly text: string;
}

/** A text that quotes, read: what it says itself, and what it says that others say. */
export interface Draft {
	readonly document: Document;
	readonly sentences: readonly DraftSentence[];
	readonly quotations: readonly Quotation[];
	readonly notes: readonly DraftNote[];
	/** Marks that open a quotation and have no partner, in order: nobody can say where the words behind them end. */
	readonly unclosed: readonly Span[];
}
