import type { Quote } from "./document.ts";

/** What may differ between quoted and held words that are the same words; nothing else may. */
export const NORMALISATIONS = [
	"white-space",
	"quotation-marks",
	"dashes",
	"unicode-form",
	"width",
	"radicals",
	"invisible-characters",
	"line-end-hyphenation",
	"bracketed-case",
] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

/** The place where quoted words stand, word for word. A near match is never one. */
export interface Anchor {
	readonly state: "exact" | "normalised" | "elided";
	/** From the first quoted word to the last, gaps included. */
	readonly quote: Quote;
	/** The held words of each quoted stretch, in order. */
	readonly parts: readonly Quote[];
	/** What the draft leaves out between them, in order; an inserted word may have an empty one. */
	readonly gaps: readonly Quote[];
	/** In the order of NORMALISATIONS. */
	readonly normalisations: readonly Normalisation[];
}

export type DiffPiece = {
	/** `missing`: held and not quoted; `added`: quoted and not held. */
	readonly kind: "same" | "missing" | "added";
	readonly text: string;
};

/** The held words that come nearest to quoted ones: a finding, never an anchor. */
export interface NearMatch {
	readonly quote: Quote;
	/** Share of words in common and in order, 0–1 (Dice). */
	readonly similarity: number;
	readonly diff: readonly DiffPiece[];
	/** The words stand there, but cut inside a word, a number, or a sequence that is one sign to a reader. */
	readonly cut: "word" | "number" | null;
}
