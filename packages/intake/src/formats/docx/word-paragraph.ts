import type { WordIndent } from "./word-styles.ts";

export interface NoteReference {
	readonly note: "footnote" | "endnote";
	readonly id: string;
}

/** A paragraph of a Word file as its reader sees it, with what the file says of its looks. */
export interface WordParagraph extends WordIndent {
	/** Words, and the notes that hang between them; `\n` is a line break. */
	readonly pieces: readonly (string | NoteReference)[];
	/** Id of its style. */
	readonly style: string | null;
	/** 0 for the highest heading; undefined where only the style says. */
	readonly outline: number | undefined;
	readonly inTable: boolean;
}

/** The lines of a paragraph, without blank ones; `note` says what stands where a note hangs. */
export function linesOf(
	{ pieces }: WordParagraph,
	note: (reference: NoteReference) => string = () => "",
): readonly string[] {
	return pieces
		.map((piece) => (typeof piece === "string" ? piece : note(piece)))
		.join("")
		.split("\n")
		.map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ""))
		.filter((line) => line !== "");
}
