import type { Span } from "./document.ts";
import type { Position } from "./position.ts";

/** What a coder read in some words, by which it is known again when the text is read anew. */
export interface CodedReading extends Span, Pick<Position, "issue" | "holder" | "asserter" | "manner" | "stance"> {
	/** `lexicon@0.1.0`, `person:Ana`. */
	readonly coder: string;
}

/** A person's position, by its place. */
export interface PersonReading extends Omit<CodedReading, "coder"> {
	/** Why, in the person's words. */
	readonly note: string | null;
}

/** What a person put in the place of a reading, or beside the readings of a text. */
export interface Correction {
	/** `person:Ana`. */
	readonly person: string;
	/** Null where nobody had read anything in these words. */
	readonly replaces: CodedReading | null;
	/** Null where the person says that there is no position in the words. */
	readonly position: PersonReading | null;
}
